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
export function TaskGroups({ tasks }: { tasks: Task[] }) {
  // what makes a task lighter is said with the first of its kind: twelve times the same sentence is read by nobody
  const explained = new Set([...new Map(tasks.toReversed().map((task) => [task.kind, task])).values()]);
  return groups(tasks, ({ dueAt, timeZone }) => `${dueAt} ${timeZone}`).map(([key, ofDay]) => (
    <section key={key} className={cx(css.day)}>
      <h3 className={cx(css.due)}>
        <time dateTime={ofDay[0].dueAt}>{ofDay[0].due}</time> <When task={ofDay[0]} />
      </h3>
      <ul className={cx(css.teams)}>
        {groups(ofDay, ({ ubtId, budgetYear }) => `${ubtId} ${budgetYear}`).map(([key, ofTeam]) => (
          <Team key={key} tasks={ofTeam} explained={explained} />
        ))}
      </ul>
    </section>
  ));
}

/** In their order; none is empty. */
const groups = (tasks: Task[], keyOf: (task: Task) => string) =>
  [...Map.groupBy(tasks, keyOf)] as [string, [Task, ...Task[]]][];

function When({ task: { dueAt, timeZone, overdue } }: { task: Task }) {
  const days = daysUntil(dueAt, timeZone);
  if (overdue) return <Badge tone="danger">{words.myTasks.overdueBy(Math.max(1, -days))}</Badge>;
  return <Badge tone={days <= SOON_DAYS ? 'warn' : 'neutral'}>{inDays(days)}</Badge>;
}

function Team({ tasks, explained }: { tasks: [Task, ...Task[]]; explained: Set<Task> }) {
  const { ubtId, budgetYear, team, facility } = tasks[0];
  return (
    <li className={cx(css.team)}>
      <p className={cx(css.who)}>
        <span className={cx(css.name)}>
          <TeamLink team={tasks[0]} look="title">
            {team}
          </TeamLink>
        </span>
        <span className={cx(css.where)}>
          {facility} · <span className={cx(css.id)}>{ubtId}</span> ·{' '}
          <span className={cx(css.id)}>{words.myTasks.budgetYear(budgetYear)}</span>
        </span>
      </p>
      <ul className={cx(css.tasks)}>
        {tasks.map((task) => (
          <Line key={`${task.kind} ${task.subject}`} task={task} isExplained={explained.has(task)} />
        ))}
      </ul>
    </li>
  );
}

function Line({ task, isExplained }: { task: Task; isExplained: boolean }) {
  const { kind, subject, words: what, hint } = task;
  // a unit has a number that people know; a side goes without saying, and other ids mean nothing to anybody
  const about = /^[A-Z]/.test(subject) ? subject : '';
  return (
    <li className={cx(css.task)}>
      <div>
        <p className={cx(css.what)}>
          {what}
          {about && <span className={cx(css.id)}> {about}</span>}
        </p>
        {hint && isExplained && <p className={cx(css.hint)}>{hint}</p>}
      </div>
      <span className={cx(css.step)} data-no-print>
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
