import type { Pool } from 'pg';
import { z } from 'zod';
import { ERROR_CODES } from '../../domain/errors.ts';
import type { Command } from '../../domain/team-cycle/commands.ts';
import { type Db, many, maybeOne, one } from '../query.ts';
import type { Tx } from '../transaction.ts';

export interface NewCommand {
  /** With the facts of its type beside these two. */
  command: Pick<Command, 'id' | 'type'>;
  budgetYear: number;
  ubtId: string;
  actorId: string;
  idempotencyKey: string;
  payload: Record<string, unknown>;
  requestSha256: string;
  createdAtMs: number;
}

const refusal = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
});
const applied = z.object({ seq: z.number().int() });

const commandRow = z.object({
  commandId: z.string(),
  budgetYear: z.number().int(),
  ubtId: z.string(),
  actorId: z.string(),
  action: z.string(),
  facts: z.custom<Command>((value) => typeof value === 'object' && value !== null && 'type' in value),
  payload: z.record(z.string(), z.unknown()),
  requestSha256: z.string(),
  status: z.enum(['pending', 'applied', 'refused']),
  result: z.union([refusal, applied]).nullable(),
});
const COLUMNS = `command_id as "commandId", budget_year as "budgetYear", ubt_id as "ubtId", actor_id as "actorId", action,
  facts, payload, request_sha256 as "requestSha256", status, result`;

export type CommandRow = z.output<typeof commandRow>;
export type Refusal = z.output<typeof refusal>;

/** Undefined when this actor has used the key before: read the row by its key instead. */
export async function insertCommand(tx: Tx, given: NewCommand): Promise<CommandRow | undefined> {
  return (await insertCommands(tx, [given]))[0];
}

/** Those whose key their actor has used before are left out; answers with the others, in no order. */
export async function insertCommands(tx: Tx, given: NewCommand[]): Promise<CommandRow[]> {
  if (given.length === 0) return [];
  return many(
    tx,
    commandRow,
    `insert into commands
       (command_id, budget_year, ubt_id, actor_id, idempotency_key, action, facts, payload, request_sha256, created_at)
     select * from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[],
       $8::jsonb[], $9::text[], $10::timestamptz[])
     on conflict (actor_id, idempotency_key) do nothing
     returning ${COLUMNS}`,
    [
      given.map(({ command }) => command.id),
      given.map(({ budgetYear }) => budgetYear),
      given.map(({ ubtId }) => ubtId),
      given.map(({ actorId }) => actorId),
      given.map(({ idempotencyKey }) => idempotencyKey),
      given.map(({ command }) => command.type),
      given.map(({ command }) => JSON.stringify(command)),
      given.map(({ payload }) => JSON.stringify(payload)),
      given.map(({ requestSha256 }) => requestSha256),
      given.map(({ createdAtMs }) => new Date(createdAtMs)),
    ],
  );
}

/** The commands of an actor whose keys begin so. */
export async function listCommandsByKeys(tx: Tx, actorId: string, prefix: string): Promise<CommandRow[]> {
  return many(
    tx,
    commandRow,
    `select ${COLUMNS} from commands where actor_id = $1 and starts_with(idempotency_key, $2)
     order by budget_year, ubt_id`,
    [actorId, prefix],
  );
}

export async function findCommandByKey(db: Db, actorId: string, key: string): Promise<CommandRow | undefined> {
  return maybeOne(db, commandRow, `select ${COLUMNS} from commands where actor_id = $1 and idempotency_key = $2`, [
    actorId,
    key,
  ]);
}

/** Throws when there is no such command: an event never names one that was not inserted first. */
export async function getCommand(db: Db, commandId: string): Promise<CommandRow> {
  return one(db, commandRow, `select ${COLUMNS} from commands where command_id = $1`, [commandId]);
}

/** The command of an event that is being recorded; the same rules as of `getCommand`. */
export async function lockCommand(tx: Tx, commandId: string): Promise<CommandRow> {
  await tx.query('select from commands where command_id = $1 for no key update', [commandId]);
  return getCommand(tx, commandId);
}

/** Called by the recorder, in the transaction of the event: what the workflow did stands, whatever was answered before. */
export async function markApplied(tx: Tx, commandId: string, seq: number, atMs: number): Promise<void> {
  await tx.query(
    `update commands set status = 'applied', result = $2, answered_at = $3 where command_id = $1 and status <> 'applied'`,
    [commandId, { seq }, new Date(atMs)],
  );
}

/** Keeps the refusal on record and frees the revision that a refused signature had frozen. */
export async function markRefused(tx: Tx, commandId: string, refusal: Refusal, atMs: number): Promise<void> {
  // another signature may be freezing the same revision at this moment: with the lock, the second one sees what the
  // first did
  await tx.query(
    `select from revisions where revision_id in (select revision_id from sign_offs where command_id = $1)
     order by revision_id for no key update`,
    [commandId],
  );
  const { rowCount } = await tx.query(
    `update commands set status = 'refused', result = $2, answered_at = $3 where command_id = $1 and status = 'pending'`,
    [commandId, refusal, new Date(atMs)],
  );
  if (rowCount === 0) return;
  await tx.query(`update sign_offs set status = 'refused' where command_id = $1 and status = 'pending'`, [commandId]);
  await tx.query(
    `update revisions r set frozen_at = null
     where r.revision_id in (select revision_id from sign_offs where command_id = $1)
       and not exists (select from sign_offs s where s.revision_id = r.revision_id and s.status <> 'refused')`,
    [commandId],
  );
  await tx.query(
    `update extensions set status = 'refused', answered_at = $2 where extension_id = $1 and status = 'waiting'`,
    [commandId, new Date(atMs)],
  );
}

/** Commands that nobody has answered since `beforeMs`, oldest first. */
export async function listPendingCommands(pool: Pool, beforeMs: number, limit: number): Promise<CommandRow[]> {
  return many(
    pool,
    commandRow,
    `select ${COLUMNS} from commands where status = 'pending' and created_at < $1 order by created_at limit $2`,
    [new Date(beforeMs), limit],
  );
}
