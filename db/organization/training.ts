import { z } from 'zod';
import { one } from '../query.ts';
import type { Tx } from '../transaction.ts';

export interface NewTrainingRecord {
  trainingRecordId: string;
  personId: string;
  source: 'report' | 'import' | 'exempt';
  completedOn: string;
  validUntil: string;
  recordedBy: string;
  idempotencyKey: string;
}

const recordRow = z.object({ trainingRecordId: z.string(), completedOn: z.string() });

/** Idempotent by person and key: answers with the record that is kept, the new one or the first one. */
export async function insertTrainingRecord(tx: Tx, given: NewTrainingRecord): Promise<z.output<typeof recordRow>> {
  return one(
    tx,
    recordRow,
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
}
