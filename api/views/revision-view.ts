import type { z } from 'zod';
import { askRefs, type Revision } from '../../db/documents/revisions.ts';
import type { revisionSchema } from '../contract/revision.ts';

export function revisionView(revision: Revision): z.output<typeof revisionSchema> {
  const { revisionId, n, baseRevisionId, authorId, contentSha256 } = revision;
  return {
    revisionId,
    n,
    baseRevisionId,
    authorId,
    content: revision.content,
    contentSha256,
    askIds: askRefs(revision).map(({ askId }) => askId),
    frozenAt: revision.frozenAt?.toISOString() ?? null,
    createdAt: revision.createdAt.toISOString(),
  };
}
