import { z } from 'zod';
import { revisionNotFound } from '../../../application/drafts/revision-not-found.ts';
import { uuid } from '../../../application/fields.ts';
import { listRevisions, type Revision } from '../../../db/documents/revisions.ts';
import { differenceSchema } from '../../contract/difference.ts';
import { revisionPath } from '../../contract/revision.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { differenceView } from '../../views/difference-view.ts';

export const showDifference = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/revisions/{revisionId}/difference',
  operationId: 'show_difference',
  summary:
    'What is different in a revision: from the one that `from` names, else from the one that it was written from, else from the one before.',
  action: 'read_team',
  params: revisionPath,
  query: z.strictObject({ from: uuid.nullable().default(null) }),
  responds: { status: 200, description: 'The difference, in words and by field.', schema: differenceSchema },
  place: readTeam,
  async handle({ deps, params, query }) {
    const revisions = await listRevisions(deps.pool, params.budgetYear, params.ubtId);
    const to = find(revisions, params.revisionId);
    const earlier = query.from ?? to.baseRevisionId;
    const from = earlier ? find(revisions, earlier) : revisions.filter(({ n }) => n < to.n).at(-1);
    const changes = differenceView(from?.content ?? null, to.content);
    return { from: from?.revisionId ?? null, to: to.revisionId, same: changes.length === 0, changes };
  },
});

function find(revisions: Revision[], revisionId: string): Revision {
  const found = revisions.find((revision) => revision.revisionId === revisionId);
  if (!found) throw revisionNotFound();
  return found;
}
