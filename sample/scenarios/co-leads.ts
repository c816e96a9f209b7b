import type { Side } from '../../domain/vocabulary.ts';
import { draw } from '../world/draw.ts';
import { REGIONS, type SampleRegion } from '../world/regions.ts';
import { beforeNewcomer, type SampleTeam } from '../world/team.ts';

/** Who speaks for a side of a team in the first year: its co-lead, or its sponsor while the seat is empty. */
export function speakersOf(team: SampleTeam): Record<Side, string> {
  const { labor, management, sponsors } = beforeNewcomer(team);
  return { labor: (labor ?? sponsors.labor).ref, management: (management ?? sponsors.management).ref };
}

/** Both speakers, the one who takes the first step this year before the other. */
export function inTurn(team: SampleTeam, budgetYear: number): [string, string] {
  const { labor, management } = speakersOf(team);
  return draw(team.ref, budgetYear, 'turn') < 0.5 ? [labor, management] : [management, labor];
}

export function regionOf({ region }: SampleTeam): SampleRegion {
  const found = REGIONS.find(({ name }) => name === region);
  if (!found) throw new Error(`The sample has no region ${region}: add it to world/regions.ts.`);
  return found;
}
