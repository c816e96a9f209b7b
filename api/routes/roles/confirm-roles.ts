import { z } from 'zod';
import { confirmSeats } from '../../../application/commands/confirm-seats.ts';
import { side } from '../../../application/fields.ts';
import { confirmProposedRoles } from '../../../db/organization/role-confirmations.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { route } from '../../http/route.ts';

export const confirmRoles = route({
  method: 'post',
  path: '/api/role-confirmations',
  operationId: 'confirm_roles',
  summary: 'A co-chair confirms all proposed roles and seats of their own side, in a region or in the nation.',
  action: 'confirm_roles',
  body: z.strictObject({
    side,
    regionId: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .nullable()
      .default(null),
  }),
  responds: { status: 200, description: 'How many were confirmed.', schema: z.object({ confirmed: z.number().int() }) },
  place: ({ body }) => ({ resource: { side: body.side, ...(body.regionId ? { regionId: body.regionId } : {}) } }),
  async handle({ deps, actor, body }) {
    const atMs = deps.clock.now();
    const confirmed = await inTransaction(deps.pool, async (tx) => {
      // the running teams' workflows hear of it by their own commands, which the sweeper delivers
      await confirmSeats(tx, { ...body, actorId: actor.personId, atMs });
      return confirmProposedRoles(tx, { ...body, confirmedBy: actor.personId, atMs });
    });
    return { confirmed };
  },
});
