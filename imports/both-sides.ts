// Files by which one person would speak for both sides of one place. A role file is refused; a roster, which is the
// state of a whole region, goes in without the place in question, and the answer names it.

import type { LocalDate } from '../calendar/local-date.ts';
import { heldRoleInWords, isOfBothSides, type PlacedSide } from '../domain/both-sides.ts';
import type { Problems } from './csv/file-problem.ts';
import type { PlannedRole } from './roles/plan-roles.ts';
import type { RosterOnRecord } from './roster/compare-rosters.ts';
import type { Roster, RosterRole } from './roster/roster.ts';
import { PLACES, PLACES_IN_TEAM } from './roster/roster-columns.ts';

/** A role on record that is held today or later. */
export interface RoleOnRecord extends PlacedSide {
  roleAssignmentId: number;
  personId: string;
  /** It came with a roster file, so the next roster with its team may end it. */
  fromRoster: boolean;
}

/** A place of a roster that stays empty. */
export interface PlaceLeftOut {
  row: number;
  column: string;
  personId: string;
  ubtId: string;
  message: string;
}

interface RoleInFile extends PlacedSide {
  personId: string;
  /** Undefined: it is on record. */
  row?: number;
}

/** The roster without the places that would put one person on both sides; co-leads come before sponsors. */
export function leaveOutBothSides(
  roster: Roster,
  standing: Pick<RosterOnRecord, 'roles'>,
  onRecord: readonly RoleOnRecord[],
  today: LocalDate,
): { roster: Roster; leftOut: PlaceLeftOut[] } {
  const teams = new Map(roster.ubts.map(({ ubtId, facilityId }) => [ubtId, facilityId]));
  const regions = new Map(roster.facilities.map(({ facilityId, regionId }) => [facilityId, regionId]));
  const kept = onRecord.filter(({ fromRoster, place }) => !fromRoster || !teams.has(place.ubtId ?? ''));
  const held = new HeldRoles(kept);
  // a place whose holder the side itself named is not the file's to fill
  const named = new Set(standing.roles.filter((role) => role.named).map(placeOf));
  const leftOut = new Map<RosterRole, PlaceLeftOut>();
  const byRank = [...roster.roles].sort((a, b) => RANK.indexOf(a.role) - RANK.indexOf(b.role));
  for (const listed of byRank.filter((role) => !named.has(placeOf(role)))) {
    const { personId, role, side, ubtId } = listed;
    const row = roster.ubtRows.get(ubtId) ?? 1;
    const facilityId = teams.get(ubtId) ?? null;
    const place = { regionId: regions.get(facilityId ?? '') ?? null, facilityId, ubtId };
    const wanted: RoleInFile = { row, personId, role, side, place, startsOn: today, endsOn: null };
    const against = held.findAgainst(wanted);
    if (!against) {
      held.add(wanted);
      continue;
    }
    const message = `${sentence(personId, against)} This place stays empty. Name another person for it.`;
    leftOut.set(listed, { row, column: columnOf(listed), personId, ubtId, message });
  }
  return {
    roster: { ...roster, roles: roster.roles.filter((role) => !leftOut.has(role)) },
    leftOut: [...leftOut.values()].sort((a, b) => a.row - b.row),
  };
}

/** Adds a problem for each role of a role file that would put its person on both sides, with what is on record or in the file. */
export function refuseBothSides(
  planned: readonly PlannedRole[],
  facilityOfTeam: ReadonlyMap<string, string>,
  onRecord: readonly RoleOnRecord[],
  problems: Problems,
): void {
  const changing = new Set(planned.map(({ roleAssignmentId }) => roleAssignmentId));
  const kept = onRecord.filter(({ roleAssignmentId }) => !changing.has(roleAssignmentId));
  const held = new HeldRoles(kept);
  for (const { row, personId, role, side, scopeKind, scopeId, regionId, startsOn, endsOn } of planned) {
    const ubtId = scopeKind === 'team' ? scopeId : null;
    const facilityId = scopeKind === 'facility' ? scopeId : (facilityOfTeam.get(ubtId ?? '') ?? null);
    const wanted: RoleInFile = { row, personId, role, side, place: { regionId, facilityId, ubtId }, startsOn, endsOn };
    const against = held.findAgainst(wanted);
    if (against) {
      const remedy = "Name another person, or let the other role end by its 'to' before this one begins.";
      problems.add(row, 'side', side ?? '', `${sentence(personId, against)} ${remedy}`);
    }
    held.add(wanted);
  }
}

/** What each person holds, by team: somebody with a thousand teams is compared in each of them with what they hold there. */
class HeldRoles {
  readonly #ofPerson = new Map<string, { wide: RoleInFile[]; inTeam: Map<string, RoleInFile[]> }>();

  constructor(roles: readonly RoleInFile[]) {
    for (const role of roles) this.add(role);
  }

  add(role: RoleInFile): void {
    const { wide, inTeam } = this.#rolesOf(role.personId);
    const { ubtId } = role.place;
    if (ubtId === null) wide.push(role);
    else inTeam.set(ubtId, [...(inTeam.get(ubtId) ?? []), role]);
  }

  findAgainst(wanted: RoleInFile): RoleInFile | undefined {
    const { wide, inTeam } = this.#rolesOf(wanted.personId);
    const { ubtId } = wanted.place;
    const inTeams = ubtId === null ? [...inTeam.values()].flat() : (inTeam.get(ubtId) ?? []);
    return [...wide, ...inTeams].find((other) => isOfBothSides(wanted, other));
  }

  #rolesOf(personId: string) {
    const known = this.#ofPerson.get(personId) ?? { wide: [], inTeam: new Map<string, RoleInFile[]>() };
    this.#ofPerson.set(personId, known);
    return known;
  }
}

/** Who comes first where two places of a file contradict each other. */
const RANK: readonly string[] = ['co_lead', 'physician_co_lead', 'sponsor'];

const placeOf = ({ ubtId, role, side }: RosterRole): string => `${ubtId} ${role} ${side}`;

const columnOf = ({ role, side }: RosterRole): string =>
  `${PLACES.find((one) => PLACES_IN_TEAM[one].role === role && PLACES_IN_TEAM[one].side === side)}_ref`;

const sentence = (personId: string, held: RoleInFile): string =>
  heldRoleInWords(personId, held, held.row === undefined ? 'on record' : `in row ${held.row}`);
