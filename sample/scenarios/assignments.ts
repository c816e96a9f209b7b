// Which scenario each team is assigned in the two years, the same in every run. What its people do is in the other files here.

import { draw } from '../world/draw.ts';
import type { SampleTeam } from '../world/team.ts';
import { teamsOf } from '../world/teams.ts';

/** How far a team has come in the year whose budgets are being made. */
export type FirstScenario =
  | 'unfiled'
  | 'received'
  | 'backfilled'
  | 'input_waits'
  | 'input_answered'
  | 'decided'
  | 'completed'
  | 'zero_stands'
  | 'zero_waits'
  | 'backfill_missing';

/** How far it has come in the year for which teams file. */
export type SecondScenario =
  | 'not_begun'
  | 'drafted'
  | 'one_signature'
  | 'labor_has_not_signed'
  | 'sent'
  | 'received'
  | 'returned'
  | 'impasse'
  | 'carried_forward'
  | 'short_extension'
  | 'long_extension'
  | 'untrained'
  | 'paused';

export interface Assignment {
  team: SampleTeam;
  first: FirstScenario;
  second: SecondScenario;
}

/** Those that documents and the personas speak of. */
const FIXED: Record<string, { first: FirstScenario; second: SecondScenario }> = {
  'CO-201': { first: 'backfill_missing', second: 'sent' },
  'CO-202': { first: 'backfilled', second: 'not_begun' },
  'CO-203': { first: 'input_answered', second: 'long_extension' },
  'CO-204': { first: 'zero_waits', second: 'drafted' },
  'HI-302': { first: 'decided', second: 'labor_has_not_signed' },
  'MA-104': { first: 'backfilled', second: 'paused' },
};

const FIRST_COUNTS: [FirstScenario, number][] = [
  ['received', 6],
  ['input_waits', 10],
  ['input_answered', 16],
  ['decided', 14],
  ['completed', 12],
  ['zero_stands', 4],
];

const SECOND_COUNTS: [SecondScenario, number][] = [
  ['untrained', 4],
  ['sent', 44],
  ['received', 26],
  ['one_signature', 22],
  ['drafted', 14],
  ['returned', 4],
  ['impasse', 3],
  ['carried_forward', 3],
  ['short_extension', 2],
];

export const isInScope = ({ agreements }: SampleTeam): boolean => agreements.includes('COALITION_2023');

/** A team without both co-leads waits in prepare: nothing of the second year is begun there. */
export const hasBothCoLeads = ({ labor, management, newcomer }: SampleTeam): boolean =>
  labor !== null && management !== null && newcomer === null;

/** The pilot's teams in scope with their scenarios. */
export function assignmentsOfPilot(): Assignment[] {
  const teams = teamsOf('pilot').filter(isInScope);
  const free = teams.filter(({ ref }) => !FIXED[ref]);
  const second = deal(free.filter(hasBothCoLeads), SECOND_COUNTS, 'second');
  // who has no training cannot sign, in neither year
  const signing = free.filter(({ ref }) => second.get(ref) !== 'untrained');
  const first = deal(signing, FIRST_COUNTS, 'first');
  return teams.map((team) => {
    const { ref } = team;
    const later = second.get(ref) ?? 'not_begun';
    const earlier = later === 'untrained' ? 'unfiled' : (first.get(ref) ?? 'backfilled');
    return { team, first: earlier, second: later, ...FIXED[ref] };
  });
}

function deal<P>(teams: SampleTeam[], counts: [P, number][], what: string): Map<string, P> {
  const shuffled = teams.map(({ ref }) => ref).sort((a, b) => draw(a, what) - draw(b, what));
  let from = 0;
  const assignments = new Map<string, P>();
  for (const [scenario, count] of counts) {
    for (const ref of shuffled.slice(from, from + count)) assignments.set(ref, scenario);
    from += count;
  }
  return assignments;
}
