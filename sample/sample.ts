import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../calendar/local-date.ts';
import { ApiClient } from './scenarios/api-client.ts';
import { type Assignment, assignmentsOfPilot } from './scenarios/assignments.ts';
import { FIRST_OPERATIONS } from './scenarios/bring-in.ts';
import { type SampleYears, yearsFrom } from './scenarios/dates.ts';
import { type KeptState, keepState, readState } from './scenarios/kept-state.ts';
import { personasOf } from './scenarios/personas.ts';
import { STAGES } from './scenarios/stages.ts';
import { withStage } from './scenarios/with-stage.ts';
import { rolesOf, rosterOf } from './world/files.ts';
import type { SampleTeam, Scale } from './world/team.ts';
import { teamsOf } from './world/teams.ts';

export interface SampleSettings {
  baseUrl: string;
  /** An access token of this person. */
  tokenOf(person: string): Promise<string>;
  /** Where its files lie; the next start reads there how far it came. */
  folder: string;
  /** undefined: as it was begun, the pilot when it is new. */
  scale: Scale | undefined;
  log: (line: string) => void;
  stop: AbortSignal;
  /** Fewer teams than the scale has: for tests. */
  only?: (team: SampleTeam) => boolean;
}

/** Two years of a small true world, made by its people over HTTP; what was cut off goes on where it was. */
export async function seedSample(settings: SampleSettings): Promise<void> {
  const { baseUrl, tokenOf, folder, scale, log, stop, only = () => true } = settings;
  const startedAt = Date.now();
  const people = new ApiClient(baseUrl, tokenOf, stop);
  const kept = readState(folder);
  if (kept && scale && kept.scale !== scale) {
    log(`  the sample: these data hold the ${kept.scale} one. For the other: npm start -- --fresh --sample ${scale}`);
  }
  if (kept?.isComplete) return;
  if (!kept && (await isElsewhere(people))) {
    return log('  the sample: this database has a cycle already, which stays as it is');
  }
  let state: KeptState = kept ?? {
    firstDay: today(),
    scale: scale ?? 'pilot',
    stagesDone: 0,
    isComplete: false,
    progress: '',
  };
  const teams = teamsOf(state.scale).filter(only);
  const assignments: Assignment[] = assignmentsOfPilot().filter(({ team }) => only(team));
  const keep = (change: Partial<KeptState>) => {
    state = { ...state, ...change };
    keepState(folder, state);
  };
  keep({});
  const years = yearsFrom(state.firstDay);
  writeFiles(folder, teams, years);
  for (const [at, run] of STAGES.entries()) {
    if (at < state.stagesDone) continue;
    const tell = (progress: string) => keep({ progress });
    await withStage(log, tell, (progress) => run({ people, years, teams, assignments, progress }));
    keep({ stagesDone: at + 1 });
  }
  keep({ isComplete: true, progress: '' });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  log(`  ✓ the sample is complete: ${people.requests} requests of its people in ${seconds} s`);
}

/** A database that somebody brought may be in use. */
async function isElsewhere(people: ApiClient): Promise<boolean> {
  const { status } = await people.get(FIRST_OPERATIONS, `/api/cycles/${yearsFrom(today()).first}`);
  return status === 200;
}

/** To look at: roster and roles as they were imported, and the people whom the first page shows. */
function writeFiles(folder: string, teams: SampleTeam[], years: SampleYears): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'roster.csv'), rosterOf(teams));
  writeFileSync(join(folder, 'roles.csv'), rolesOf(teams));
  writeFileSync(join(folder, 'personas.json'), `${JSON.stringify(personasOf(years), null, 2)}\n`);
}

function today(): LocalDate {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
