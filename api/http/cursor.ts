import { z } from 'zod';
import { told } from '../../application/fields.ts';

const AFTER = 'Copy `next` of the page before.';

/** Where a page goes on that is in order of something that may stand twice: what it is in order of, then the id. */
export const cursorOf = (instant: Date, id: string): string => `${instant.toISOString()}~${id}`;

export const cursor = z
  .string(told(AFTER))
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[A-Za-z0-9._-]{1,64}$/, AFTER)
  .refine((text) => !Number.isNaN(Date.parse(text.split('~')[0] ?? '')), AFTER)
  .nullable()
  .default(null);

export function readCursor(text: string | null): { instant: Date; id: string } | null {
  if (text === null) return null;
  const [instant = '', id = ''] = text.split('~');
  return { instant: new Date(instant), id };
}
