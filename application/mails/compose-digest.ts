import type { LocalDate } from '../../calendar/local-date.ts';
import type { Place } from '../../calendar/place.ts';
import type { Recipient, RegionalCoChair } from '../../db/mail/recipients.ts';
import { listRecipients, listRegionalCoChairs } from '../../db/mail/recipients.ts';
import type { OpenDuty } from '../../db/mail/reminders.ts';
import { listOpenDuties } from '../../db/mail/reminders.ts';
import { listTeamPlaces } from '../../db/organization/team-places.ts';
import type { Tx } from '../../db/transaction.ts';
import type { RenderedMail } from '../../mail/letter/letter.ts';
import { type OwedTask, renderDigest } from '../../mail/templates/digest.ts';
import { capacities } from './capacities.ts';

/** With the place of its team, where its working days are counted. */
export type OwedDuty = OpenDuty & { place: Place };

export interface Owing {
  recipient: Recipient;
  duties: OwedDuty[];
  contacts: string[];
}

/** What each of these people owes now; whoever owes nothing is left out. */
export async function listOwing(tx: Tx, people: string[], today: LocalDate): Promise<Map<string, Owing>> {
  const open = await listOpenDuties(tx, people, today);
  const places = await listTeamPlaces(
    tx,
    open.map(({ ubtId }) => ubtId),
  );
  const placed = open.map((duty): OwedDuty => {
    const { ubtId, timeZone, state } = duty;
    return { ...duty, place: places.get(ubtId) ?? { timeZone, state } };
  });
  const duties = Map.groupBy(placed, (duty) => duty.holderId);
  const recipients = await listRecipients(tx, [...duties.keys()], today);
  const regions = new Set([...duties.values()].flat().map((duty) => duty.regionId));
  const coChairs = await listRegionalCoChairs(tx, [...regions], today);
  const owing = new Map<string, Owing>();
  for (const [personId, owed] of duties) {
    const recipient = recipients.get(personId);
    if (recipient) owing.set(personId, { recipient, duties: owed, contacts: contactsOf(recipient, owed, coChairs) });
  }
  return owing;
}

export function composeDigest(
  { recipient, duties, contacts }: Owing,
  today: LocalDate,
  publicUrl: string,
): RenderedMail {
  const tasks = tasksOf(duties);
  return renderDigest({
    name: recipient.name,
    today,
    tasks,
    capacities: capacities(recipient, duties),
    contacts,
    publicUrl,
  });
}

/**
 * The regional co-chair of the person's side where their nearest task is; both co-chairs for people who count for
 * neither side.
 */
function contactsOf(recipient: Recipient, [nearest]: OpenDuty[], coChairs: RegionalCoChair[]): string[] {
  return coChairs
    .filter(({ regionId }) => regionId === nearest?.regionId)
    .filter(({ personId }) => personId !== recipient.personId)
    .filter(({ side }) => recipient.sides.length === 0 || recipient.sides.includes(side))
    .map(({ name }) => name);
}

/** One task per team, kind and date, however many things it is about. */
function tasksOf(duties: OwedDuty[]): OwedTask[] {
  const tasks = new Map<string, OwedTask & { subjects: Set<string> }>();
  for (const duty of duties) {
    const { kind, budgetYear, ubtId, teamName, place, dueAt, resting, subject } = duty;
    // training counts for every team, so it is one task, at its nearest date
    const key = kind === 'complete_training' ? kind : `${kind} ${budgetYear} ${ubtId} ${dueAt.getTime()} ${resting}`;
    const same = tasks.get(key);
    if (same) {
      // a co-lead who is also the labor budget representative owes the same answer twice
      if (kind !== 'complete_training') same.count = same.subjects.add(subject).size;
      continue;
    }
    tasks.set(key, {
      kind,
      budgetYear,
      ubtId,
      teamName,
      place,
      dueMs: dueAt.getTime(),
      resting,
      count: 1,
      subjects: new Set([subject]),
    });
  }
  return [...tasks.values()];
}
