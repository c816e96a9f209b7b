import type { z } from 'zod';
import { askRefs, type Revision } from '../../db/documents/revisions.ts';
import { computeRevision } from '../../domain/staffing/compute-unit.ts';
import { isFreeText } from '../../domain/team-cycle/revision-content.ts';
import type { revisionSchema } from '../contract/revision.ts';

export function revisionView(revision: Revision): z.output<typeof revisionSchema> {
  const { revisionId, n, baseRevisionId, authorId, contentSha256 } = revision;
  return {
    revisionId,
    n,
    baseRevisionId,
    authorId,
    content: revision.content,
    computed: computedOf(revision),
    contentSha256,
    askIds: askRefs(revision).map(({ askId }) => askId),
    frozenAt: revision.frozenAt?.toISOString() ?? null,
    createdAt: revision.createdAt.toISOString(),
  };
}

function computedOf({ content, budgetYear }: Revision) {
  if (isFreeText(content)) return null;
  const computed = computeRevision(content, budgetYear);
  return content.units.flatMap(({ unitId }, place) => {
    const unit = computed[place];
    return unit ? [{ unitId, ...unit }] : [];
  });
}
