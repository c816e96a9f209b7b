// What operators run when Temporal and the database do not agree: one team's cycle is begun again from its last recorded
// event, or what Temporal holds and no cycle knows is shown and, when told so, removed.

import { parseArgs } from 'node:util';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { repairUbtCycle } from '../application/repair/repair-ubt-cycle.ts';
import { deleteStrayWorkflow, listStrayWorkflows, type StrayWorkflow } from '../application/repair/stray-workflows.ts';
import { type Config, readConfig } from '../config/config.ts';
import { createPool } from '../db/pool.ts';
import { connectLazily } from '../temporal/connect.ts';

const USAGE = `Say what to repair:
  npm run repair                             shows the workflows in Temporal that no cycle here knows
  npm run repair -- --yes                    removes them
  npm run repair -- <budget year> <team>     begins a team's cycle again from its last recorded event`;

const { values, positionals } = readArguments();
const [year, ubtId] = positionals;
try {
  await repair(readConfig());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function repair(config: Config): Promise<void> {
  const pool = createPool(config.workerDatabaseUrl);
  const client = connectLazily(config);
  try {
    if (year && ubtId) {
      const generation = await repairUbtCycle({ pool, client, taskQueue: config.taskQueue }, Number(year), ubtId);
      console.log(`Generation ${generation} of ${year}/${ubtId} runs from the last recorded event.`);
    } else {
      process.exitCode = await repairStrays(pool, client, values.yes);
    }
  } finally {
    await Promise.allSettled([pool.end(), client.connection.close()]);
  }
}

function readArguments() {
  try {
    const options = { yes: { type: 'boolean', default: false } } as const;
    const read = parseArgs({ options, allowPositionals: true });
    const { length } = read.positionals;
    if (length === 0 || (length === 2 && /^\d{4}$/.test(read.positionals[0] ?? '') && !read.values.yes)) return read;
  } catch {
    // an option that there is not
  }
  console.error(USAGE);
  process.exit(2);
}

/** The exit code: 1 while something is left to do. */
async function repairStrays(pool: Pool, client: Client, yes: boolean): Promise<number> {
  const strays = await listStrayWorkflows(pool, client);
  if (strays.length === 0) {
    console.log('Every workflow of a team’s cycle in Temporal belongs to a cycle here. Nothing is to be removed.');
    return 0;
  }
  console.log(`${strays.length} in Temporal, which no cycle here knows; a launch cannot start a team beside one:`);
  for (const stray of strays) console.log(`  ${inWords(stray)}`);
  if (!yes) {
    console.log('Nothing was changed. Remove them, with their histories, by: npm run repair -- --yes');
    return 1;
  }
  for (const { workflowId } of strays) {
    const removed = await deleteStrayWorkflow(pool, client, workflowId);
    console.log(removed ? `Removed ${workflowId}.` : `Left ${workflowId}: it belongs to a cycle now.`);
  }
  console.log('A launch that waited for them goes on by itself within half a minute.');
  return 0;
}

function inWords({ workflowId, status, budgetYear, ubtId, blocksStart }: StrayWorkflow): string {
  const why = blocksStart ? `keeps ${ubtId} of ${budgetYear} from starting` : `${ubtId} has no cycle in ${budgetYear}`;
  return `${workflowId} (${status.toLowerCase()}): ${why}`;
}
