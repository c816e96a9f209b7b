import { z } from 'zod';
import { cents, optionalText, ref, text, uuid } from '../../application/fields.ts';
import type { RevisionContent } from '../../domain/team-cycle/revision-content.ts';
import { instant } from './answers.ts';
import { budgetYear } from './fields.ts';

const content = z.strictObject({
  units: z
    .array(z.strictObject({ unitId: ref, staffingModel: text, workforcePlan: text }))
    .min(1)
    .max(50),
  asks: z.array(z.strictObject({ unitId: ref, what: text, amountCents: cents })).max(50),
  dissent: optionalText,
}) satisfies z.ZodType<RevisionContent>;

export const revisionPath = z.strictObject({ budgetYear, ubtId: ref, revisionId: uuid });
export const revisionBody = z.strictObject({ baseRevisionId: uuid.nullable().default(null), content });

export const revisionSchema = z
  .object({
    revisionId: uuid,
    n: z.number().int(),
    baseRevisionId: uuid.nullable(),
    authorId: ref,
    content,
    contentSha256: z.string(),
    askIds: z.array(z.string()),
    frozenAt: instant.nullable().meta({ description: 'When it was first signed; null: it can still be edited.' }),
    createdAt: instant,
  })
  .meta({ id: 'Revision' });
