import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { deliverCommand } from '../../../application/commands/deliver.ts';
import { tellOfTraining } from '../../../application/commands/tell-of-training.ts';
import { localDate, ref, uuid } from '../../../application/fields.ts';
import { logFailure } from '../../../application/log-failure.ts';
import { addDays } from '../../../calendar/local-date.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { lockPerson } from '../../../db/organization/actors.ts';
import { insertTrainingRecord } from '../../../db/organization/training.ts';
import { keyReused } from '../../../db/teams/key-reused.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { idempotencyKey } from '../../contract/headers.ts';
import { route } from '../../http/route.ts';

const VALID_DAYS = 730;

export const reportTraining = route({
  method: 'post',
  path: '/api/training-records',
  operationId: 'report_training',
  summary: 'A person reports their completed training; it counts for every team they lead.',
  action: 'report_training',
  body: z.strictObject({ completedOn: localDate }),
  headers: idempotencyKey,
  responds: {
    status: 201,
    description: 'On record. Teams that could not be told at once are told shortly.',
    schema: z.object({ trainingRecordId: uuid, personId: ref, validUntil: localDate, teams: z.number().int() }),
  },
  async handle({ deps, actor, body, headers }) {
    const today = nationalToday(deps);
    // it may be tomorrow already where the person is
    if (body.completedOn > addDays(today, 1)) {
      throw new DomainError(
        'invalid_request',
        `A training cannot be completed in the future. Give the day it was completed, ${today} at the latest.`,
      );
    }
    const { personId } = actor;
    const validUntil = addDays(body.completedOn, VALID_DAYS);
    if (validUntil <= today) {
      throw new DomainError(
        'invalid_request',
        `A training counts for two years, so one of this day has expired on ${validUntil}. Report one completed on ${addDays(today, 1 - VALID_DAYS)} or later.`,
      );
    }
    const record = await inTransaction(deps.pool, async (tx) => {
      await lockPerson(tx, personId);
      const { trainingRecordId, completedOn } = await insertTrainingRecord(tx, {
        trainingRecordId: randomUUID(),
        personId,
        source: 'report',
        completedOn: body.completedOn,
        validUntil,
        recordedBy: personId,
        idempotencyKey: headers['Idempotency-Key'],
      });
      if (completedOn !== body.completedOn) throw keyReused();
      const commands = await tellOfTraining(tx, { trainingRecordId, personId, exempt: false }, deps.clock.now());
      return { trainingRecordId, commands };
    });
    // a team that cannot be reached now is told by the sweeper
    await Promise.all(record.commands.map((command) => deliverCommand(deps, command))).catch((error: unknown) =>
      logFailure(deps.logger, { teams: record.commands.length }, error, 'telling of a training is left to the sweeper'),
    );
    return { trainingRecordId: record.trainingRecordId, personId, validUntil, teams: record.commands.length };
  },
});
