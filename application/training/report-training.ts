import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { nationalToday } from '../../calendar/national-today.ts';
import { lockPerson } from '../../db/organization/actors.ts';
import { insertTrainingRecord } from '../../db/organization/training.ts';
import { keyReused } from '../../db/teams/key-reused.ts';
import { inTransaction } from '../../db/transaction.ts';
import { DomainError } from '../../domain/errors.ts';
import { deliverCommand } from '../commands/deliver.ts';
import { tellOfTraining } from '../commands/tell-of-training.ts';
import type { UseCaseDeps } from '../deps.ts';
import { logFailure } from '../log-failure.ts';

const VALID_DAYS = 730;

interface Reported {
  trainingRecordId: string;
  validUntil: LocalDate;
  /** How many running cycles are told. */
  teams: number;
}

/** A person's own report; it counts for every team they lead. */
export async function reportTraining(
  deps: UseCaseDeps,
  personId: string,
  { completedOn, idempotencyKey }: { completedOn: LocalDate; idempotencyKey: string },
): Promise<Reported> {
  const validUntil = validityOf(completedOn, nationalToday(deps));
  const trainingRecord = {
    trainingRecordId: randomUUID(),
    personId,
    source: 'report',
    completedOn,
    validUntil,
  } as const;
  const { trainingRecordId, commands } = await inTransaction(deps.pool, async (tx) => {
    await lockPerson(tx, personId);
    const onRecord = await insertTrainingRecord(tx, { ...trainingRecord, recordedBy: personId, idempotencyKey });
    if (onRecord.completedOn !== completedOn) throw keyReused();
    const { trainingRecordId } = onRecord;
    const commands = await tellOfTraining(tx, { trainingRecordId, personId, exempt: false }, deps.clock.now());
    return { trainingRecordId, commands };
  });
  // a team that cannot be reached now is told by the sweeper
  await Promise.all(commands.map((command) => deliverCommand(deps, command))).catch((error: unknown) =>
    logFailure(deps.logger, { teams: commands.length }, error, 'telling of a training is left to the sweeper'),
  );
  return { trainingRecordId, validUntil, teams: commands.length };
}

/** Until when a training completed on this date counts; refuses one that does not count today. */
function validityOf(completedOn: LocalDate, today: LocalDate): LocalDate {
  // it may be tomorrow already where the person is
  if (completedOn > addDays(today, 1)) {
    throw new DomainError(
      'invalid_request',
      `A training cannot be completed in the future. Give the day it was completed, ${today} at the latest.`,
    );
  }
  const validUntil = addDays(completedOn, VALID_DAYS);
  if (validUntil <= today) {
    throw new DomainError(
      'invalid_request',
      `A training counts for two years, so one of this day has expired on ${validUntil}. Report one completed on ${addDays(today, 1 - VALID_DAYS)} or later.`,
    );
  }
  return validUntil;
}
