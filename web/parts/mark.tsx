import { cx } from '../ui/cx.ts';
import css from './mark.module.css';

/** Two sides, one cycle: a ring and a square that go through each other. The same as look/mark.svg. */
export const Mark = () => (
  <svg className={cx(css.mark)} viewBox="0 0 32 32" fill="none" strokeWidth="4" aria-hidden="true">
    <circle className={cx(css.labor)} cx="11.5" cy="16" r="8.5" />
    <rect className={cx(css.gap)} x="12.5" y="8.5" width="15" height="15" rx="3.5" />
    <rect className={cx(css.management)} x="12.5" y="8.5" width="15" height="15" rx="3.5" />
    <path className={cx(css.gap)} d="M14.5 8.05A8.5 8.5 0 0 1 20 15" />
    <path className={cx(css.labor)} d="M13.5 7.74A8.5 8.5 0 0 1 20 16.2" />
  </svg>
);
