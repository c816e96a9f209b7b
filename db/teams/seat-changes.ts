// Who came to a seat or left it and has still to be told.

import { z } from 'zod';
import type { SeatChange } from '../../domain/team-cycle/seat-changes.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { TELLABLE_ROLES } from '../organization/role-changes.ts';
import { many, one } from '../query.ts';
import type { Tx } from '../transaction.ts';

interface StepKey {
  budgetYear: number;
  ubtId: string;
  seq: number;
}

export async function insertSeatChanges(tx: Tx, event: StepKey, changes: SeatChange[], atMs: number): Promise<void> {
  await tx.query(
    `insert into seat_changes (budget_year, ubt_id, seq, person_id, side, change, changed_at)
     select $1, $2, $3, "personId", side, change, $4
     from jsonb_to_recordset($5::jsonb) as noted ("personId" text, side text, change text)`,
    [event.budgetYear, event.ubtId, event.seq, new Date(atMs), JSON.stringify(changes)],
  );
}

/**
 * Held until the transaction ends by the one worker that writes these mails; false: another one does. Asked first of all:
 * the whole transaction then sees the seats as they are at this moment.
 */
export async function lockSeatMails(tx: Tx): Promise<boolean> {
  await tx.query('set transaction isolation level repeatable read');
  const { locked } = await one(
    tx,
    lockedRow,
    `select pg_try_advisory_xact_lock(hashtextextended('seat mails', 0)) as locked`,
  );
  return locked;
}

const lockedRow = z.object({ locked: z.boolean() });

const unsettledRow = z.object({
  budgetYear: z.number().int(),
  ubtId: z.string(),
  seq: z.number().int(),
  personId: z.string(),
  side: z.enum(SIDES),
  change: z.enum(['joined', 'left']),
  changedAt: z.date(),
  // the person is in this seat now
  isSeated: z.boolean(),
  // the team's cycle is over, or the launch's welcome has told it already
  isMoot: z.boolean(),
  // the person had a welcome or a mail like this before
  isIntroduced: z.boolean(),
});
export type UnsettledChange = z.output<typeof unsettledRow>;

/**
 * Seat changes that may be told. A paused team's wait until it goes on, and a launched year's until everybody is welcomed
 * to it: the welcome tells who sits where by then.
 */
const TELLABLE_SEATS = `tellable_seats as (
    select s.*, t.outcome is not null as is_over, t.snapshot #>> array['seats', s.side, 'personId'] as seated
    from seat_changes s
    join ubt_cycles t using (budget_year, ubt_id)
    join cycles c using (budget_year)
    where s.settled_at is null and not t.paused
      and (c.welcomed_at is not null or c.status in ('ended', 'cancelled'))
  )`;

const personRow = z.object({ personId: z.string() });

/** The first people, in byte order, whose newest change of a seat or of another role is from before `beforeMs`. */
export async function listPeopleChanged(
  tx: Tx,
  { nowMs, beforeMs, limit }: { nowMs: number; beforeMs: number; limit: number },
): Promise<string[]> {
  const rows = await many(
    tx,
    personRow,
    `with ${TELLABLE_SEATS}, ${TELLABLE_ROLES},
     changed as (
       select person_id, changed_at from tellable_seats union all select person_id, changed_at from tellable_roles
     )
     select person_id as "personId" from changed group by person_id having max(changed_at) <= $2
     order by person_id collate "C" limit $3`,
    [new Date(nowMs), new Date(beforeMs), limit],
  );
  return rows.map(({ personId }) => personId);
}

/** Every unsettled change of these people, oldest first. */
export async function listUnsettledChanges(tx: Tx, people: string[]): Promise<UnsettledChange[]> {
  return many(
    tx,
    unsettledRow,
    `with ${TELLABLE_SEATS}
     select s.budget_year as "budgetYear", s.ubt_id as "ubtId", s.seq, s.person_id as "personId", s.side, s.change,
       s.changed_at as "changedAt", coalesce(s.seated = s.person_id, false) as "isSeated",
       s.is_over or s.change = 'joined' and exists (
         select from outbox o where o.key = 'event:welcome:' || s.budget_year || ':' || s.person_id
           and o.created_at >= s.changed_at) as "isMoot",
       exists (
         select from outbox o where o.person_id = s.person_id and o.kind in ('welcome', 'seat_change')) as "isIntroduced"
     from tellable_seats s
     where s.person_id = any($1)
     order by s.person_id collate "C", s.changed_at, s.budget_year, s.ubt_id, s.seq`,
    [people],
  );
}

export async function settleChanges(tx: Tx, changes: UnsettledChange[], atMs: number): Promise<void> {
  await tx.query(
    `update seat_changes s set settled_at = $2
     from jsonb_to_recordset($1::jsonb) as told ("budgetYear" integer, "ubtId" text, seq integer, "personId" text)
     where s.budget_year = told."budgetYear" and s.ubt_id = told."ubtId" and s.seq = told.seq
       and s.person_id = told."personId"`,
    [JSON.stringify(changes), new Date(atMs)],
  );
}
