import { DomainError } from '../../domain/errors.ts';

export const keyReused = (): DomainError =>
  new DomainError(
    'idempotency_key_reused',
    'This Idempotency-Key was used for another request. Use a new key for each new request.',
  );
