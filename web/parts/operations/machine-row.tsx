import { memo } from 'react';
import type { Schema } from '../../api/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Link } from '../../ui/link.tsx';
import { operationsWords } from '../../words/en/operations.ts';
import { teamWords } from '../../words/en/team.ts';
import { ago, dayOf } from '../dates.ts';
import css from './machine-row.module.css';

const words = operationsWords.cycles;
type Machine = Schema['Machine'];

/** One workflow in three parts: whose it is, what it waits for, and when it wakes. Memoised: a year has thousands. */
export const MachineRow = memo(function MachineRow({ of: machine, budgetYear }: { of: Machine; budgetYear: number }) {
  const { ubtId, name, facility, region, phase, outcome, generation } = machine;
  return (
    <li className={cx(css.row)}>
      <div>
        <Link
          to="/operations/cycles/$budgetYear/$ubtId"
          params={{ budgetYear, ubtId }}
          look="title"
          className={cx(css.name)}
        >
          {name}
        </Link>
        <p className={cx(css.soft)}>
          {ubtId} · {facility} · {region}
        </p>
        <Problems of={machine} />
      </div>
      <Waits of={machine} />
      <div className={cx(css.soft)}>
        <p>{outcome ? words.ended(outcome) : teamWords.phases.names[phase]}</p>
        {!outcome && <Wakes of={machine} />}
        {generation > 1 && <p>{words.generation(generation)}</p>}
      </div>
    </li>
  );
});

/** What keeps it from going on, in words; nothing where nothing does. */
function Problems({
  of: { startProblem, startedAt, outcome, pendingCommands, oldestPendingAt, refusedCommands },
}: {
  of: Machine;
}) {
  return (
    <p className={cx(css.badges)}>
      {startProblem && <Badge tone="danger">{words.startFailed(startProblem)}</Badge>}
      {!startedAt && !startProblem && !outcome && <Badge tone="warn">{words.notStarted}</Badge>}
      {pendingCommands > 0 && oldestPendingAt && (
        <Badge tone="warn">{words.pending(pendingCommands, ago(oldestPendingAt))}</Badge>
      )}
      {refusedCommands > 0 && <Badge>{words.refused(refusedCommands)}</Badge>}
    </p>
  );
}

function Waits({ of: { waitsFor, outcome, since } }: { of: Machine }) {
  const what = waitsFor.join('; ');
  return (
    <div className={cx(css.waits)}>
      {!outcome && (
        <p>
          {what ? (
            <>
              <span className={cx(css.label)}>{words.waitsFor}:</span> {what}.
            </>
          ) : (
            `${words.waitsForNothing}.`
          )}
        </p>
      )}
      {since && (
        <p className={cx(css.soft)}>
          <time dateTime={since}>{words.since(`${dayOf(since)}, ${ago(since)}`)}</time>
        </p>
      )}
    </div>
  );
}

const Wakes = ({ of: { next } }: { of: Machine }) => (
  <p>
    {next ? (
      <time dateTime={next.at}>{words.wakes(`${ago(next.at)}, ${dayOf(next.at)}`, next.words)}</time>
    ) : (
      words.asleep
    )}
  </p>
);
