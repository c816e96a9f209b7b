import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './key-values.module.css';

/** What a thing is, line by line; lines without a value are left out. */
export const KeyValues = ({ of }: { of: [key: string, value: ReactNode][] }) => (
  <dl className={cx(css.list)}>
    {of
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([key, value]) => (
        <div key={key} className={cx(css.line)}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
