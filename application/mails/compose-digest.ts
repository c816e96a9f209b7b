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
    open.map(({ ubt_id }) => ubt_id),
  );
  const placed = open.map((duty): OwedDuty => {
    const { ubt_id, time_zone: timeZone, state } = duty;
    return { ...duty, place: places.get(ubt_id) ?? { timeZone, state } };
  });
  const duties = Map.groupBy(placed, (duty) => duty.holder_id);
  const recipients = await listRecipients(tx, [...duties.keys()], today);
  const regions = new Set([...duties.values()].flat().map((duty) => duty.region_id));
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
    .filter(({ region_id }) => region_id === nearest?.region_id)
    .filter(({ person_id }) => person_id !== recipient.person_id)
    .filter(({ side }) => recipient.sides.length === 0 || recipient.sides.includes(side))
    .map(({ name }) => name);
}

/** One task per team, kind and date, however many things it is about. */
function tasksOf(duties: OwedDuty[]): OwedTask[] {
  const tasks = new Map<string, OwedTask & { subjects: Set<string> }>();
  for (const duty of duties) {
    const { kind, budget_year, ubt_id, team_name, place, due_at, resting, subject } = duty;
    // training counts for every team, so it is one task, at its nearest date
    const key = kind === 'complete_training' ? kind : `${kind} ${budget_year} ${ubt_id} ${due_at.getTime()} ${resting}`;
    const same = tasks.get(key);
    if (same) {
      // a co-lead who is also the labor budget representative owes the same answer twice
      if (kind !== 'complete_training') same.count = same.subjects.add(subject).size;
      continue;
    }
    tasks.set(key, {
      kind,
      budgetYear: budget_year,
      ubtId: ubt_id,
      teamName: team_name,
      place,
      dueMs: due_at.getTime(),
      resting,
      count: 1,
      subjects: new Set([subject]),
    });
  }
  return [...tasks.values()];
}
