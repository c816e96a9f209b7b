// Teams at well-known points of their year, brought there by commands and time, never by hand-made states.

import type { Beginning } from '../../domain/team-cycle/begin.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { REVISIONS, type Revision, seat } from './people.ts';
import { BEGINNING, simulateTeam, type TeamSimulation } from './simulate.ts';

const held = (trained: boolean): Beginning['seats'] => ({
  labor: { personId: 'L1', standing: 'held', trained },
  management: { personId: 'M1', standing: 'held', trained },
});

/** Just launched, both co-leads proposed by the import. */
export const launchedTeam = (given: Partial<Beginning> = {}): TeamSimulation => simulateTeam(given);

/** A month into apply, both seats held and trained. */
export function teamInApply(given: Partial<Beginning> = {}): TeamSimulation {
  const team = simulateTeam({ seats: held(true), ...given });
  team.waitPast('apply_opens', 30);
  return team;
}

export function sign(team: TeamSimulation, side: Side, revision: Revision = REVISIONS.first): void {
  team.act('sign', { by: seat(side), ...revision });
}

export function signBoth(team: TeamSimulation, revision: Revision = REVISIONS.first): void {
  sign(team, 'labor', revision);
  sign(team, 'management', revision);
}

export function recordDiscussion(team: TeamSimulation, side: Side = 'labor', isHeld = true): void {
  team.act('record_discussion', { by: seat(side), discussionId: `D-${side}`, held: isHeld });
}

/** An impasse after a discussion, with ten working days before it. */
export function declareImpasse(team: TeamSimulation, side: Side = 'labor'): void {
  recordDiscussion(team, side);
  team.act('declare_impasse', { by: seat(side) });
}

/** In budget with a joint filing received; `bare` asks for nothing. */
export function teamInBudget(revision: Revision = REVISIONS.first, given: Partial<Beginning> = {}): TeamSimulation {
  const team = teamInApply(given);
  signBoth(team, revision);
  team.act('receive_filing', {});
  team.waitPast('budget_opens');
  return team;
}

/** In budget without any signature ever. */
export function silentTeamInBudget(given: Partial<Beginning> = {}): TeamSimulation {
  const team = teamInApply(given);
  team.waitPast('filing_cut_off');
  return team;
}

/** Decides every ask, enters amounts and makes every unit budget final, as soon as the input allows it. */
export function finishUnits(team: TeamSimulation): void {
  const isWaiting = team.state.units.some(({ inputComplete }) => !inputComplete);
  if (isWaiting && team.nowMs < BEGINNING.dates.input_closes) team.waitPast('input_closes');
  for (const { askId, decision } of team.state.asks) {
    if (!decision) team.act('decide_ask', { askId, decision: 'granted', missing: [] });
  }
  for (const { unitId, final, backfill } of team.state.units) {
    if (final) continue;
    if (!['amount', 'zero_stands'].includes(backfill))
      team.act('set_backfill', { unitId, zero: false, personId: 'B1' });
    team.act('finalize_unit_budget', { unitId });
  }
}

export function publish(team: TeamSimulation): void {
  team.act('publish_decisions', { statementUnits: team.state.units.map(({ unitId }) => unitId) });
}

export function publishedTeam(revision: Revision = REVISIONS.first): TeamSimulation {
  const team = teamInBudget(revision);
  finishUnits(team);
  publish(team);
  return team;
}
