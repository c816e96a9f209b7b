import { z } from 'zod';

// an import of the nation changes thousands of rows; the first ones show what kind of change it is
const FIRST = 50;

export const listing = <T extends z.ZodType>(item: T) =>
  z.strictObject({ count: z.number().int(), first: z.array(item).max(FIRST) });

export const listed = <T, U>(things: readonly T[], item: (thing: T) => U): { count: number; first: U[] } => ({
  count: things.length,
  first: things.slice(0, FIRST).map(item),
});
