// Where one unit's budget stands on its budget-maker's desk.

import type { Outcome, Phase } from '../vocabulary.ts';
import { openItemsOfUnit } from './rules/unit-budgets.ts';
import type { CycleState } from './state.ts';

/** In the order in which a unit's budget goes through them. */
export const UNIT_STANDINGS = [
  'input_open',
  'input_answered',
  'decision_missing',
  'backfill_missing',
  'ready',
  'final',
  'published',
  'closed',
] as const;
/**
 * `input_open`: labor may still give input, or some is not answered · `input_answered`: it is, and the filing is not
 * received yet · `ready`: nothing keeps it from being final · `closed`: the cycle ended before it was final.
 */
export type UnitStanding = (typeof UNIT_STANDINGS)[number];

/** What of a team's state its units' budgets depend on. */
export type UnitDesk = Pick<CycleState, 'units' | 'inputs'> & {
  asks: Pick<CycleState['asks'][number], 'askId' | 'unitId' | 'decision'>[];
  inputClosesMs: number;
};

interface TeamOfUnit {
  phase: Phase;
  outcome: Outcome | null;
  published: boolean;
  desk: UnitDesk;
}

/** `open`: what keeps it from being final, by the names of open items. */
export function unitStanding(
  team: TeamOfUnit,
  unitId: string,
  nowMs: number,
): { standing: UnitStanding; open: string[] } {
  const { phase, outcome, published, desk } = team;
  const unit = desk.units.find((candidate) => candidate.unitId === unitId);
  if (unit?.final) return { standing: published ? 'published' : 'final', open: [] };
  const items = openItemsOfUnit(desk, unitId);
  const mayComeStill = !unit?.inputComplete && nowMs < desk.inputClosesMs && !published;
  const open = [
    ...items,
    ...(mayComeStill ? ['input_window'] : []),
    ...(phase === 'budget' || phase === 'repeat' ? [] : ['receive_filing']),
  ];
  return { standing: outcome !== null ? 'closed' : standingBy(open), open };
}

function standingBy(open: string[]): UnitStanding {
  const has = (kind: string) => open.some((item) => item === kind || item.startsWith(`${kind}:`));
  if (has('input_window') || has('input')) return 'input_open';
  if (has('receive_filing')) return 'input_answered';
  if (has('ask')) return 'decision_missing';
  return has('backfill') ? 'backfill_missing' : 'ready';
}
