import { insertRevision } from '../../../db/revisions.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { revisionBody, revisionSchema, revisionView } from '../../contract/revision.ts';
import { teamPath } from '../../contract/words.ts';
import { idOfRequest } from '../../id-of-request.ts';
import { getReadableTeam, teamResource } from '../../readable-team.ts';
import { route } from '../../route.ts';

export const writeRevision = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/revisions',
  operationId: 'write_revision',
  summary: 'A co-lead drafts a revision: staffing model, workforce plan and asks. Drafting is always allowed.',
  action: 'write_revision',
  params: teamPath,
  body: revisionBody,
  idempotent: true,
  responds: {
    status: 201,
    description: 'A draft; its `contentSha256` is what a signature names.',
    schema: revisionSchema,
  },
  resource: async ({ deps, actor, params }) => teamResource(await getReadableTeam(deps, actor, params)),
  async handle({ deps, actor, params, body, req, res }) {
    const team = await getReadableTeam(deps, actor, params);
    const known = new Set(team.snapshot.units.map(({ unitId }) => unitId));
    const named = [...body.content.units, ...body.content.asks].map(({ unitId }) => unitId);
    const unknown = [...new Set(named.filter((unitId) => !known.has(unitId)))];
    if (unknown.length > 0) {
      throw new DomainError(
        'unit_unknown',
        `This team has no unit ${unknown.join(', ')}; its units are ${[...known].join(', ')}.`,
      );
    }
    const revision = await inTransaction(deps.pool, (tx) =>
      insertRevision(tx, {
        revisionId: idOfRequest(actor.personId, params, req.get('Idempotency-Key')),
        budgetYear: team.budgetYear,
        ubtId: team.ubtId,
        baseRevisionId: body.baseRevisionId,
        authorId: actor.personId,
        content: body.content,
        createdAt: new Date(deps.clock.now()),
      }),
    );
    res.setHeader('ETag', `"${revision.contentSha256}"`);
    return revisionView(revision);
  },
});
