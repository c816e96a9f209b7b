import { localDateOf } from '../../calendar/instants.ts';
import { firstReminderOn } from '../../calendar/ladder.ts';
import type { LocalDate } from '../../calendar/local-date.ts';
import { type Place, placeKey } from '../../calendar/place.ts';
import { listNationalCoChairs } from '../../db/cycles/launch-leaders.ts';
import { type NewMail, welcomeKey } from '../../db/mail/outbox.ts';
import { listRecipients, listRegionalCoChairs, type RegionalCoChair } from '../../db/mail/recipients.ts';
import {
  type FirstDuty,
  type Leading,
  type LedTeam,
  listFirstDuties,
  listLedTeams,
  listSeatCovers,
  type SeatCover,
} from '../../db/mail/welcomes.ts';
import { listTeamPlaces } from '../../db/organization/team-places.ts';
import type { Tx } from '../../db/transaction.ts';
import { roleInWords } from '../../domain/role-in-words.ts';
import { countsAsVacant } from '../../domain/team-cycle/seats.ts';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { renderWelcome } from '../../mail/templates/welcome.ts';
import { nearestOf } from '../../mail/templates/welcome-teams.ts';
import type { SeatShown, WelcomedTeam } from '../../mail/templates/welcomed-team.ts';

/** What is the same for every mail of a launch is added when it is written. */
export type ComposedMail = Omit<NewMail, 'mailFrom' | 'atMs'>;

export interface LaunchMail {
  budgetYear: number;
  /** The nation's local date on which assignments must hold. */
  today: LocalDate;
  nowMs: number;
  publicUrl: string;
}

/** What a page of people is told, in the order given; each statement reads for the whole page. */
export async function composeWelcomes(tx: Tx, page: Leading[], given: LaunchMail): Promise<ComposedMail[]> {
  const { budgetYear, today, publicUrl } = given;
  const people = Map.groupBy(page, ({ personId }) => personId);
  const known = await readTeams(tx, page, given);
  const clock = createLocalClock(given.nowMs);
  const recipients = await listRecipients(tx, [...people.keys()], today);
  const signedBy = await listNationalCoChairs(tx, today);
  return [...people].flatMap(([personId, places]) => {
    const recipient = recipients.get(personId);
    const teams = teamsOf(personId, places, known, clock, given.nowMs);
    if (!recipient || teams.length === 0) return [];
    const mail = renderWelcome({
      name: recipient.name,
      budgetYear,
      teams,
      firstReminderOn: earliest(teams.map(({ place }) => clock(place).firstReminderOn)),
      contacts: contactsOf(personId, teams, known),
      signedBy,
      publicUrl,
    });
    return [{ ...mail, key: welcomeKey(budgetYear, personId), kind: 'welcome' as const, personId }];
  });
}

/** What a page of places is told from: read once for all of them. */
export interface Known {
  teams: Map<string, LedTeam>;
  places: Map<string, Place>;
  duties: Map<string, FirstDuty[]>;
  covers: Map<string, SeatCover[]>;
  coChairs: RegionalCoChair[];
  /** Names by id. */
  regions: Map<string, string>;
}

export async function readTeams(tx: Tx, page: Leading[], { budgetYear, today, nowMs }: LaunchMail): Promise<Known> {
  const people = [...new Set(page.map(({ personId }) => personId))];
  const teams = await listLedTeams(tx, budgetYear, [...new Set(page.map(({ ubtId }) => ubtId))]);
  const covered = [...teams.values()].filter((team) => SIDES.some((side) => isCovered(team, side, nowMs)));
  const covers = await listSeatCovers(
    tx,
    covered.map(({ ubtId }) => ubtId),
    today,
  );
  const regions = new Map([...teams.values()].map(({ regionId, region }) => [regionId, region]));
  const duties = await listFirstDuties(tx, budgetYear, people, today);
  return {
    teams,
    places: await listTeamPlaces(tx, [...teams.keys()]),
    duties: Map.groupBy(duties, ({ personId, ubtId }) => `${personId} ${ubtId}`),
    covers: Map.groupBy(covers, ({ ubtId, side }) => `${ubtId} ${side}`),
    coChairs: await listRegionalCoChairs(tx, [...regions.keys()], today),
    regions,
  };
}

/**
 * Vacant, or not accepted by prepare's cut-off: from then on the team's workflow counts the seat as vacant. If the cut-off
 * had passed before the launch, it does so as soon as it runs.
 */
const isCovered = (team: LedTeam, side: Side, nowMs: number): boolean =>
  team[side] === null || countsAsVacant(team[side].standing, team.phase !== 'prepare' || team.prepareCutOffMs <= nowMs);

/** A person's teams as a letter shows them. */
export function teamsOf(
  personId: string,
  places: Leading[],
  known: Known,
  clock: LocalClock,
  nowMs: number,
): WelcomedTeam[] {
  return [...Map.groupBy(places, ({ ubtId }) => ubtId)].flatMap(([ubtId, capacities]) => {
    const team = known.teams.get(ubtId);
    if (!team) return [];
    const { name, facility, region, timeZone, state, filingDueMs } = team;
    const place = known.places.get(ubtId) ?? { timeZone, state };
    const duties = known.duties.get(`${personId} ${ubtId}`) ?? [];
    const dueMs = (kind: FirstDuty['kind']) => duties.find((duty) => duty.kind === kind)?.dueAt.getTime() ?? null;
    const isCoLead = capacities.some(({ role }) => role === 'co_lead');
    const seat = (side: Side) => seatShown(personId, team, side, known, nowMs);
    const ownSeatVacant = SIDES.some((side) => team[side]?.personId === personId && isCovered(team, side, nowMs));
    return {
      ubtId,
      name,
      facility,
      region,
      place,
      today: clock(place).today,
      capacities,
      seats: { labor: seat('labor'), management: seat('management') },
      ownSeatVacant,
      acceptDueMs: ownSeatVacant ? null : dueMs('accept_seat'),
      // whoever holds no seat owes no training for it, and hears when the co-leads' is due
      trainingDueMs: isCoLead ? dueMs('complete_training') : team.trainingDueMs,
      filingDueMs,
    };
  });
}

function seatShown(personId: string, team: LedTeam, side: Side, { covers }: Known, nowMs: number): SeatShown {
  const name = team[side]?.name ?? null;
  if (!isCovered(team, side, nowMs)) return { holder: name, proposed: null, standIn: null };
  const standIns = covers.get(`${team.ubtId} ${side}`) ?? [];
  const [first] = standIns;
  const standIn = standIns.some((cover) => cover.personId === personId)
    ? 'you'
    : first
      ? `${first.name}, ${roleInWords(first.role, side)}`
      : null;
  return { holder: null, proposed: name, standIn };
}

/** Co-chairs of the regions of the person's teams, nearest first, without the person themselves. */
function contactsOf(personId: string, teams: WelcomedTeam[], { coChairs, regions, teams: led }: Known) {
  const regionIds = [nearestOf(teams), ...teams].map(({ ubtId }) => led.get(ubtId)?.regionId);
  return [...new Set(regionIds)].flatMap((regionId) =>
    coChairs
      .filter((coChair) => coChair.regionId === regionId && coChair.personId !== personId)
      .map(({ name, side }) => ({ name, side, region: regions.get(regionId ?? '') ?? '' })),
  );
}

type LocalClock = (place: Place) => { today: LocalDate; firstReminderOn: LocalDate };

/** The local date of a place, cached for one page, because its people share a few places. */
export function createLocalClock(nowMs: number): LocalClock {
  const known = new Map<string, ReturnType<LocalClock>>();
  return (place) => {
    const key = placeKey(place);
    const days = known.get(key) ?? {
      today: localDateOf(nowMs, place.timeZone),
      firstReminderOn: firstReminderOn(place, nowMs),
    };
    known.set(key, days);
    return days;
  };
}

export const earliest = ([first = '', ...rest]: LocalDate[]): LocalDate =>
  rest.reduce((least, date) => (date < least ? date : least), first);
