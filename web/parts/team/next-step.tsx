import type { Schema } from '../../api/queries.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { teamWords } from '../../words/en/team.ts';
import { words } from '../../words/en.ts';
import { dueShort } from '../dates.ts';
import { NEXT_STEPS } from '../next-steps.ts';
import { TeamLink } from '../team-link.tsx';
import css from './next-step.module.css';
import type { OfTeam } from './use-team.ts';

type Duty = Schema['OpenDuty'];
const SHOWN = 5;

/** What the person on the page owes here now, with one clear button; then who else has what. */
export function NextStep({ team, own }: OfTeam) {
  const [first, ...rest] = own;
  const waits = team.waitsFor.filter(
    (duty) => !own.some((task) => task.kind === duty.kind && task.subject === duty.subject),
  );
  return (
    <section aria-labelledby="next" className={cx(css.panel)}>
      <div className={cx(css.own)}>
        <h2 id="next" className={cx(css.title)}>
          {first ? teamWords.next.title : teamWords.next.nothing}
        </h2>
        {first && (
          <>
            <p className={cx(css.what)}>{first.words}</p>
            {first.hint && <p className={cx(css.soft)}>{first.hint}</p>}
            <p className={cx(first.overdue ? css.overdue : css.soft)}>
              <time dateTime={first.dueAt}>{when(first, team.timeZone, first.overdue)}</time>
            </p>
            <div data-no-print>
              <TeamLink team={first} part={NEXT_STEPS[first.kind]} look="primary">
                {words.steps[first.kind]}
              </TeamLink>
            </div>
          </>
        )}
        {rest.length > 0 && (
          <>
            <h3>{teamWords.next.also}</h3>
            <ul className={cx(css.list)}>
              {rest.map((task) => (
                <li key={`${task.kind} ${task.subject}`}>
                  <TeamLink team={task} part={NEXT_STEPS[task.kind]}>
                    {task.words}
                  </TeamLink>{' '}
                  <span className={cx(css.soft)}>{when(task, team.timeZone, task.overdue)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={cx(css.waits)}>
        <h3>{teamWords.next.waits}</h3>
        {waits.length === 0 ? (
          <p className={cx(css.soft)}>{teamWords.next.nobody}</p>
        ) : (
          <Waits duties={waits.slice(0, SHOWN)} timeZone={team.timeZone} />
        )}
        {waits.length > SHOWN && (
          <Disclosure summary={teamWords.next.more(waits.length - SHOWN)}>
            <Waits duties={waits.slice(SHOWN)} timeZone={team.timeZone} />
          </Disclosure>
        )}
      </div>
    </section>
  );
}

const Waits = ({ duties, timeZone }: { duties: Duty[]; timeZone: string }) => (
  <ul className={cx(css.list)}>
    {duties.map((duty) => {
      const overdue = Date.parse(duty.dueAt) <= Date.now();
      return (
        <li key={`${duty.kind} ${duty.subject} ${duty.holder}`}>
          {duty.who && <span className={cx(css.who)}>{duty.who}:</span>} {duty.words}{' '}
          <span className={cx(overdue ? css.overdue : css.soft)}>{when(duty, timeZone, overdue)}</span>
        </li>
      );
    })}
  </ul>
);

const when = ({ dueAt }: { dueAt: string }, timeZone: string, overdue: boolean): string =>
  overdue ? teamWords.next.overdue(dueShort(dueAt, timeZone)) : teamWords.next.due(dueShort(dueAt, timeZone));
