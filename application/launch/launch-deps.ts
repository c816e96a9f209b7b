import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Clock } from '../../domain/clock.ts';

export interface LaunchDeps {
  pool: Pool;
  client: Client;
  /** On the connection of the worker that runs the activities; left out where there is none. */
  workersClient?: Client;
  taskQueue: string;
  clock: Clock;
  /** A launch starts no more teams a second than this, so that the machine stays answerable meanwhile. */
  launchPerSecond: number;
}
