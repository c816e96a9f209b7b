import { DomainError } from '../../domain/errors.ts';

export const revisionNotFound = (): DomainError =>
  new DomainError(
    'not_found',
    'This team has no such revision in this cycle. Open the team’s page again, and take one that stands there.',
  );
