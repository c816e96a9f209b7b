import { checkDraft } from '../../../application/drafts/drafting.ts';
import { revisionNotFound } from '../../../application/drafts/revision-not-found.ts';
import { lockRevision, saveRevision } from '../../../db/documents/revisions.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { ifMatch } from '../../contract/headers.ts';
import { revisionBody, revisionPath, revisionSchema } from '../../contract/revision.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { revisionView } from '../../views/revision-view.ts';

export const editRevision = route({
  method: 'put',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/revisions/{revisionId}',
  operationId: 'edit_revision',
  summary: 'Saves an unsigned draft. `If-Match` names the content it was edited from.',
  action: 'write_revision',
  params: revisionPath,
  body: revisionBody.omit({ baseRevisionId: true }),
  headers: ifMatch,
  responds: { status: 200, description: 'Saved.', schema: revisionSchema },
  place: readTeam,
  async handle({ deps, actor, params, team, body, headers, res }) {
    const saved = await inTransaction(deps.pool, async (tx) => {
      await checkDraft(deps, tx, actor, team, body.content);
      const revision = await lockRevision(tx, params.revisionId);
      if (revision?.ubtId !== params.ubtId || revision.budgetYear !== params.budgetYear) {
        throw revisionNotFound();
      }
      if (revision.frozenAt) {
        throw new DomainError('revision_frozen', 'This revision is signed and frozen. Draft a new one beside it.');
      }
      if (revision.contentSha256 !== headers['If-Match']) {
        throw new DomainError(
          'changed_meanwhile',
          'Somebody saved this draft since you opened it. Your text was not saved: keep it, open the newest draft and compare.',
          { newest: revision.contentSha256 },
        );
      }
      await saveRevision(tx, revision.revisionId, body.content);
      return lockRevision(tx, revision.revisionId);
    });
    if (!saved) throw revisionNotFound();
    res.setHeader('ETag', `"${saved.contentSha256}"`);
    return revisionView(saved);
  },
});
