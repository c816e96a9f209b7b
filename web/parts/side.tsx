import type { Schema } from '../api/queries.ts';
import { cx } from '../ui/cx.ts';
import { words } from '../words/en.ts';
import css from './side.module.css';

/** A side by word, shape and colour: labor is round, management square, as in the mark. */
export const Side = ({ side }: { side: Schema['Side'] }) => (
  <span className={cx(css.side, css[side])}>{words.sides[side]}</span>
);
