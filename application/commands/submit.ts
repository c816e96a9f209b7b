// A person's request becomes a command of a team: a row under their key first, with whatever must exist beside it.

import { createHash, randomUUID } from 'node:crypto';
import { nationalToday } from '../../calendar/national-today.ts';
import { isTrained } from '../../db/organization/actors.ts';
import { type CommandRow, findCommandByKey, getCommand, insertCommand } from '../../db/teams/commands.ts';
import { keyReused } from '../../db/teams/key-reused.ts';
import type { TeamKey } from '../../db/teams/team-key.ts';
import type { Team } from '../../db/teams/teams.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import type { Actor } from '../../domain/permissions.ts';
import { canonicalJson } from '../../domain/team-cycle/checksum.ts';
import type { CommandOf, CommandType } from '../../domain/team-cycle/commands.ts';
import type { SeatActor } from '../../domain/team-cycle/rules/rule.ts';
import { chooseSide } from '../../domain/team-cycle/seats.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { authorize, teamResource } from '../authorization.ts';
import type { UseCaseDeps } from '../deps.ts';
import { sidesOfRoles, sidesOfSeats } from './acting-side.ts';
import { carryOutAfterEnd, isHeardAfterEnd } from './after-end.ts';
import type { PayloadOf, WrittenCommand } from './payloads.ts';

export type Facts<T extends CommandType> = Omit<CommandOf<T>, 'id' | 'type'>;

export interface CommandContext<B> {
  deps: UseCaseDeps;
  tx: Tx;
  actor: Actor;
  team: Team;
  body: B;
  /** The id of whatever this command creates. */
  commandId: string;
  /** The side to act for: the only possible one, or the one that the body names. */
  sideOf(possible: Side[]): Side;
  /** The same, among the sides of the actor's seat or roles. */
  side(): Side;
  /** The actor as the holder of a seat, or as the cover of an empty one. */
  seatActor(): Promise<SeatActor>;
}

/** What one type of command needs to know and to write, beside what people write with it. */
export interface Submission<T extends WrittenCommand> {
  type: T;
  /** What the workflow needs to know, about immutable things only. */
  facts(context: CommandContext<PayloadOf<T>>): Promise<Facts<T>> | Facts<T>;
  /** Rows that must exist before the workflow hears of it, in the same transaction as the command. */
  alsoWrite?(context: CommandContext<PayloadOf<T>>, facts: Facts<T>): Promise<void>;
}

/** What this person has asked before under the same key; undefined: nothing. Throws when it was something else. */
export async function findSubmitted(
  { pool }: Pick<UseCaseDeps, 'pool'>,
  actor: Actor,
  type: WrittenCommand,
  team: TeamKey,
  body: unknown,
  idempotencyKey: string,
): Promise<CommandRow | undefined> {
  const known = await findCommandByKey(pool, actor.personId, idempotencyKey);
  return known && sameRequest(known, requestHash(type, team, body));
}

/** Inserts the command, once for each key; what a repetition finds is the first one's row. */
export async function submit<T extends WrittenCommand>(
  deps: UseCaseDeps,
  actor: Actor,
  team: Team,
  given: Submission<T>,
  body: PayloadOf<T>,
  idempotencyKey: string,
): Promise<CommandRow> {
  const requestSha256 = requestHash(given.type, team, body);
  const commandId = randomUUID();
  const inserted = await inTransaction(deps.pool, async (tx) => {
    const context = contextOf(deps, tx, actor, team, given.type, body, commandId);
    const facts = await given.facts(context);
    const row = await insertCommand(tx, {
      command: { id: commandId, type: given.type, ...facts },
      budgetYear: team.budgetYear,
      ubtId: team.ubtId,
      actorId: actor.personId,
      idempotencyKey,
      payload: body as Record<string, unknown>,
      requestSha256,
      createdAtMs: deps.clock.now(),
    });
    if (row) await given.alsoWrite?.(context, facts);
    if (!row || team.snapshot.outcome === null || !isHeardAfterEnd(row)) return row;
    await carryOutAfterEnd(tx, row, team.snapshot, deps.clock.now());
    return getCommand(tx, commandId);
  });
  if (inserted) return inserted;
  // the same key came twice at once: the other one inserted it
  const winner = await findCommandByKey(deps.pool, actor.personId, idempotencyKey);
  return sameRequest(winner as CommandRow, requestSha256);
}

function contextOf<B extends object>(
  deps: UseCaseDeps,
  tx: Tx,
  actor: Actor,
  team: Team,
  type: WrittenCommand,
  body: B,
  commandId: string,
): CommandContext<B> {
  const { personId } = actor;
  const named = 'side' in body ? (body.side as Side | undefined) : undefined;
  const sideOf = (possible: Side[]): Side => {
    const side = chooseSide(possible, named, NO_SIDE);
    authorize(actor, type, { ...teamResource(team), side });
    return side;
  };
  const side = (): Side => sideOf(sidesOfRoles(actor, type, team));
  const seatActor = async (): Promise<SeatActor> => {
    const today = nationalToday(deps);
    const own = sideOf(await sidesOfSeats(tx, team, personId, today));
    const holds = team.snapshot.seats[own].personId === personId;
    return { side: own, personId, as: holds ? 'holder' : 'cover', trained: await isTrained(tx, personId, today) };
  };
  return { deps, tx, actor, team, body, commandId, sideOf, side, seatActor };
}

function sameRequest(row: CommandRow, requestSha256: string): CommandRow {
  if (row.requestSha256 === requestSha256) return row;
  throw keyReused();
}

const NO_SIDE =
  'This is for a co-lead of this team, or for who stands in while a seat is empty, and you are neither now. Ask the co-lead or sponsor of your side.';

const requestHash = (type: CommandType, { budgetYear, ubtId }: TeamKey, body: unknown) =>
  sha256([type, budgetYear, ubtId, body]);

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
