import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import css from './button.module.css';
import { cx } from './cx.ts';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  /** One `primary` in a form or on a page: what this place is for. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  children: ReactNode;
}

export function Button({ kind = 'plain', size = 'normal', children, ...props }: Props) {
  return (
    <AriaButton {...props} className={cx(css.button, css[kind], size === 'small' && css.small)}>
      {({ isPending }) => (
        <>
          {isPending && <span className={cx(css.spinner)} aria-hidden="true" />}
          {children}
        </>
      )}
    </AriaButton>
  );
}
