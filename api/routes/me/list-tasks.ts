import { z } from 'zod';
import { nationalToday } from '../../../calendar/national-today.ts';
import { listTasks as listRows } from '../../../db/teams/tasks.ts';
import { taskSchema } from '../../contract/task.ts';
import { route } from '../../http/route.ts';
import { taskView } from '../../views/task-view.ts';

export const listTasks = route({
  method: 'get',
  path: '/api/me/tasks',
  operationId: 'list_tasks',
  summary: 'What the acting person owes, nearest due first.',
  action: 'read_own_tasks',
  responds: { status: 200, description: 'The tasks.', schema: z.object({ tasks: z.array(taskSchema) }) },
  async handle({ deps, actor }) {
    const rows = await listRows(deps.pool, actor.personId, nationalToday(deps));
    return { tasks: rows.map((row) => taskView(row, deps.clock.now())) };
  },
});
