import type { Unknown } from './content.ts';

/** Why a value is not known, in the co-leads' words: of the entry for it or for the whole that holds it. Undefined: nobody says so. */
export const whyUnknown = (unknown: readonly Unknown[], pointer: string): string | undefined =>
  unknown.find(({ path }) => pointer === path || pointer.startsWith(`${path}/`))?.because;
