import { z } from 'zod';
import { ref, uuid } from '../../application/fields.ts';

const place = z
  .number()
  .int()
  .nullable()
  .meta({ description: 'From 1; null: it was not there, or there is only one.' });

export const changeSchema = z
  .object({
    part: z.enum(['unit', 'ask', 'dissent', 'team']),
    change: z.enum(['added', 'removed', 'changed', 'moved']),
    unitId: ref.nullable().meta({ description: 'null: it is of no unit.' }),
    placeBefore: place,
    placeAfter: place,
    fields: z
      .array(
        z.object({
          field: z.string().meta({ description: 'Its name, or the JSON pointer to it in a content with numbers.' }),
          before: z.string().nullable(),
          after: z.string().nullable().meta({ description: 'As people read it: an amount in dollars.' }),
        }),
      )
      .meta({ description: 'Before and after, where the words alone do not say it.' }),
    words: z.string(),
  })
  .meta({ id: 'RevisionChange' });

export const differenceSchema = z
  .object({
    from: uuid.nullable().meta({ description: 'The revision before; null: there was none.' }),
    to: uuid,
    same: z.boolean(),
    changes: z.array(changeSchema),
  })
  .meta({ id: 'RevisionDifference', description: 'Every item that differs; empty where the two say the same.' });
