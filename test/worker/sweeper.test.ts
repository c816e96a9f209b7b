import { connectLazily } from '../../temporal/connect.ts';
import { sweep } from '../../worker/sweeper.ts';
import { rosterRow } from '../imports/files.ts';
import { startLaunchedTeams } from '../support/launched-teams.ts';

test('a sweep without an engine logs how many it left undone, and names nobody', async () => {
  const teams = await startLaunchedTeams([rosterRow(), rosterRow({ ubt_ref: 'T-2' })]);
  const client = connectLazily({ temporalAddress: '127.0.0.1:1', temporalNamespace: 'none' });
  const lines: unknown[][] = [];
  const logger = { warn: (...line: unknown[]) => void lines.push(line) };
  try {
    const deps = { ...teams.deps, client, logger, taskQueue: 'none', updateDeadlineMs: 1000, graceMs: 0 };
    await client.withDeadline(Date.now() + 2000, () => sweep(deps));
    expect(lines).toContainEqual([
      { part: 'launches', failed: 1, of: 1, error: expect.any(String) },
      'a sweep left some undone',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/@|Person|T-2/);
  } finally {
    await client.connection.close();
    await teams.close();
  }
});
