// Which topics of a person's page something that was committed belongs to. A topic says only that there is something to ask
// for again; what of it the person may see, the answer decides.

import { mayAnswer, type OpenRequest, resourceOf } from './approvals.ts';
import { LEVEL_ROLES, type LevelRole } from './levels.ts';
import { type Actor, can, type HeldRole, type Resource, reaches, rolesFor } from './permissions.ts';
import type { Role, Side } from './vocabulary.ts';

interface OfTeam {
  ubtId: string;
  regionId: string | null;
  facilityId: string | null;
}

export type Change =
  /** An event of a team's cycle, a draft beside it, or its start by a launch. */
  | ({ about: 'team' | 'draft' | 'start'; budgetYear: number } & OfTeam)
  | ({ about: 'duties'; people: string[]; roles: { role: Role; side: Side | null }[] } & OfTeam)
  | ({ about: 'approval'; budgetYear: number } & OpenRequest)
  | { about: 'cycle'; budgetYear: number };

/** What a page shows beside the person's own tasks and requests. */
export interface Shown {
  teams: { budgetYear: number; ubtId: string }[];
  cycles: number[];
  launches: number[];
}

/** All that the page hears of, when something may have been missed. */
export const EVERYTHING = 'all';

export function topicsOf(actor: Actor, shown: Shown, change: Change): string[] {
  switch (change.about) {
    case 'team':
      return [...teamTopic(actor, shown, change), ...cycleTopic(actor, shown, change.budgetYear)];
    case 'draft':
      return teamTopic(actor, shown, change);
    case 'start':
      return [...cycleTopic(actor, shown, change.budgetYear), ...launchTopic(actor, shown, change.budgetYear)];
    case 'duties':
      return owesDifferently(actor, change) ? ['tasks'] : [];
    case 'approval':
      return approvalTopics(actor, shown, change);
    case 'cycle':
      return [...cycleTopic(actor, shown, change.budgetYear), ...launchTopic(actor, shown, change.budgetYear)];
  }
}

function teamTopic(
  actor: Actor,
  { teams }: Shown,
  { budgetYear, ...place }: OfTeam & { budgetYear: number },
): string[] {
  const isShown = teams.some((team) => team.ubtId === place.ubtId && team.budgetYear === budgetYear);
  return isShown && can(actor, 'read_team', resourceOfTeam(place)) ? [`team:${budgetYear}:${place.ubtId}`] : [];
}

/** Counts of the whole nation, for everybody with a role. */
const cycleTopic = (actor: Actor, { cycles }: Shown, year: number): string[] =>
  cycles.includes(year) && can(actor, 'read_cycle', {}) ? [`cycle:${year}`] : [];

const launchTopic = (actor: Actor, { launches }: Shown, year: number): string[] =>
  launches.includes(year) && can(actor, 'read_cycle', {}) ? [`launch:${year}`] : [];

function approvalTopics(actor: Actor, shown: Shown, change: OpenRequest & { budgetYear: number }): string[] {
  const concerned =
    change.requestedBy === actor.personId ||
    mayAnswer(actor, change) ||
    rolesFor(actor, change.action, resourceOf(change)).length > 0;
  const { scopeKind, scopeId, regionId, budgetYear } = change;
  const team =
    scopeKind === 'team' && scopeId !== null ? { ubtId: scopeId, regionId, facilityId: null, budgetYear } : null;
  return [
    ...(concerned ? ['approvals'] : []),
    ...(team ? teamTopic(actor, shown, team) : launchTopic(actor, shown, budgetYear)),
  ];
}

/**
 * Theirs, of a team that they lead or sponsor or whose region is theirs, or falling to a role that they hold or stand above.
 * A nation's role alone is not told of every team's duties.
 */
function owesDifferently(
  actor: Actor,
  change: OfTeam & Pick<Change & { about: 'duties' }, 'people' | 'roles'>,
): boolean {
  if (change.people.includes(actor.personId)) return true;
  const place = resourceOfTeam(change);
  return actor.roles.some(
    (held) =>
      reaches(held, place) && (held.scopeKind !== 'nation' || change.roles.some((wanted) => mayFallTo(held, wanted))),
  );
}

function mayFallTo(held: HeldRole, wanted: { role: Role; side: Side | null }): boolean {
  if (wanted.side !== null && held.side !== wanted.side) return false;
  if (held.role === wanted.role) return true;
  const [level, below] = [held.role, wanted.role].map((role) => LEVEL_ROLES.indexOf(role as LevelRole));
  return level !== undefined && below !== undefined && below >= 0 && level > below;
}

const resourceOfTeam = ({ ubtId, regionId, facilityId }: OfTeam): Resource => ({
  ubtId,
  ...(regionId === null ? {} : { regionId }),
  ...(facilityId === null ? {} : { facilityId }),
});
