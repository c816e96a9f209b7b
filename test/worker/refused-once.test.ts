// What is refused stays refused: a command is brought by one process at a time, and never again after its answer.

import { deliverCommand } from '../../application/commands/deliver.ts';
import { ifAlone } from '../../db/alone.ts';
import { createPool } from '../../db/pool.ts';
import { getCommand } from '../../db/teams/commands.ts';
import { person, rosterCsv, rosterRow } from '../imports/files.ts';
import type { Product } from '../support/product.ts';
import { begin, draft, PEOPLE, sign, startYears, type TeamYear, toApply, until } from '../support/team-year.ts';

const HOUR_MS = 60 * 60 * 1000;

let product: Product;
let team: TeamYear;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  product = await startYears(['T-1']);
  team = begin(product, 'T-1');
  pool = createPool(product.workerUrl);
}, 120_000);
afterAll(async () => {
  await pool.end();
  await product.stop();
});

it('while one process brings what is pending, no other does', async () => {
  const rows = [rosterRow({ ubt_ref: 'T-1', ...person('labor_co_lead', PEOPLE.newLabor) })];
  const pending = async () =>
    (await product.owner.query(`select count(*)::int as many from commands where status = 'pending'`)).rows[0].many;
  await ifAlone(pool, 'sweep of commands', async () => {
    expect((await product.request('POST', 'operations', '/api/roster-imports', rosterCsv(rows))).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await pending()).toBe(1);
  });
  await until(async () => (await pending()) === 0, 'the command to be brought');
  await product.request('POST', 'operations', '/api/roster-imports', rosterCsv([rosterRow({ ubt_ref: 'T-1' })]));
  await until(async () => (await team.show()).seats.labor.personId === team.labor, 'the first co-lead again');
});

it('a signature that the engine took after all stands on record, on a frozen revision', async () => {
  await toApply(product, team);
  await product.stopWorker();
  await product.startWorker(HOUR_MS);
  const revision = await draft(team, team.labor);
  await sign(team, team.labor, revision);
  await sign(team, team.labor, revision, 409);
  const { rows } = await product.owner.query(
    `select command_id from commands where action = 'sign' and status = 'refused'`,
  );
  const command = await getCommand(pool, rows[0].command_id);
  await team.act(team.labor, 'signature-withdrawals', { revisionId: revision.revisionId });
  const deps = { pool, client: product.client, clock: product.clock, updateDeadlineMs: 15_000 };
  await deliverCommand(deps, { ...command, status: 'pending' });
  expect((await team.show()).filing.state).toBe('signed_by_one_side');
  expect((await getCommand(pool, command.commandId)).status).toBe('applied');
  expect((await team.revisions()).map(({ frozenAt }) => frozenAt)).toEqual([expect.any(String)]);
});
