import { type CommandRow, getCommand } from './commands.ts';
import type { Tx } from './transaction.ts';

export interface NewTrainingRecord {
  trainingRecordId: string;
  personId: string;
  source: 'report' | 'import' | 'exempt';
  completedOn: string;
  validUntil: string;
  recordedBy: string;
  idempotencyKey: string;
}

/** The same key of the same person is the same record: answers with the one on record, this or the first one. */
export async function insertTrainingRecord(
  tx: Tx,
  given: NewTrainingRecord,
): Promise<{ trainingRecordId: string; completedOn: string }> {
  const { rows } = await tx.query<{ trainingRecordId: string; completedOn: string }>(
    `insert into training_records
       (training_record_id, person_id, source, completed_on, valid_until, recorded_by, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (person_id, idempotency_key) do update set source = training_records.source
     returning training_record_id as "trainingRecordId", completed_on as "completedOn"`,
    [
      given.trainingRecordId,
      given.personId,
      given.source,
      given.completedOn,
      given.validUntil,
      given.recordedBy,
      given.idempotencyKey,
    ],
  );
  return rows[0] ?? given;
}

/** One command for each running cycle in which the person holds a seat that still counts as untrained. */
export async function insertTrainingCommands(
  tx: Tx,
  given: { trainingRecordId: string; personId: string; exempt: boolean },
  atMs: number,
): Promise<CommandRow[]> {
  const key = `training ${given.trainingRecordId}`;
  await tx.query(
    `insert into commands
       (command_id, budget_year, ubt_id, actor_id, idempotency_key, action, facts, payload, request_sha256, created_at)
     select id, budget_year, ubt_id, $2, $1 || ':' || budget_year || ':' || ubt_id, 'record_training',
       jsonb_build_object('id', id, 'type', 'record_training', 'personId', $2::text, 'exempt', $3::boolean), '{}', '', $4
     from (
       select gen_random_uuid() as id, budget_year, ubt_id from ubt_cycles
       where outcome is null
         and (snapshot #>> '{seats,labor,personId}' = $2 or snapshot #>> '{seats,management,personId}' = $2)
     ) x
     on conflict (actor_id, idempotency_key) do nothing`,
    [key, given.personId, given.exempt, new Date(atMs)],
  );
  const { rows } = await tx.query<{ id: string }>(
    `select command_id as id from commands where actor_id = $1 and idempotency_key like $2 || ':%'`,
    [given.personId, key],
  );
  return Promise.all(rows.map(({ id }) => getCommand(tx, id)));
}
