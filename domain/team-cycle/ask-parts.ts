import type { RevisionContent } from './revision-content.ts';

type Ask = RevisionContent['asks'][number];

/** What must be the same for an ask to count as the one that was decided: its reason may be told better, its place may change. */
export function unchangedParts(ask: Ask) {
  if (!('askKey' in ask)) return ask;
  const { askKey, unitId, kind, quantity, jobClass, what, amountCents } = ask;
  return { askKey, unitId, kind, quantity, jobClass, what, amountCents };
}
