import { readConfig } from '../config/config.ts';
import { createPool } from '../db/pool.ts';
import { connectLazily } from '../temporal/connect.ts';
import { repairUbtCycle } from '../temporal/repair-ubt-cycle.ts';

const [year, ubtId] = process.argv.slice(2);
if (!/^\d{4}$/.test(year ?? '') || !ubtId) {
  console.error('Say which cycle: npm run repair -- <budget year> <team>');
  process.exit(2);
}
const config = readConfig();
const pool = createPool(config.workerDatabaseUrl);
const client = connectLazily(config);
try {
  const generation = await repairUbtCycle({ pool, client, taskQueue: config.taskQueue }, Number(year), ubtId);
  console.log(`Generation ${generation} of ${year}/${ubtId} runs from the last recorded step.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.allSettled([pool.end(), client.connection.close()]);
}
