import type { SampleTeam } from '../world/team.ts';
import type { Answered, ApiClient } from './api-client.ts';

const FIRST_LOOK_MS = 250;
const LONGEST_LOOK_MS = 2000;

/** One team in one year. Each request has a key of its own, so that a second start repeats it without effect. */
export interface TeamYear {
  team: SampleTeam;
  budgetYear: number;
  path: string;
  people: ApiClient;
  /** @param which tells requests of one kind apart: 'CO-201-2' */
  act(person: string, what: string, body?: object, which?: string): Promise<Answered>;
  show(person: string): Promise<Answered>;
}

export function teamYear(people: ApiClient, team: SampleTeam, budgetYear: number): TeamYear {
  const path = `/api/cycles/${budgetYear}/ubts/${team.ref}`;
  return {
    team,
    budgetYear,
    path,
    people,
    act: (person, what, body = {}, which = '') =>
      people.act(person, `${path}/${what}`, body, `sample-${budgetYear}-${team.ref}-${what}${which && `-${which}`}`),
    async show(person) {
      const { status, body } = await people.get(person, path);
      if (status !== 200) throw new Error(`${path} cannot be read (${status}): ${body.detail ?? ''}`);
      return body;
    },
  };
}

/** Phase edges follow within moments, by themselves; what is asked too early would stay refused. */
export async function untilPhase(year: TeamYear, person: string, phases: string[]): Promise<Answered> {
  for (let waitMs = FIRST_LOOK_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_LOOK_MS)) {
    const shown = await year.show(person);
    if (shown.outcome || phases.includes(shown.phase ?? '')) return shown;
    await year.people.pause(waitMs);
  }
}
