import { checkDraft } from '../../../application/drafts/drafting.ts';
import { insertRevision, lockRevision } from '../../../db/documents/revisions.ts';
import type { Team } from '../../../db/teams/teams.ts';
import { inTransaction, type Tx } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { teamPath } from '../../contract/fields.ts';
import { idempotencyKey } from '../../contract/headers.ts';
import { revisionBody, revisionSchema } from '../../contract/revision.ts';
import { idOfRequest } from '../../http/id-of-request.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { revisionView } from '../../views/revision-view.ts';

export const writeRevision = route({
  method: 'post',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/revisions',
  operationId: 'write_revision',
  summary: 'A co-lead drafts a revision: staffing model, workforce plan and asks. Drafting is always allowed.',
  action: 'write_revision',
  params: teamPath,
  body: revisionBody,
  headers: idempotencyKey,
  responds: {
    status: 201,
    description: 'A draft; its `contentSha256` is what a signature names.',
    schema: revisionSchema,
  },
  place: readTeam,
  async handle({ deps, actor, params, team, body, headers, res }) {
    const revision = await inTransaction(deps.pool, async (tx) => {
      await checkDraft(deps, tx, actor, team, body.content);
      await refuseForeignBase(tx, team, body.baseRevisionId);
      return insertRevision(tx, {
        revisionId: idOfRequest(actor.personId, params, headers['Idempotency-Key']),
        budgetYear: team.budgetYear,
        ubtId: team.ubtId,
        baseRevisionId: body.baseRevisionId,
        authorId: actor.personId,
        content: body.content,
        createdAt: new Date(deps.clock.now()),
      });
    });
    res.setHeader('ETag', `"${revision.contentSha256}"`);
    return revisionView(revision);
  },
});

async function refuseForeignBase(tx: Tx, team: Team, baseRevisionId: string | null): Promise<void> {
  if (baseRevisionId === null) return;
  const base = await lockRevision(tx, baseRevisionId);
  if (base?.ubtId === team.ubtId) return;
  throw new DomainError('not_found', 'This team has no revision of that id to base a draft on. List its revisions.');
}
