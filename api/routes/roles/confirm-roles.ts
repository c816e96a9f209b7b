import { z } from 'zod';
import { confirmSeats } from '../../../application/commands/confirm-seats.ts';
import { side, wholeNumber } from '../../../application/fields.ts';
import { confirmProposedRoles } from '../../../db/organization/role-confirmations.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { refuseUnless } from '../../../domain/errors.ts';
import { regionId } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';

/** More roles than the whole nation has. */
const MOST_SHOWN = 1_000_000;

export const confirmRoles = route({
  method: 'post',
  path: '/api/role-confirmations',
  operationId: 'confirm_roles',
  summary: 'A co-chair confirms all proposed roles and seats of their own side, in a region or in the nation.',
  action: 'confirm_roles',
  body: z.strictObject({
    side,
    regionId: regionId.nullable().default(null),
    count: wholeNumber(0, MOST_SHOWN).optional().meta({
      description: 'How many the acting person was shown: where others have been proposed since, nothing is confirmed.',
    }),
  }),
  responds: { status: 200, description: 'How many were confirmed.', schema: z.object({ confirmed: z.number().int() }) },
  place: ({ body }) => ({ resource: { side: body.side, ...(body.regionId ? { regionId: body.regionId } : {}) } }),
  async handle({ deps, actor, body }) {
    const atMs = deps.clock.now();
    const confirmed = await inTransaction(deps.pool, async (tx) => {
      // the running teams' workflows hear of it by their own commands, which the sweeper delivers
      await confirmSeats(tx, { ...body, actorId: actor.personId, atMs });
      const confirmed = await confirmProposedRoles(tx, { ...body, confirmedBy: actor.personId, atMs });
      refuseUnseen(confirmed, body.count);
      return confirmed;
    });
    return { confirmed };
  },
});

/** None: they are confirmed already, such as by the same request before. */
function refuseUnseen(confirmed: number, seen: number | undefined): void {
  refuseUnless(
    seen === undefined || confirmed === 0 || confirmed === seen,
    'changed_meanwhile',
    `You were shown ${seen} proposed roles, and by now ${confirmed} wait, so none was confirmed. Read the list again, then confirm.`,
  );
}
