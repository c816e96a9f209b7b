import { isGrpcServiceError } from '@temporalio/client';

/** CANCELLED, DEADLINE_EXCEEDED and UNAVAILABLE: Temporal was not reached, or said nothing in time. */
const AWAY = [1, 4, 14];

/** Whether this, or what it was thrown for, says that Temporal could not be reached. */
export function isEngineAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (isGrpcServiceError(error) && AWAY.includes(error.code)) || isEngineAway(error.cause);
}
