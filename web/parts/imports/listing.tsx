import type { ReactNode } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { importWords } from '../../words/en/imports.ts';
import css from './listing.module.css';

interface Props<T> {
  title: string;
  of: { count: number; first: T[] };
  /** One of them in words. */
  item: (thing: T) => string;
  /** What to think of when something stands here. */
  hint?: string;
}

/** One kind of change: how many, and on opening the first ones. Nothing where there is none. */
export function Listing<T>({ title, of: { count, first }, item, hint }: Props<T>) {
  if (count === 0) return null;
  return (
    <Disclosure
      summary={
        <>
          {title} <Badge>{count.toLocaleString('en-US')}</Badge>
        </>
      }
    >
      {hint && <p>{hint}</p>}
      <ul className={cx(css.items)}>
        {first.map(item).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {count > first.length && <li>{importWords.more(count - first.length)}</li>}
      </ul>
    </Disclosure>
  );
}

interface GroupProps {
  title: string;
  /** How many of all that the group lists. */
  count: number;
  children: ReactNode;
}

export const Group = ({ title, count, children }: GroupProps) =>
  count === 0 ? null : (
    <section aria-label={title} className={cx(css.group)}>
      <h3>{title}</h3>
      {children}
    </section>
  );

export const countOf = (...lists: { count: number }[]): number => lists.reduce((sum, { count }) => sum + count, 0);
