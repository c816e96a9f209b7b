import { listRecipients, listRegionalCoChairs, type RegionalCoChair } from '../../db/mail/recipients.ts';
import { type LedTeam, listLedTeams } from '../../db/mail/welcomes.ts';
import type { UnsettledChange } from '../../db/teams/seat-changes.ts';
import type { Tx } from '../../db/transaction.ts';
import type { RenderedMail } from '../../mail/letter/letter.ts';
import { type JoinedTeam, type LeftTeam, renderSeatChange } from '../../mail/templates/seat-change.ts';
import { listOwing, type Owing } from './compose-digest.ts';
import { createLocalClock, type Known, type LaunchMail, readTeams, teamsOf } from './compose-welcomes.ts';

export type ToldChange = Omit<UnsettledChange, 'isSeated' | 'isMoot'>;

type ComposedSeatMail = RenderedMail & { personId: string; first: ToldChange };
type Given = Omit<LaunchMail, 'budgetYear'>;

/** Each person's changes in one mail, as the teams are now. */
export async function composeSeatMails(tx: Tx, changes: ToldChange[], given: Given): Promise<ComposedSeatMail[]> {
  if (changes.length === 0) return [];
  const people = Map.groupBy(changes, ({ personId }) => personId);
  const recipients = await listRecipients(tx, [...people.keys()], given.today);
  const known = await readAll(tx, changes, given);
  return [...people].flatMap(([personId, own]) => {
    const recipient = recipients.get(personId);
    const [first] = own;
    if (!recipient || !first) return [];
    const mail = renderSeatChange({
      name: recipient.name,
      joined: own.filter(({ change }) => change === 'joined').flatMap((one) => joinedOf(one, known, given.nowMs)),
      left: own.filter(({ change }) => change === 'left').flatMap((one) => leftOf(one, known)),
      isIntroduced: own.some(({ isIntroduced }) => isIntroduced),
      contacts: contactsOf(own, known),
      publicUrl: given.publicUrl,
    });
    return [{ ...mail, personId, first }];
  });
}

interface KnownYears {
  years: Map<number, Known & { led: Map<string, LedTeam> }>;
  owing: Map<string, Owing>;
  coChairs: RegionalCoChair[];
}

async function readAll(tx: Tx, changes: ToldChange[], given: Given): Promise<KnownYears> {
  const years: KnownYears['years'] = new Map();
  for (const [budgetYear, ofYear] of Map.groupBy(changes, (change) => change.budgetYear)) {
    const joined = ofYear.filter(({ change }) => change === 'joined').map(placeOf);
    const led = await listLedTeams(tx, budgetYear, [...new Set(ofYear.map(({ ubtId }) => ubtId))]);
    years.set(budgetYear, { ...(await readTeams(tx, joined, { ...given, budgetYear })), led });
  }
  const regions = [...years.values()].flatMap(({ led }) => [...led.values()].map(({ regionId }) => regionId));
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
  return team ? [{ ...team, budgetYear, side, isProposed: seat.standing !== 'held', tasks }] : [];
}

function leftOf({ budgetYear, ubtId, side }: ToldChange, { years }: KnownYears): LeftTeam[] {
  const team = years.get(budgetYear)?.led.get(ubtId);
  if (!team) return [];
  const seat = team[side];
  const successor = seat && { name: seat.name, isProposed: seat.standing !== 'held' };
  return [{ budgetYear, name: team.name, facility: team.facility, side, successor }];
}

/** The regional co-chairs of the sides and regions that the mail is about. */
function contactsOf(own: ToldChange[], { years, coChairs }: KnownYears) {
  const places = own.map(({ budgetYear, ubtId, side }) => ({ side, team: years.get(budgetYear)?.led.get(ubtId) }));
  return coChairs.flatMap(({ name, side, regionId }) => {
    const place = places.find(({ side: asked, team }) => asked === side && team?.regionId === regionId);
    return place?.team ? [{ name, side, region: place.team.region }] : [];
  });
}
