import { useId } from 'react';
import { cx } from '../ui/cx.ts';
import css from './mark.module.css';

const WHOLE = { maskUnits: 'userSpaceOnUse', x: 0, y: 0, width: 32, height: 32 } as const;
const RING = { cx: 12, cy: 16, r: 8.25 };
const SQUARE = { x: 13.75, y: 8.75, width: 14.5, height: 14.5, rx: 2.5 };

/** Two sides, one cycle: a ring and a square, each over the other once. The same as look/mark.svg. */
export function Mark() {
  const id = useId();
  const [underSquare, underRing] = [`${id}square`, `${id}ring`];
  return (
    <svg className={cx(css.mark)} viewBox="0 0 32 32" fill="none" strokeWidth="3.5" aria-hidden="true">
      <mask id={underSquare} {...WHOLE}>
        <rect width="32" height="32" fill="#fff" />
        <rect {...SQUARE} stroke="#000" strokeWidth="6.5" />
        <rect y="16" width="32" height="16" fill="#fff" />
      </mask>
      <mask id={underRing} {...WHOLE}>
        <rect width="32" height="32" fill="#fff" />
        <circle {...RING} stroke="#000" strokeWidth="6.5" />
        <rect width="32" height="16" fill="#fff" />
      </mask>
      <circle {...RING} className={cx(css.labor)} mask={`url(#${underSquare})`} />
      <rect {...SQUARE} className={cx(css.management)} mask={`url(#${underRing})`} />
    </svg>
  );
}
