import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../domain/clock.ts';

/** What a use case works with, whoever calls it. */
export interface UseCaseDeps {
  pool: Pool;
  client: Client;
  clock: Clock;
  logger: Pick<Logger, 'warn'>;
  taskQueue: string;
  /** How long a command's Update may take before the caller is told to come again. */
  updateDeadlineMs: number;
}
