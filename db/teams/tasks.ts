import { z } from 'zod';
import { DUTY_KINDS } from '../../domain/team-cycle/duties.ts';
import { ROLES, SIDES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';

const taskRow = z.object({
  kind: z.enum(DUTY_KINDS),
  subject: z.string(),
  budgetYear: z.number().int(),
  ubtId: z.string(),
  team: z.string(),
  facility: z.string(),
  timeZone: z.string(),
  dueAt: z.date(),
  resting: z.boolean(),
});
export type Task = z.output<typeof taskRow>;

const COLUMNS = `d.kind, d.subject, d.budget_year as "budgetYear", d.ubt_id as "ubtId", u.name as team,
  f.name as facility, f.time_zone as "timeZone", d.due_at as "dueAt", d.resting`;

/** Of what is due at one instant, what must be done first comes first. */
const IN_PROCESS_ORDER = `array_position(array[${DUTY_KINDS.map((kind) => `'${kind}'`).join(', ')}], d.kind)`;

/** What a person owes today, nearest due first. */
export async function listTasks(db: Db, personId: string, today: string): Promise<Task[]> {
  return many(
    db,
    taskRow,
    `select ${COLUMNS} from duties_of_person($1, $2) h join duties d on d.duty_id = h.duty_id
     join ubts u on u.ubt_id = d.ubt_id join facilities f on f.facility_id = u.facility_id
     order by d.due_at, d.budget_year, d.ubt_id, ${IN_PROCESS_ORDER}, d.subject`,
    [personId, today],
  );
}

const waitingRow = taskRow.extend({
  personId: z.string().nullable(),
  person: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  side: z.enum(SIDES).nullable(),
});
export type WaitingTask = z.output<typeof waitingRow>;

/** What others owe these teams today, nearest due first: all that is open and not this person's own. */
export async function listOthersTasks(
  db: Db,
  personId: string,
  ubtIds: string[],
  today: string,
): Promise<WaitingTask[]> {
  return many(
    db,
    waitingRow,
    `select ${COLUMNS}, d.person_id as "personId", p.name as person, d.role, d.side
     from duties d join ubts u using (ubt_id) join facilities f using (facility_id)
     left join people p on p.person_id = d.person_id
     where d.closed_at is null and d.ubt_id = any($2)
       and d.duty_id not in (select duty_id from duties_of_person($1, $3))
       -- somebody trained since for another team owes no training here, as in duties_of_person
       and not (d.kind = 'complete_training' and exists (
         select from training_records t where t.person_id = d.person_id and t.valid_until > $3::date))
     order by d.due_at, d.budget_year, d.ubt_id, ${IN_PROCESS_ORDER}, d.subject, d.side`,
    [personId, ubtIds, today],
  );
}

const teamDuty = z.object({
  kind: z.enum(DUTY_KINDS),
  subject: z.string(),
  /** A person's ref, or the role that owes it; null where names are not shown. */
  holder: z.string().nullable(),
  person: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
  side: z.enum(SIDES).nullable(),
  dueAt: z.date(),
});
export type TeamDuty = z.output<typeof teamDuty>;

/** What a team's cycle waits for, nearest due first. */
export async function listTeamDuties(
  db: Db,
  budgetYear: number,
  ubtId: string,
  withHolders: boolean,
): Promise<TeamDuty[]> {
  return many(
    db,
    teamDuty,
    `select d.kind, d.subject, d.due_at as "dueAt", p.name as person, h.role, h.side, h.holder
     from duties d
     left join lateral (
       select d.person_id, d.role, d.side, coalesce(d.person_id, concat_ws(' ', d.side, d.role)) as holder where $3) h on true
     left join people p on p.person_id = h.person_id
     where d.budget_year = $1 and d.ubt_id = $2 and d.closed_at is null
     order by d.due_at, ${IN_PROCESS_ORDER}, d.subject`,
    [budgetYear, ubtId, withHolders],
  );
}
