// A filing holds one staffing model and plan for each unit of its team, and asks for these units only.

import type { AskRef } from './state.ts';

/** How a revision's units and asks differ from what the team has to file for; each list empty: they agree. */
export interface Differences {
  lacking: string[];
  twice: string[];
  foreign: string[];
  /** The places of the asks that repeat an earlier one word for word, from 1. */
  repeatedAsks: number[];
}

export function differencesFromTeam(
  teamUnitIds: readonly string[],
  revision: { unitIds: readonly string[]; asks: readonly AskRef[] },
): Differences {
  const { unitIds, asks } = revision;
  const named = [...unitIds, ...asks.map(({ unitId }) => unitId)];
  const isSame = (one: AskRef, other: AskRef) => one.unitId === other.unitId && one.hash === other.hash;
  return {
    lacking: teamUnitIds.filter((unitId) => !unitIds.includes(unitId)),
    twice: teamUnitIds.filter((unitId) => unitIds.indexOf(unitId) !== unitIds.lastIndexOf(unitId)),
    foreign: [...new Set(named.filter((unitId) => !teamUnitIds.includes(unitId)))],
    repeatedAsks: asks.flatMap((ask, index) =>
      asks.findIndex((earlier) => isSame(earlier, ask)) < index ? [index + 1] : [],
    ),
  };
}

/**
 * What to change before the revision can be signed; empty: nothing.
 *
 * @param named a unit as people know it
 */
export function coverageWords(differences: Differences, named: (unitId: string) => string): string[] {
  const { lacking, twice, foreign, repeatedAsks } = differences;
  const units = (unitIds: readonly string[]) => unitIds.map(named).join(', ');
  return [
    ...(lacking.length > 0 ? [`Add a model and a plan for ${units(lacking)}.`] : []),
    ...(twice.length > 0 ? [`Keep only one model and plan for ${units(twice)}.`] : []),
    ...(foreign.length > 0 ? [`Take out ${units(foreign)}: no unit of this team in this cycle.`] : []),
    ...(repeatedAsks.length > 0
      ? [`Take out or reword ask ${repeatedAsks.join(', ')}: an earlier ask of it is the same.`]
      : []),
  ];
}
