import type { Schema } from '../api/queries.ts';
import { Badge } from '../ui/badge.tsx';
import { cx } from '../ui/cx.ts';
import { words } from '../words/en.ts';
import { daysUntil, inDays } from './dates.ts';
import { NEXT_STEPS } from './next-steps.ts';
import css from './task-groups.module.css';
import { TeamLink } from './team-link.tsx';

type Task = Schema['Task'];

const SOON_DAYS = 7;

/** Tasks under the day on which they are due, and there team by team: one line each, with its one next step. */
export const TaskGroups = ({ tasks }: { tasks: Task[] }) => (
  <>
    {[...Map.groupBy(tasks, ({ dueAt, timeZone }) => `${dueAt} ${timeZone}`).values()].map((ofDay) => (
      <Day key={`${ofDay[0]?.dueAt} ${ofDay[0]?.timeZone}`} tasks={ofDay} />
    ))}
  </>
);

function Day({ tasks }: { tasks: Task[] }) {
  const [first] = tasks;
  if (!first) return null;
  const teams = [...Map.groupBy(tasks, ({ ubtId, budgetYear }) => `${ubtId} ${budgetYear}`).values()];
  return (
    <section className={cx(css.day)}>
      <h3 className={cx(css.due)}>
        <time dateTime={first.dueAt}>{first.due}</time> <When task={first} />
      </h3>
      <ul className={cx(css.teams)}>
        {teams.map((ofTeam) => (
          <Team key={`${ofTeam[0]?.ubtId} ${ofTeam[0]?.budgetYear}`} tasks={ofTeam} />
        ))}
      </ul>
    </section>
  );
}

function When({ task: { dueAt, timeZone, overdue } }: { task: Task }) {
  const days = daysUntil(dueAt, timeZone);
  if (overdue) return <Badge tone="danger">{words.myTasks.overdueBy(Math.max(1, -days))}</Badge>;
  return <Badge tone={days <= SOON_DAYS ? 'warn' : 'neutral'}>{inDays(days)}</Badge>;
}

function Team({ tasks }: { tasks: Task[] }) {
  const [first] = tasks;
  if (!first) return null;
  const { ubtId, budgetYear, team, facility } = first;
  return (
    <li className={cx(css.team)}>
      <p className={cx(css.who)}>
        <span className={cx(css.name)}>
          <TeamLink team={first} look="title">
            {team}
          </TeamLink>
        </span>
        <span className={cx(css.where)}>
          {facility} · {ubtId} · {words.myTasks.budgetYear(budgetYear)}
        </span>
      </p>
      <ul className={cx(css.tasks)}>
        {tasks.map((task) => (
          <Line key={`${task.kind} ${task.subject}`} task={task} />
        ))}
      </ul>
    </li>
  );
}

function Line({ task }: { task: Task }) {
  const { kind, subject, words: what, hint } = task;
  // a unit has a number that people know; a side goes without saying, and other ids mean nothing to anybody
  const about = /^[A-Z]/.test(subject) ? subject : '';
  return (
    <li className={cx(css.task)}>
      <div>
        <p className={cx(css.what)}>
          {what}
          {about && <span className={cx(css.about)}> {about}</span>}
        </p>
        {hint && <p className={cx(css.hint)}>{hint}</p>}
      </div>
      <span className={cx(css.step)}>
        <TeamLink
          team={task}
          part={NEXT_STEPS[kind]}
          look="button"
          size="small"
          name={`${words.steps[kind]}: ${task.team}${about ? `, ${about}` : ''}`}
        >
          {words.steps[kind]}
        </TeamLink>
      </span>
    </li>
  );
}
