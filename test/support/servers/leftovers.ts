import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers, findOwner } from '../../../local/run-record.ts';

export const FOLDER_PREFIX = 'joint-staffing-test-';

/** Ends and removes what test runs left that were killed; a run that is still going is left alone. */
export async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const folder = join(tmpdir(), name);
    const record = join(folder, 'run.json');
    if (findOwner(record)) continue;
    const ended = await endLeftovers(record);
    if (ended.length > 0) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
