// What stands in the way of a launch. The check shows it; the request and its confirmation refuse because of it.
// application/ holds use cases that need a transaction and a rule; it knows nothing of HTTP, workers or workflows.

import type { CalendarFinding } from '../../calendar/cycle-findings.ts';
import type { MilestoneKey } from '../../domain/dates.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { consequenceOf, type PassedFact } from './passed-consequences.ts';

export interface LaunchFacts {
  cycle: { budgetYear: number; status: string; agreements: string[]; regions: string[] | null };
  /** Sides whose national co-chair is confirmed. */
  seated: Side[];
  teamsInScope: number;
  findings: CalendarFinding[];
  passed: PassedFact[];
}

export interface Obstacle {
  code: ErrorCode;
  message: string;
  /** Passed dates that nobody has chosen about. */
  past?: MilestoneKey[];
}

/** All of them; none: it may be launched. @param startLate passed dates with which people chose to start nevertheless */
export function launchObstacles(facts: LaunchFacts, startLate: readonly MilestoneKey[]): Obstacle[] {
  const { cycle, seated, teamsInScope, findings } = facts;
  const { budgetYear, status, agreements, regions } = cycle;
  const obstacles: Obstacle[] = [];
  if (status !== 'draft') {
    obstacles.push({ code: 'not_a_draft', message: `The cycle of ${budgetYear} is ${status} already.` });
  }
  for (const side of SIDES.filter((one) => !seated.includes(one))) {
    const message = `The ${side} side has no confirmed national co-chair: import and confirm one.`;
    obstacles.push({ code: 'co_chair_missing', message });
  }
  if (teamsInScope === 0) {
    const where = regions === null ? '' : ` in ${regions.join(', ')}`;
    const message = `No team on the roster has workers of ${agreements.join(', ')}${where}: check both, or import the roster first.`;
    obstacles.push({ code: 'not_found', message });
  }
  for (const { kind, message, regions: found } of findings) {
    if (kind === 'day_off' || kind === 'past') continue;
    const where = found.length > 0 ? `${found.join(', ')}: ` : '';
    obstacles.push({ code: 'calendar_incomplete', message: where + message });
  }
  return [...obstacles, ...undecided(facts, startLate)];
}

function undecided({ passed }: LaunchFacts, startLate: readonly MilestoneKey[]): Obstacle[] {
  const open = passed.filter(({ key }) => !startLate.includes(key));
  if (open.length === 0) return [];
  const past = [...new Set(open.map(({ key }) => key))];
  const which = past.length === 1 ? 'this date' : 'each of these dates';
  const choice = `Move ${which} in the draft, or accept what follows: ask for the launch and choose to start late all the same.`;
  return [{ code: 'past_dates_need_choice', message: [...open.map(consequenceOf), choice].join(' '), past }];
}
