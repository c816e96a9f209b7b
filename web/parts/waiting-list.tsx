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
  const rest = waiting.slice(SHOWN);
  return (
    <section aria-labelledby={id} className={cx(css.section)}>
      <h2 id={id} className={cx(css.title)}>
        {title} {waiting.length > 0 && <span className={cx(css.count)}>{waiting.length}</span>}
      </h2>
      {waiting.length === 0 ? (
        <p className={cx(css.nothing)}>{nothing}</p>
      ) : (
        <Lines waiting={waiting.slice(0, SHOWN)} />
      )}
      {rest.length > 0 && (
        <Disclosure summary={words.myTasks.more(rest.length)}>
          <Lines waiting={rest} />
        </Disclosure>
      )}
    </section>
  );
}

const Lines = ({ waiting }: { waiting: Waiting[] }) => (
  <ul className={cx(css.lines)}>
    {waiting.map((one) => (
      <li key={`${one.ubtId} ${one.budgetYear} ${one.kind} ${one.subject} ${one.who}`} className={cx(css.line)}>
        <p className={cx(css.who)}>{one.who}</p>
        <p>{one.words}</p>
        <p className={cx(css.where)}>
          <TeamLink team={one}>{one.team}</TeamLink> {one.budgetYear},{' '}
          <time dateTime={one.dueAt} className={cx(one.overdue && css.overdue)}>
            {one.overdue
              ? words.myTasks.overdueSince(dueShort(one.dueAt, one.timeZone))
              : words.myTasks.due(dueShort(one.dueAt, one.timeZone))}
          </time>
        </p>
      </li>
    ))}
  </ul>
);
