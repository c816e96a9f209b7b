import { z } from 'zod';
import { nationalToday } from '../../../calendar/national-today.ts';
import { listOthersTasks } from '../../../db/teams/tasks.ts';
import { can } from '../../../domain/permissions.ts';
import { waitingSchema } from '../../contract/task.ts';
import { route } from '../../http/route.ts';
import { waitingView } from '../../views/task-view.ts';

export const listWaiting = route({
  method: 'get',
  path: '/api/me/waiting',
  operationId: 'list_waiting',
  summary: 'What others owe the teams that the acting person leads, nearest due first.',
  action: 'read_own_tasks',
  responds: {
    status: 200,
    description: 'By whom, and whether that is the other seat of the team.',
    schema: z.object({ waiting: z.array(waitingSchema) }),
  },
  async handle({ deps, actor }) {
    const led = actor.roles.flatMap(({ role, scopeId: ubtId }) =>
      (role === 'co_lead' || role === 'physician_co_lead') && ubtId !== null ? [ubtId] : [],
    );
    const shown = led.filter((ubtId) => can(actor, 'read_who_is_behind', { ubtId }));
    if (shown.length === 0) return { waiting: [] };
    const rows = await listOthersTasks(deps.pool, actor.personId, shown, nationalToday(deps));
    return { waiting: rows.map((row) => waitingView(row, deps.clock.now())) };
  },
});
