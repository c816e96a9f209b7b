import type { ReactNode } from 'react';
import css from './badge.module.css';
import { cx } from './cx.ts';

interface Props {
  tone?: 'neutral' | 'good' | 'warn' | 'danger' | 'accent';
  children: ReactNode;
}

/** A short word about a thing; never the only place that says it by colour. */
export const Badge = ({ tone = 'neutral', children }: Props) => (
  <span className={cx(css.badge, css[tone])}>{children}</span>
);
