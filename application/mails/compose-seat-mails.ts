import { firstReminderOn } from '../../calendar/ladder.ts';
import { roleMailKey, seatMailKey } from '../../db/mail/outbox.ts';
import { listRecipients, listRegionalCoChairs, type RegionalCoChair } from '../../db/mail/recipients.ts';
import { type LedTeam, listLedTeams } from '../../db/mail/welcomes.ts';
import type { UnsettledRole } from '../../db/organization/role-changes.ts';
import type { UnsettledChange } from '../../db/teams/seat-changes.ts';
import type { Tx } from '../../db/transaction.ts';
import type { RenderedMail } from '../../mail/letter/letter.ts';
import { type JoinedTeam, type LeftTeam, renderSeatChange } from '../../mail/templates/seat-change.ts';
import { listOwing, type Owing } from './compose-digest.ts';
import { createLocalClock, type Known, type LaunchMail, readTeams, teamsOf } from './compose-welcomes.ts';

export type ToldChange = Omit<UnsettledChange, 'isSeated' | 'isMoot'>;

export interface Told {
  seats: ToldChange[];
  roles: UnsettledRole[];
}

type ComposedSeatMail = RenderedMail & { personId: string; key: string };
type Given = Omit<LaunchMail, 'budgetYear'>;

/** Each person's changes in one mail, as the teams are now. */
export async function composeSeatMails(tx: Tx, { seats, roles }: Told, given: Given): Promise<ComposedSeatMail[]> {
  const people = [...new Set([...seats, ...roles].map(({ personId }) => personId))];
  if (people.length === 0) return [];
  const recipients = await listRecipients(tx, people, given.today);
  const known = await readAll(tx, { seats, roles }, given);
  return people.flatMap((personId) => {
    const recipient = recipients.get(personId);
    const own = seats.filter((seat) => seat.personId === personId);
    const ownRoles = roles.filter((role) => role.personId === personId);
    const key = own[0] ? seatMailKey(own[0]) : ownRoles[0] && roleMailKey(ownRoles[0]);
    if (!recipient || !key) return [];
    const mail = renderSeatChange({
      name: recipient.name,
      joined: own.filter(({ change }) => change === 'joined').flatMap((one) => joinedOf(one, known, given.nowMs)),
      left: own.filter(({ change }) => change === 'left').flatMap((one) => leftOf(one, known)),
      joinedRoles: ownRoles.filter(({ change }) => change === 'joined'),
      leftRoles: ownRoles.filter(({ change }) => change === 'left'),
      isIntroduced: [...own, ...ownRoles].some(({ isIntroduced }) => isIntroduced),
      contacts: contactsOf(personId, own, ownRoles, known),
      publicUrl: given.publicUrl,
    });
    return [{ ...mail, personId, key }];
  });
}

interface KnownYears {
  years: Map<number, Known & { led: Map<string, LedTeam> }>;
  owing: Map<string, Owing>;
  coChairs: RegionalCoChair[];
}

async function readAll(tx: Tx, { seats: changes, roles }: Told, given: Given): Promise<KnownYears> {
  const years: KnownYears['years'] = new Map();
  for (const [budgetYear, ofYear] of Map.groupBy(changes, (change) => change.budgetYear)) {
    const joined = ofYear.filter(({ change }) => change === 'joined').map(placeOf);
    const led = await listLedTeams(tx, budgetYear, [...new Set(ofYear.map(({ ubtId }) => ubtId))]);
    years.set(budgetYear, { ...(await readTeams(tx, joined, { ...given, budgetYear })), led });
  }
  const ofSeats = [...years.values()].flatMap(({ led }) => [...led.values()].map(({ regionId }) => regionId));
  const regions = [...ofSeats, ...roles.flatMap(({ regionId }) => regionId ?? [])];
  return {
    years,
    owing: await listOwing(tx, [...new Set(changes.map(({ personId }) => personId))], given.today),
    coChairs: await listRegionalCoChairs(tx, [...new Set(regions)], given.today),
  };
}

const placeOf = ({ personId, ubtId, side }: ToldChange) => ({
  ...{ personId, ubtId, side },
  role: 'co_lead' as const,
  proposed: false,
});

function joinedOf(change: ToldChange, { years, owing }: KnownYears, nowMs: number): JoinedTeam[] {
  const { personId, budgetYear, ubtId, side } = change;
  const known = years.get(budgetYear);
  const seat = known?.led.get(ubtId)?.[side];
  if (!known || !seat) return [];
  const tasks = (owing.get(personId)?.duties ?? [])
    .filter((duty) => duty.role === null && duty.budgetYear === budgetYear && duty.ubtId === ubtId)
    .map(({ kind, dueAt }) => ({ kind, dueMs: dueAt.getTime() }));
  const [team] = teamsOf(personId, [placeOf(change)], known, createLocalClock(nowMs), nowMs);
  if (!team) return [];
  const isProposed = seat.standing !== 'held';
  return [
    {
      ...team,
      budgetYear,
      side,
      isProposed,
      tasks,
      firstReminderOn: firstReminderOn(team.place, change.changedAt.getTime()),
    },
  ];
}

function leftOf({ budgetYear, ubtId, side }: ToldChange, { years }: KnownYears): LeftTeam[] {
  const team = years.get(budgetYear)?.led.get(ubtId);
  if (!team) return [];
  const seat = team[side];
  const successor = seat && { name: seat.name, isProposed: seat.standing !== 'held' };
  return [{ budgetYear, name: team.name, facility: team.facility, side, successor }];
}

/** The regional co-chairs of the sides and regions that the mail is about; both sides' of a role that counts for neither. */
function contactsOf(personId: string, own: ToldChange[], roles: UnsettledRole[], { years, coChairs }: KnownYears) {
  const ofSeats = own.flatMap(({ budgetYear, ubtId, side }) => {
    const team = years.get(budgetYear)?.led.get(ubtId);
    return team ? [{ side, regionId: team.regionId, region: team.region }] : [];
  });
  const ofRoles = roles.flatMap(({ side, regionId, region }) =>
    regionId !== null && region !== null ? [{ side, regionId, region }] : [],
  );
  const places = [...ofSeats, ...ofRoles];
  return coChairs
    .filter((coChair) => coChair.personId !== personId)
    .flatMap(({ name, side, regionId }) => {
      const place = places.find((asked) => (asked.side ?? side) === side && asked.regionId === regionId);
      return place ? [{ name, side, region: place.region }] : [];
    });
}
