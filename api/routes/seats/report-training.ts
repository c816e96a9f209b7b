import { z } from 'zod';
import { localDate, ref, uuid } from '../../../application/fields.ts';
import { reportTraining as report } from '../../../application/training/report-training.ts';
import { idempotencyKey } from '../../contract/headers.ts';
import { route } from '../../http/route.ts';

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
    const { personId } = actor;
    const given = { completedOn: body.completedOn, idempotencyKey: headers['Idempotency-Key'] };
    return { personId, ...(await report(deps, personId, given)) };
  },
});
