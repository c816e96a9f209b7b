// Whom the open requests wait for, and who has been told so.

import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Actor, HeldRole } from '../../domain/permissions.ts';
import type { Approval } from '../cycles/approvals.ts';
import { heldRole } from '../organization/actors.ts';
import { type Db, many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const coChairRow = heldRole.extend({ personId: z.string() });

/** Every co-chair of a region or the nation, with that role alone. */
export async function listCoChairs(db: Db, today: LocalDate): Promise<Actor[]> {
  const rows = await many(
    db,
    coChairRow,
    `select person_id as "personId", role, side, scope_kind as "scopeKind", scope_id as "scopeId"
     from acting_roles($1::date)
     where role in ('regional_co_chair', 'national_co_chair')
     order by person_id collate "C"`,
    [today],
  );
  const people = Map.groupBy(rows, ({ personId }) => personId);
  return [...people].map(([personId, held]) => ({
    personId,
    roles: held.map(({ personId: _, ...role }): HeldRole => role),
  }));
}

const toldRow = z.object({
  approvalId: z.string(),
  personId: z.string(),
  requestedAt: z.date(),
  /** 0: for the first time; n: the n-th reminder. */
  round: z.number().int(),
});
export type Told = z.output<typeof toldRow>;

const firstTold = toldRow.extend({ toldAt: z.date() });

const FIELDS = `approval_id as "approvalId", person_id as "personId", requested_at as "requestedAt", round`;

/** When each of these was told first of what still waits. */
export async function listFirstTold(tx: Tx, approvals: Approval[]): Promise<z.output<typeof firstTold>[]> {
  return many(
    tx,
    firstTold,
    `select ${FIELDS}, told_at as "toldAt" from approval_notices where approval_id = any($1) and round = 0`,
    [approvals.map(({ approvalId }) => approvalId)],
  );
}

/** Puts on record who is told of what; answers with those that nobody had told before. */
export async function claimTold(tx: Tx, told: Told[], atMs: number): Promise<Told[]> {
  return many(
    tx,
    toldRow,
    `insert into approval_notices (approval_id, person_id, requested_at, round, told_at)
     select *, $5::timestamptz from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::integer[]) order by 1, 2, 3, 4
     on conflict do nothing
     returning ${FIELDS}`,
    [
      told.map(({ approvalId }) => approvalId),
      told.map(({ personId }) => personId),
      told.map(({ requestedAt }) => requestedAt),
      told.map(({ round }) => round),
      new Date(atMs),
    ],
  );
}

const idRow = z.object({ id: z.number().int() });

/** Of these mails about requests, by their ids in the outbox, those of which no request waits any more as it was told. */
export async function listSettledRequestMails(tx: Tx, outboxIds: number[]): Promise<number[]> {
  // what was told at one moment to one person is one mail, written at that moment
  const rows = await many(
    tx,
    idRow,
    `select o.outbox_id as id from outbox o
     where o.outbox_id = any($1) and not exists (
       select from approval_notices t join approvals a using (approval_id, requested_at)
       where t.person_id = o.person_id and t.told_at = o.created_at and a.status in ('proposed', 'waiting'))`,
    [outboxIds],
  );
  return rows.map(({ id }) => id);
}

const namesRow = z.object({
  approvalId: z.string(),
  requester: z.string(),
  team: z.string().nullable(),
  facility: z.string().nullable(),
  region: z.string().nullable(),
  // whom an exemption is about
  person: z.string().nullable(),
  // null: nobody has answered
  answerer: z.string().nullable(),
});
/** What ids of a request mean to a reader. */
export type RequestNames = z.output<typeof namesRow>;

export async function listRequestNames(db: Db, approvals: Approval[]): Promise<Map<string, RequestNames>> {
  const rows = await many(
    db,
    namesRow,
    `select a.approval_id as "approvalId", asked.name as requester, u.name as team, f.name as facility, g.name as region,
       about.name as person, answered.name as answerer
     from approvals a
     join people asked on asked.person_id = a.requested_by
     left join ubts u on a.scope_kind = 'team' and u.ubt_id = a.scope_id
     left join facilities f using (facility_id)
     left join regions g on g.region_id = a.region_id
     left join people answered on answered.person_id = a.answered_by
     left join people about on about.person_id = a.payload ->> 'personId'
     where a.approval_id = any($1)`,
    [approvals.map(({ approvalId }) => approvalId)],
  );
  return new Map(rows.map((row) => [row.approvalId, row]));
}
