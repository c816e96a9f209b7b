import { z } from 'zod';
import { revisionContent } from '../../application/drafts/content-schema.ts';
import { ref, uuid } from '../../application/fields.ts';
import { instant } from './answers.ts';
import { computedSchema } from './computed.ts';
import { budgetYear } from './fields.ts';

export const revisionPath = z.strictObject({ budgetYear, ubtId: ref, revisionId: uuid });
export const revisionBody = z.strictObject({ baseRevisionId: uuid.nullable().default(null), content: revisionContent });

export const revisionSchema = z
  .object({
    revisionId: uuid,
    n: z.number().int(),
    baseRevisionId: uuid.nullable(),
    authorId: ref,
    content: revisionContent,
    computed: z
      .array(computedSchema)
      .nullable()
      .meta({ description: 'What each unit’s model comes to; null: the model is free text.' }),
    contentSha256: z.string(),
    askIds: z.array(z.string()),
    frozenAt: instant.nullable().meta({ description: 'When it was first signed; null: it can still be edited.' }),
    createdAt: instant,
  })
  .meta({ id: 'Revision' });
