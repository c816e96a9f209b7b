import { z } from 'zod';
import { deleteSessionsOf } from '../../../db/sign-in/sessions.ts';
import { route } from '../../http/route.ts';

export const endOwnSessions = route({
  method: 'post',
  path: '/api/me/session-endings',
  operationId: 'end_own_sessions',
  summary: 'Signs the acting person out of every browser.',
  action: 'end_own_sessions',
  responds: { status: 200, description: 'How many sessions ended.', schema: z.object({ ended: z.number().int() }) },
  async handle({ deps, actor }) {
    return { ended: await deleteSessionsOf(deps.pool, actor.personId) };
  },
});
