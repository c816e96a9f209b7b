import { z } from 'zod';
import {
  APPROVAL_ACTIONS,
  APPROVAL_STATUSES,
  type ApprovalAction,
  CLOSE_REASONS,
  type CloseReason,
  type RequestStanding,
} from '../../domain/approvals.ts';
import { CYCLE_STATUSES, PHASES, SIDES, type Side } from '../../domain/vocabulary.ts';
import { type Db, many, maybeOne, one } from '../query.ts';
import type { Tx } from '../transaction.ts';

const approvalRow = z.object({
  approvalId: z.string(),
  action: z.enum(APPROVAL_ACTIONS),
  scopeKind: z.enum(['nation', 'region', 'team']),
  budgetYear: z.number().int(),
  scopeId: z.string().nullable(),
  regionId: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
  requestedBy: z.string(),
  // null: a roster proposed it and no co-chair has taken it up
  requestedSide: z.enum(SIDES).nullable(),
  requestedAt: z.date(),
  status: z.enum(APPROVAL_STATUSES),
  answeredBy: z.string().nullable(),
  answeredAt: z.date().nullable(),
  // who took it back
  closedBy: z.string().nullable(),
  closedAt: z.date().nullable(),
  // why it lapsed
  closedReason: z.enum(CLOSE_REASONS).nullable(),
});
export type Approval = z.output<typeof approvalRow>;

const COLUMNS = `approval_id as "approvalId", action, scope_kind as "scopeKind", budget_year as "budgetYear",
  scope_id as "scopeId", region_id as "regionId", payload, requested_by as "requestedBy", requested_side as "requestedSide",
  requested_at as "requestedAt", status, answered_by as "answeredBy", answered_at as "answeredAt",
  closed_by as "closedBy", closed_at as "closedAt", closed_reason as "closedReason"`;

/** What a request is made of when it is asked. */
type Asked = Pick<
  Approval,
  | 'approvalId'
  | 'action'
  | 'scopeKind'
  | 'scopeId'
  | 'regionId'
  | 'budgetYear'
  | 'payload'
  | 'requestedBy'
  | 'requestedAt'
> & { requestedSide: Side };

/** Idempotent while one waits: the same request again returns the waiting one. */
export async function insertApproval(tx: Tx, given: Asked): Promise<Approval> {
  // an update that changes nothing: it waits for an answer under way, and returns the row that then waits
  return one(
    tx,
    approvalRow,
    `insert into approvals (approval_id, action, scope_kind, budget_year, scope_id, payload, requested_by, requested_side,
       requested_at, region_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (action, budget_year, coalesce(scope_id, ''), md5(payload::text)) where status = 'waiting'
       do update set status = approvals.status
     returning ${COLUMNS}`,
    [
      given.approvalId,
      given.action,
      given.scopeKind,
      given.budgetYear,
      given.scopeId,
      given.payload,
      given.requestedBy,
      given.requestedSide,
      given.requestedAt,
      given.regionId,
    ],
  );
}

/**
 * Locks the cycle as well when the request is not about one team: the answer changes that row, which is locked first
 * everywhere.
 */
export async function lockApproval(tx: Tx, approvalId: string): Promise<Approval | undefined> {
  await tx.query(
    `select from cycles
     where budget_year = (select budget_year from approvals where approval_id = $1 and scope_kind <> 'team')
     for no key update`,
    [approvalId],
  );
  return maybeOne(tx, approvalRow, `select ${COLUMNS} from approvals where approval_id = $1 for no key update`, [
    approvalId,
  ]);
}

export async function saveApprovalAnswer(
  tx: Tx,
  approvalId: string,
  answer: { status: 'confirmed' | 'refused'; by: string; atMs: number },
): Promise<void> {
  await tx.query('update approvals set status = $2, answered_by = $3, answered_at = $4 where approval_id = $1', [
    approvalId,
    answer.status,
    answer.by,
    new Date(answer.atMs),
  ]);
}

/** One co-chair confirms what a roster proposed: it is their request now, and waits for the other side's. */
export async function takeUpProposal(
  tx: Tx,
  approvalId: string,
  by: { personId: string; side: Side; atMs: number },
): Promise<Approval> {
  return one(
    tx,
    approvalRow,
    `update approvals set status = 'waiting', requested_by = $2, requested_side = $3, requested_at = $4
     where approval_id = $1 and status = 'proposed' returning ${COLUMNS}`,
    [approvalId, by.personId, by.side, new Date(by.atMs)],
  );
}

/** The side that asked takes its waiting request back. */
export async function withdrawApproval(
  tx: Tx,
  approvalId: string,
  by: { personId: string; atMs: number },
): Promise<Approval> {
  return one(
    tx,
    approvalRow,
    `update approvals set status = 'withdrawn', closed_by = $2, closed_at = $3
     where approval_id = $1 and status = 'waiting' returning ${COLUMNS}`,
    [approvalId, by.personId, new Date(by.atMs)],
  );
}

/** The newest request of this kind for a year, waiting or answered. */
export async function findNewestApproval(
  db: Db,
  action: ApprovalAction,
  budgetYear: number,
): Promise<Approval | undefined> {
  return maybeOne(
    db,
    approvalRow,
    `select ${COLUMNS} from approvals where action = $1 and budget_year = $2 order by requested_at desc limit 1`,
    [action, budgetYear],
  );
}

const OPEN = `status in ('proposed', 'waiting')
  and (action <> 'withdraw_team' or exists (
    select from ubt_cycles c where c.ubt_id = a.scope_id and c.budget_year = a.budget_year and c.outcome is null))`;
const IN_ORDER = 'order by requested_at, scope_id, budget_year, approval_id';

/** What waits for one side or for both; a team that no longer runs has nothing to be withdrawn from. */
export async function listOpenApprovals(db: Db): Promise<Approval[]> {
  return many(db, approvalRow, `select ${COLUMNS} from approvals a where ${OPEN} ${IN_ORDER}`);
}

/** The same, unchanged until the transaction ends; those that somebody is answering or taking back are left out. */
export async function lockOpenApprovals(tx: Tx): Promise<Approval[]> {
  return many(
    tx,
    approvalRow,
    `select ${COLUMNS} from approvals a where ${OPEN} ${IN_ORDER} for share of a skip locked`,
  );
}

/**
 * What is over and whoever asked has still to be told, unchanged until the transaction ends. What a roster proposed nobody
 * has asked for, and what a side takes back it knows.
 */
export async function lockUntoldOutcomes(tx: Tx): Promise<Approval[]> {
  return many(
    tx,
    approvalRow,
    `select ${COLUMNS} from approvals a
     where status in ('confirmed', 'refused', 'lapsed') and outcome_told_at is null and requested_side is not null
     ${IN_ORDER} for no key update of a skip locked`,
  );
}

export async function markOutcomesTold(tx: Tx, approvals: Approval[], atMs: number): Promise<void> {
  await tx.query('update approvals set outcome_told_at = $2 where approval_id = any($1)', [
    approvals.map(({ approvalId }) => approvalId),
    new Date(atMs),
  ]);
}

/** What a person has asked for, newest first, whatever became of it. */
export async function listRequestedBy(db: Db, personId: string, limit: number): Promise<Approval[]> {
  return many(
    db,
    approvalRow,
    `select ${COLUMNS} from approvals where requested_by = $1 and requested_side is not null
     order by requested_at desc, approval_id limit $2`,
    [personId, limit],
  );
}

/** What a person has confirmed or refused, newest first. */
export async function listAnsweredBy(db: Db, personId: string, limit: number): Promise<Approval[]> {
  return many(
    db,
    approvalRow,
    `select ${COLUMNS} from approvals where answered_by = $1 order by answered_at desc, approval_id limit $2`,
    [personId, limit],
  );
}

/** What was asked about a whole year or a region of it, newest first, whatever became of it. */
export async function listYearRequests(db: Db, budgetYear: number, limit: number): Promise<Approval[]> {
  return many(
    db,
    approvalRow,
    `select ${COLUMNS} from approvals where budget_year = $1 and scope_kind <> 'team'
     order by requested_at desc, approval_id limit $2`,
    [budgetYear, limit],
  );
}

const situationRow = z.object({
  approvalId: z.string(),
  action: z.enum(APPROVAL_ACTIONS),
  cycle: z.enum(CYCLE_STATUSES),
  team: z
    .object({ isOver: z.boolean(), phase: z.enum(PHASES), letGo: z.array(z.enum(PHASES)), paused: z.boolean() })
    .nullable(),
  phase: z.enum(PHASES).nullable(),
});
export type StandingRequest = Pick<Approval, 'approvalId' | 'action'> & RequestStanding;

const STANDING = `select a.approval_id as "approvalId", a.action, c.status as cycle, a.payload ->> 'phase' as phase,
    case when t.ubt_id is not null then jsonb_build_object('isOver', t.outcome is not null, 'phase', t.phase,
      'letGo', t.snapshot -> 'letGo', 'paused', t.paused) end as team
  from approvals a join cycles c using (budget_year)
  left join ubt_cycles t on a.scope_kind = 'team' and t.ubt_id = a.scope_id and t.budget_year = a.budget_year`;

/** A request beside what it is about, as that is now. */
export async function getSituation(tx: Tx, approvalId: string): Promise<StandingRequest> {
  return one(tx, situationRow, `${STANDING} where a.approval_id = $1`, [approvalId]);
}

/** Every open request from before a moment beside what it is about; those being answered or taken back are left out. */
export async function lockSituations(tx: Tx, beforeMs: number): Promise<StandingRequest[]> {
  return many(
    tx,
    situationRow,
    `${STANDING} where a.status in ('proposed', 'waiting') and a.requested_at <= $1
     order by a.requested_at, a.approval_id for no key update of a skip locked`,
    [new Date(beforeMs)],
  );
}

export async function closeOvertaken(
  tx: Tx,
  closed: { approvalId: string; reason: CloseReason }[],
  atMs: number,
): Promise<void> {
  await tx.query(
    `update approvals a set status = 'lapsed', closed_at = $3, closed_reason = overtaken.reason
     from unnest($1::uuid[], $2::text[]) as overtaken(approval_id, reason)
     where a.approval_id = overtaken.approval_id and a.status in ('proposed', 'waiting')`,
    [closed.map(({ approvalId }) => approvalId), closed.map(({ reason }) => reason), new Date(atMs)],
  );
}

/** Ends requests to launch a year that has changed since they were made. */
export async function closeLaunchRequests(
  tx: Tx,
  budgetYear: number,
  reason: 'draft_edited' | 'cycle_over',
  atMs: number,
): Promise<void> {
  await tx.query(
    `update approvals set status = 'lapsed', closed_at = $3, closed_reason = $2
     where action = 'launch_cycle' and budget_year = $1 and status = 'waiting'`,
    [budgetYear, reason, new Date(atMs)],
  );
}
