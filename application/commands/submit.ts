import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { nationalToday } from '../../api/auth/acting-person.ts';
import { readTeam, teamResource } from '../../api/auth/readable-team.ts';
import { commandResult, teamPath } from '../../api/contract/fields.ts';
import { findings } from '../../api/contract/findings.ts';
import { idempotencyKey } from '../../api/contract/headers.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { type AnyRoute, authorize, route } from '../../api/http/route.ts';
import type { CalendarFinding } from '../../calendar/cycle-findings.ts';
import { isTrained } from '../../db/organization/actors.ts';
import { type CommandRow, findCommandByKey, getCommand, insertCommand, markApplied } from '../../db/teams/commands.ts';
import { keyReused } from '../../db/teams/key-reused.ts';
import type { Team } from '../../db/teams/teams.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { canonicalJson } from '../../domain/team-cycle/checksum.ts';
import type { CommandOf, CommandType } from '../../domain/team-cycle/commands.ts';
import type { SeatActor } from '../../domain/team-cycle/rules/rule.ts';
import { chooseSide } from '../../domain/team-cycle/seats.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { sidesOfRoles, sidesOfSeats } from './acting-side.ts';
import { deliverCommand } from './deliver.ts';
import { PAYLOADS, type PayloadOf, type WrittenCommand } from './payloads.ts';

type Facts<T extends CommandType> = Omit<CommandOf<T>, 'id' | 'type'>;

export interface CommandContext<B> {
  deps: ApiDeps;
  tx: Tx;
  actor: Actor;
  team: Team;
  body: B;
  /** The id of whatever this command creates. */
  commandId: string;
  /** Of the sides for which the actor could act here the only one, or the one that the body names. */
  sideOf(possible: Side[]): Side;
  /** The same of the sides that the actor has by their seat or roles. */
  side(): Side;
  /** The actor as the holder of a seat, or as the cover of an empty one. */
  seatActor(): Promise<SeatActor>;
}

interface TeamKey {
  budgetYear: number;
  ubtId: string;
}

interface TeamCommand<T extends WrittenCommand, B> {
  type: T;
  /** Below `/api/cycles/{budgetYear}/ubts/{ubtId}`. */
  path: string;
  summary: string;
  /** What the workflow needs to know, about immutable things only. */
  facts(context: CommandContext<B>): Promise<Facts<T>> | Facts<T>;
  /** Rows that must exist before the workflow hears of it, in the same transaction as the command. */
  alsoWrite?(context: CommandContext<B>, facts: Facts<T>): Promise<void>;
  /** What is odd about a date that the command names, told with its answer. */
  findings?(deps: ApiDeps, team: TeamKey, body: B): Promise<CalendarFinding[]>;
  /** What the command does once the cycle has ended and no workflow hears it any more; absent: it is refused. */
  afterEnd?(context: CommandContext<B>): Promise<void>;
}

/** A route that brings one command to a team's workflow, under an idempotency key. */
export function teamCommand<T extends WrittenCommand>(given: TeamCommand<T, PayloadOf<T>>): AnyRoute {
  const body: z.ZodType<PayloadOf<T>> = PAYLOADS[given.type];
  const schema = given.findings ? commandResult.extend({ findings }) : commandResult;
  const answer = async (deps: ApiDeps, team: TeamKey, body: PayloadOf<T>, row: CommandRow) => {
    const result = answerOf(await deliverCommand(deps, row));
    return given.findings ? { ...result, findings: await given.findings(deps, team, body) } : result;
  };
  return route({
    method: 'post',
    path: `/api/cycles/{budgetYear}/ubts/{ubtId}/${given.path}`,
    operationId: given.type,
    summary: given.summary,
    action: given.type,
    params: teamPath,
    body,
    headers: idempotencyKey,
    responds: { status: 200, description: 'Recorded in the team’s history.', schema },
    place: readTeam,
    // whoever leaves a seat may not ask to leave it any more, and still is to hear that it worked
    async repeated({ deps, actor, params, body, headers }) {
      const known = await findCommandByKey(deps.pool, actor.personId, headers['Idempotency-Key']);
      if (!known) return undefined;
      return answer(deps, params, body, sameRequest(known, requestHash(given.type, params, body)));
    },
    async handle({ deps, actor, team, body, headers }) {
      const row = await submit(deps, actor, team, given, body, headers['Idempotency-Key']);
      return answer(deps, team, body, row);
    },
  });
}

const NO_SIDE =
  'This is for a co-lead of this team, or for who stands in while a seat is empty, and you are neither now. Ask the co-lead or sponsor of your side.';

const requestHash = (type: CommandType, { budgetYear, ubtId }: { budgetYear: number; ubtId: string }, body: unknown) =>
  sha256([type, budgetYear, ubtId, body]);

async function submit<T extends WrittenCommand>(
  deps: ApiDeps,
  actor: Actor,
  team: Team,
  given: TeamCommand<T, PayloadOf<T>>,
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
    if (!row || team.snapshot.outcome === null || !given.afterEnd) return row;
    await given.afterEnd(context);
    await markApplied(tx, commandId, team.snapshot.seq, deps.clock.now());
    return getCommand(tx, commandId);
  });
  if (inserted) return inserted;
  // the same key came twice at once: the other one inserted it
  const winner = await findCommandByKey(deps.pool, actor.personId, idempotencyKey);
  return sameRequest(winner as CommandRow, requestSha256);
}

function contextOf<B extends object>(
  deps: ApiDeps,
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
  if (row.request_sha256 === requestSha256) return row;
  throw keyReused();
}

/** A refused command is refused again in the same words, however often it is asked. */
function answerOf({ command_id: commandId, result }: CommandRow): z.output<typeof commandResult> {
  if (result === null) throw new Error(`Command ${commandId} was delivered and has no answer.`);
  if ('code' in result) throw new DomainError(result.code, result.message, result.details);
  return { commandId, status: 'applied', seq: result.seq };
}

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
