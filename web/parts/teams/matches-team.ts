import type { components } from '../../api/schema.gen.d.ts';

type Team = components['schemas']['TeamLine'];

/** What a team can be beside its phase. Names of filing states stand for themselves. */
const STATES: Record<string, (team: Team) => boolean> = {
  filed: ({ filingKind }) => filingKind !== null,
  joint: ({ filingKind }) => filingKind === 'joint',
  discussed: ({ discussionConfirmed }) => discussionConfirmed,
  published: ({ published }) => published,
  late: ({ overdue }) => overdue === true,
  paused: ({ paused }) => paused,
  ended: ({ outcome }) => outcome !== null,
};

interface Wanted {
  facility: string;
  phase: string;
  state: string;
  find: string;
}

/** Whether a team is what the filters say; each that is empty lets every team pass, and every word typed must stand somewhere. */
export function matchesTeam({ facility, phase, state, find }: Wanted): (team: Team) => boolean {
  const looked = find.toLowerCase().split(/\s+/).filter(Boolean);
  const isInState = state === '' ? undefined : (STATES[state] ?? ((team: Team) => team.filingState === state));
  return (team) => {
    if (facility && team.facilityId !== facility) return false;
    // a year that is over stands in no phase, as in the numbers of the picture
    if (phase && (team.phase !== phase || team.outcome !== null)) return false;
    if (isInState && !isInState(team)) return false;
    if (looked.length === 0) return true;
    const text = `${team.name} ${team.ubtId} ${team.facility}`.toLowerCase();
    return looked.every((word) => text.includes(word));
  };
}
