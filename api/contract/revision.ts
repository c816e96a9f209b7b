import { z } from 'zod';
import { cents, optionalText, ref, text, uuid } from '../../application/fields.ts';
import { askRefs, type Revision } from '../../db/revisions.ts';
import { budgetYear } from './words.ts';

const content = z.strictObject({
  units: z
    .array(z.strictObject({ unitId: ref, staffingModel: text, workforcePlan: text }))
    .min(1)
    .max(50),
  asks: z.array(z.strictObject({ unitId: ref, what: text, amountCents: cents })).max(50),
  dissent: optionalText,
});

export const revisionPath = z.strictObject({ budgetYear, ubtId: ref, revisionId: uuid });
export const revisionBody = z.strictObject({ baseRevisionId: uuid.nullable().default(null), content });

export const revisionSchema = z.object({
  revisionId: uuid,
  n: z.number().int(),
  baseRevisionId: uuid.nullable(),
  authorId: ref,
  content,
  contentSha256: z.string(),
  askIds: z.array(z.string()),
  frozenAt: z.string().nullable(),
  createdAt: z.string(),
});

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
