import { useId } from 'react';
import { cx } from './cx.ts';
import css from './progress.module.css';

interface Props {
  label: string;
  value: number;
  of: number;
  /** How far it is, in words: `41 of 155 teams`. */
  words: string;
}

export function Progress({ label, value, of, words }: Props) {
  const id = useId();
  return (
    <div className={cx(css.progress)}>
      <label htmlFor={id}>{label}</label>
      <span className={cx(css.words)}>{words}</span>
      <progress id={id} className={cx(css.bar)} value={value} max={of || 1} aria-valuetext={words} />
    </div>
  );
}
