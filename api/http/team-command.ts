import type { z } from 'zod';
import { deliverCommand } from '../../application/commands/deliver.ts';
import { PAYLOADS, type PayloadOf, type WrittenCommand } from '../../application/commands/payloads.ts';
import { findSubmitted, type Submission, submit } from '../../application/commands/submit.ts';
import type { UseCaseDeps } from '../../application/deps.ts';
import type { CalendarFinding } from '../../calendar/cycle-findings.ts';
import type { CommandRow } from '../../db/teams/commands.ts';
import type { TeamKey } from '../../db/teams/team-key.ts';
import { DomainError } from '../../domain/errors.ts';
import { commandResult, teamPath } from '../contract/fields.ts';
import { findings } from '../contract/findings.ts';
import { idempotencyKey } from '../contract/headers.ts';
import { readTeam } from './read-team.ts';
import { type AnyRoute, route } from './route.ts';

interface TeamCommand<T extends WrittenCommand> extends Submission<T> {
  /** Below `/api/cycles/{budgetYear}/ubts/{ubtId}`. */
  path: string;
  summary: string;
  /** What is odd about a date that the command names, told with its answer. */
  findings?(deps: UseCaseDeps, team: TeamKey, body: PayloadOf<T>): Promise<CalendarFinding[]>;
}

/** A route that brings one command to a team's workflow, under an idempotency key. */
export function teamCommand<T extends WrittenCommand>(given: TeamCommand<T>): AnyRoute {
  const body: z.ZodType<PayloadOf<T>> = PAYLOADS[given.type];
  const schema = given.findings ? commandResult.extend({ findings }) : commandResult;
  const answer = async (deps: UseCaseDeps, team: TeamKey, body: PayloadOf<T>, row: CommandRow) => {
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
    // without this, somebody who has just left a seat and repeats the request would be refused, because they hold it no
    // more
    async repeated({ deps, actor, params, body, headers }) {
      const known = await findSubmitted(deps, actor, given.type, params, body, headers['Idempotency-Key']);
      return known && answer(deps, params, body, known);
    },
    async handle({ deps, actor, team, body, headers }) {
      const row = await submit(deps, actor, team, given, body, headers['Idempotency-Key']);
      return answer(deps, team, body, row);
    },
  });
}

/** A refused command is refused again in the same words, however often it is asked. */
function answerOf({ commandId, result }: CommandRow): z.output<typeof commandResult> {
  if (result === null) throw new Error(`Command ${commandId} was delivered and has no answer.`);
  if ('code' in result) throw new DomainError(result.code, result.message, result.details);
  return { commandId, status: 'applied', seq: result.seq };
}
