import { z } from 'zod';
import type { Changed } from '../../../imports/roster/compare-rosters.ts';

// an import of the nation changes thousands of rows; the first ones show what kind of change it is
const FIRST = 50;

export const listing = <T extends z.ZodType>(item: T) =>
  z.strictObject({ count: z.number().int(), first: z.array(item).max(FIRST) });

export const listed = <T, U>(things: readonly T[], item: (thing: T) => U): { count: number; first: U[] } => ({
  count: things.length,
  first: things.slice(0, FIRST).map(item),
});

/** What differs from before: ids and the names of the fields, never what stands in them. */
export const changedThings = listing(z.strictObject({ id: z.string(), fields: z.array(z.string()) }));

export const listChanged = <T>(things: readonly Changed<T>[], id: (thing: T) => string) =>
  listed(things, ({ now, fields }) => ({ id: id(now), fields }));

/** Places that a word such as 'Vacant' leaves empty: nobody is read there. */
export const readAsVacant = listing(z.strictObject({ row: z.number().int(), column: z.string(), said: z.string() }));

/** Rows of the file that are none of its table: titles, totals, end marks. */
export const rowsLeftOut = listing(z.strictObject({ row: z.number().int(), said: z.string() }));

/** People whose address stands on record for somebody else with a role. */
export const sharedAddresses = listing(z.strictObject({ personId: z.string(), sharedWith: z.string() }));
