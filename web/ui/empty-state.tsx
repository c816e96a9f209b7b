import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './empty-state.module.css';

interface Props {
  title: string;
  /** Why nothing is here, and what will bring something. */
  children?: ReactNode;
}

export const EmptyState = ({ title, children }: Props) => (
  <div className={cx(css.empty)}>
    <p className={cx(css.title)}>{title}</p>
    {children && <div className={cx(css.why)}>{children}</div>}
  </div>
);
