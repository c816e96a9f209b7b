import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { drawBetween } from '../world/draw.ts';
import { rolesOf, rosterOf } from '../world/files.ts';
import { NATIONAL_CO_CHAIRS, OPERATIONS } from '../world/regions.ts';
import { beforeNewcomer, type SampleTeam } from '../world/team.ts';
import { type ApiClient, accepted } from './api-client.ts';
import type { Assignment } from './assignments.ts';
import { speakersOf } from './co-leads.ts';

/** On record before anybody else: `npm start` appoints them. */
export const FIRST_OPERATIONS = 'operations';

/** Last year's roster with the roles, and each side confirms its own: everybody holds their seat and office. */
export async function bringIn(people: ApiClient, teams: SampleTeam[]): Promise<void> {
  await importFile(people, FIRST_OPERATIONS, '/api/roster-imports', rosterOf(teams.map(beforeNewcomer)));
  await importFile(people, FIRST_OPERATIONS, '/api/role-imports', rolesOf(teams));
  for (const side of ['labor', 'management'] as const) {
    const path = '/api/role-confirmations';
    accepted(await people.post(NATIONAL_CO_CHAIRS[side].ref, path, { side }), path);
  }
}

/** Today's roster: the newcomers are proposed for their seats, and hold them once they accept or are confirmed. */
export const bringInNewcomers = (people: ApiClient, teams: SampleTeam[]): Promise<void> =>
  importFile(people, OPERATIONS.ref, '/api/roster-imports', rosterOf(teams));

async function importFile(people: ApiClient, person: string, path: string, file: string): Promise<void> {
  accepted(await people.post(person, path, file), path);
}

/** Whoever is to sign in one of the years. */
export const peopleToTrain = (assignments: Assignment[]): string[] => [
  ...new Set(
    assignments.filter(({ second }) => second !== 'untrained').flatMap(({ team }) => Object.values(speakersOf(team))),
  ),
];

/** Within the last fourteen months; a training counts for two years. */
export function reportTraining(people: ApiClient, person: string, firstDay: LocalDate): Promise<unknown> {
  const completedOn = addDays(firstDay, -drawBetween(20, 420, person, 'training'));
  return people.act(person, '/api/training-records', { completedOn }, 'sample-training');
}
