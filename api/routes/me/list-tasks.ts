import { z } from 'zod';
import { ref } from '../../../application/fields.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { listTasks as listRows } from '../../../db/teams/tasks.ts';
import { DUTY_KINDS } from '../../../domain/team-cycle/duties.ts';
import { instant } from '../../contract/answers.ts';
import { budgetYear } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { dueWords } from '../../views/due-text.ts';

const task = z
  .object({
    kind: z.enum(DUTY_KINDS),
    subject: z
      .string()
      .meta({ description: 'What it is about: a unit, an ask, a side; empty where the kind says it.' }),
    budgetYear,
    ubtId: ref,
    team: z.string(),
    dueAt: instant,
    due: z.string().meta({ description: 'The deadline in words, with the facility’s zone.' }),
    overdue: z.boolean(),
    link: z.string().meta({ description: 'The team’s cycle, in this API.' }),
  })
  .meta({ id: 'Task' });

export const listTasks = route({
  method: 'get',
  path: '/api/me/tasks',
  operationId: 'list_tasks',
  summary: 'What the acting person owes, nearest due first.',
  action: 'read_own_tasks',
  responds: { status: 200, description: 'The tasks.', schema: z.object({ tasks: z.array(task) }) },
  async handle({ deps, actor }) {
    const rows = await listRows(deps.pool, actor.personId, nationalToday(deps));
    return {
      tasks: rows.map(({ dueAt, timeZone, resting: _, ...row }) => ({
        ...row,
        dueAt: dueAt.toISOString(),
        due: dueWords(dueAt.getTime(), timeZone),
        overdue: dueAt.getTime() <= deps.clock.now(),
        link: `/api/cycles/${row.budgetYear}/ubts/${row.ubtId}`,
      })),
    };
  },
});
