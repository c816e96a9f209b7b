import type { ReactNode, Ref } from 'react';
import css from './button.module.css';
import { cx } from './cx.ts';

interface Props {
  /** One `primary` in a form or on a page: what this place is for. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  type?: 'button' | 'submit';
  /** Something is on its way: it cannot be pressed again, and keeps the focus. */
  isPending?: boolean;
  isDisabled?: boolean;
  onPress?: () => void;
  /** What it is called where its words alone do not say what they are about. */
  'aria-label'?: string;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** The browser's own button. */
export function Button({
  kind = 'plain',
  size,
  type = 'button',
  isPending,
  isDisabled,
  onPress,
  children,
  ...props
}: Props) {
  return (
    <button
      {...props}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      className={cx(css.button, css[kind], size === 'small' && css.small)}
      onClick={(event) => {
        if (isPending) event.preventDefault();
        else onPress?.();
      }}
    >
      {isPending && <span className={cx(css.spinner)} aria-hidden="true" />}
      {children}
    </button>
  );
}
