import { cx } from './cx.ts';
import css from './skeleton.module.css';

/** Where rows will stand, while they are on their way. */
export const Skeleton = ({ rows = 4, label }: { rows?: number; label: string }) => (
  <div className={cx(css.skeleton)} role="status">
    <span className={cx(css.label)}>{label}</span>
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing tells these rows apart
      <span key={row} className={cx(css.row)} aria-hidden="true" />
    ))}
  </div>
);
