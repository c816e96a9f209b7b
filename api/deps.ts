import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Clock } from '../domain/clock.ts';

/** Everything the API talks to; tests hand in their own. */
export interface ApiDeps {
  pool: Pool;
  client: Client;
  clock: Clock;
  logger: Logger;
  mode: 'local' | 'production';
  taskQueue: string;
  updateDeadlineMs: number;
  /** Aborted when this process is told to stop: whoever only watches is let go. */
  stopping: AbortSignal;
  /** Local mode only: where received mail lies; undefined: no /inbox. */
  inboxDir: string | undefined;
  /** Local mode only: where the sample says who its people are; undefined: there is none. */
  sampleDir?: string | undefined;
}
