import type { z } from 'zod';
import type { Task, WaitingTask } from '../../db/teams/tasks.ts';
import { roleInWords } from '../../domain/role-in-words.ts';
import { SEAT_DUTIES } from '../../domain/team-cycle/duties.ts';
import { DUTY_WORDS, dutyOfOther } from '../../mail/letter/duty-text.ts';
import type { taskSchema, waitingSchema } from '../contract/task.ts';
import { dueWords } from './due-text.ts';

const common = ({ kind, subject, budgetYear, ubtId, team, facility, timeZone, dueAt }: Task, nowMs: number) => ({
  ...{ kind, subject, budgetYear, ubtId, team, facility, timeZone },
  dueAt: dueAt.toISOString(),
  due: dueWords(dueAt.getTime(), timeZone),
  overdue: dueAt.getTime() <= nowMs,
  link: `/api/cycles/${budgetYear}/ubts/${ubtId}`,
});

export function taskView(task: Task, nowMs: number): z.output<typeof taskSchema> {
  const { one, hint } = DUTY_WORDS[task.kind];
  return { ...common(task, nowMs), words: one, hint: hint ?? null };
}

export const waitingView = (task: WaitingTask, nowMs: number): z.output<typeof waitingSchema> => ({
  ...common(task, nowMs),
  words: dutyOfOther(task.kind),
  who: task.person ?? (task.role ? roleInWords(task.role, task.side) : 'somebody'),
  relation: SEAT_DUTIES.includes(task.kind) ? 'counterpart' : 'other',
});
