// The shapes that answers share. What a client gets is named (`id`), so that generated types have a name too.

import { z } from 'zod';
import { SIDES } from '../../domain/vocabulary.ts';

export const instant = z.iso
  .datetime()
  .meta({ description: 'An instant, in UTC.', example: '2027-10-01T06:00:00.000Z' });
export const count = z.number().int().min(0);

/** One field of the same shape for each key. */
export const each = <K extends string, S extends z.ZodType>(keys: readonly K[], schema: S) =>
  z.object(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>);

export const bySide = <S extends z.ZodType>(schema: S) => each(SIDES, schema);
