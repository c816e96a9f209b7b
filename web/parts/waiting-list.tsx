import { useId } from 'react';
import type { Schema } from '../api/queries.ts';
import { cx } from '../ui/cx.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { words } from '../words/en.ts';
import { dueShort } from './dates.ts';
import { TeamLink } from './team-link.tsx';
import css from './waiting-list.module.css';

type Waiting = Schema['WaitingTask'];

/** What does not fit beside one's own tasks waits behind a click. */
const SHOWN = 6;

interface Props {
  title: string;
  nothing: string;
  waiting: Waiting[];
}

/** What others owe: who, what, for which team, by when. Only to look at: it is theirs to do. */
export function WaitingList({ title, nothing, waiting }: Props) {
  const id = useId();
  const owed = grouped(waiting);
  const rest = owed.slice(SHOWN);
  return (
    <section aria-labelledby={id} className={cx(css.section)}>
      <h2 id={id} className={cx(css.title)}>
        {title} {waiting.length > 0 && <span className={cx(css.count)}>{waiting.length}</span>}
      </h2>
      {waiting.length === 0 ? <p className={cx(css.nothing)}>{nothing}</p> : <Lines owed={owed.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <Disclosure summary={words.myTasks.more(rest.length)}>
          <Lines owed={rest} />
        </Disclosure>
      )}
    </section>
  );
}

const Lines = ({ owed }: { owed: [string, [Waiting, ...Waiting[]]][] }) => (
  <ul className={cx(css.lines)}>
    {owed.map(([key, [first, ...more]]) => (
      <li key={key} className={cx(css.line)}>
        <p className={cx(css.who)}>{first.who}</p>
        {[first, ...more].map(({ kind, subject, words: what }) => (
          <p key={`${kind} ${subject}`}>{what}</p>
        ))}
        <p className={cx(css.where)}>
          <TeamLink team={first}>{first.team}</TeamLink> {first.budgetYear},{' '}
          <time dateTime={first.dueAt} className={cx(first.overdue && css.overdue)}>
            {first.overdue
              ? words.myTasks.overdueSince(dueShort(first.dueAt, first.timeZone))
              : words.myTasks.due(dueShort(first.dueAt, first.timeZone))}
          </time>
        </p>
      </li>
    ))}
  </ul>
);

/** What one person owes one team by one day is read at once. */
const grouped = (waiting: Waiting[]) =>
  [...Map.groupBy(waiting, (one) => `${one.ubtId} ${one.budgetYear} ${one.who} ${one.dueAt}`)] as [
    string,
    [Waiting, ...Waiting[]],
  ][];
