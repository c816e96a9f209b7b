import type { PrintedMilestone } from '../../calendar/team-dates.ts';
import { NATIONAL_CO_CHAIRS } from '../world/regions.ts';
import { type ApiClient, accepted } from './api-client.ts';
import type { Progress } from './with-stage.ts';

const LOOK_AGAIN_MS = 400;
const LABOR = NATIONAL_CO_CHAIRS.labor.ref;
const MANAGEMENT = NATIONAL_CO_CHAIRS.management.ref;

/** Drafted and asked for by one co-chair, confirmed by the other; returns once every team in scope runs. */
export async function launchYear(
  people: ApiClient,
  budgetYear: number,
  dates: PrintedMilestone[],
  progress: Progress,
): Promise<void> {
  const path = `/api/cycles/${budgetYear}`;
  const cycle = async () => people.get(LABOR, path);
  progress.say(`${budgetYear}: the co-chairs draft and launch it`);
  const before = await cycle();
  if (before.status === 404 || before.body.status === 'draft') {
    await draftYear(people, budgetYear, dates);
    // dates are past because the year began long before this machine did
    const { passed = [] } = accepted(await people.get(LABOR, `${path}/check`), `${path}/check`);
    const startLate = passed.map(({ key }) => key);
    accepted(await people.post(LABOR, `${path}/launch`, { startLate }), `${path}/launch`);
    accepted(await people.post(MANAGEMENT, `${path}/launch/confirmation`, {}), `${path}/launch/confirmation`);
  }
  for (;;) {
    const { body } = await cycle();
    const { teams, notStarted } = body.teams ?? { teams: 0, notStarted: 0 };
    progress.say(`${budgetYear}: ${teams - notStarted} of ${body.teamsInScope ?? '?'} teams are launched`);
    if (body.status === 'running') return;
    await people.pause(LOOK_AGAIN_MS);
  }
}

/** The product itself drafts the year after one that runs; the co-chair puts the dates of this one into it. */
async function draftYear(people: ApiClient, budgetYear: number, dates: PrintedMilestone[]): Promise<void> {
  const drafted = await people.post(LABOR, '/api/cycles', { budgetYear, agreements: ['COALITION_2023'] });
  if (drafted.body.code !== 'cycle_exists') accepted(drafted, '/api/cycles');
  const path = `/api/cycles/${budgetYear}/milestones`;
  const printed = dates.map((date) => ({ ...date, source: 'sample' }));
  accepted(await people.put(LABOR, path, { dates: printed }), path);
}
