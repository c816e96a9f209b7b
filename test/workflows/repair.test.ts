// A cycle whose workflow cannot go on is taken up again from its snapshot.

import { repairUbtCycle } from '../../application/repair/repair-ubt-cycle.ts';
import { createPool } from '../../db/pool.ts';
import { raiseGeneration } from '../../db/teams/generations.ts';
import { findSnapshot } from '../../db/teams/ubt-cycles.ts';
import { inTransaction } from '../../db/transaction.ts';
import { lookAtRun } from '../../temporal/look-at-run.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, draft, PEOPLE, sign, startYears, toApply, until } from '../support/team-year.ts';

let product: Product;
beforeAll(async () => {
  product = await startYears(['repaired', 'completed', 'cut-off', 'cancelled']);
}, 120_000);
afterAll(() => product.stop());

const repair = async (ubtId: string) => {
  const pool = createPool(product.workerUrl);
  try {
    return await repairUbtCycle({ pool, client: product.client, taskQueue: product.taskQueue }, BUDGET_YEAR, ubtId);
  } finally {
    await pool.end();
  }
};

it('goes on from the last recorded event under a new generation, and nothing is recorded twice', async () => {
  const team = begin(product, 'repaired');
  await toApply(product, team);
  const revision = await draft(team, team.labor);
  await sign(team, team.labor, revision);
  const before = await team.events();
  expect(await repair('repaired')).toBe(2);
  await until(async () => (await product.get(PEOPLE.regionalLabor, team.path)).status === 200, 'the team');
  product.clock.set(Date.now());
  await sign(team, team.management, revision);
  expect((await team.show()).filing.state).toBe('jointly_signed');
  const after = await team.events();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.map(({ seq }) => seq)).toEqual(after.map((_, index) => index + 1));
});

it('begins again what Temporal calls completed, and is seen to run', async () => {
  const team = begin(product, 'completed');
  const handle = product.client.workflow.getHandle(team.workflowId);
  const row = await findSnapshot(product.owner, BUDGET_YEAR, team.ubtId);
  await handle.terminate();
  // a run that began and ended without a word to the recorder
  await product.client.workflow.start('ubtCycle', {
    workflowId: team.workflowId,
    taskQueue: product.taskQueue,
    args: [{ ...row, outcome: 'complete' }],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  await until(async () => (await handle.describe()).status.name === 'COMPLETED', 'the run to end');
  expect(await repair('completed')).toBe(2);
  expect(await lookAtRun(product.client, BUDGET_YEAR, team.ubtId)).toMatchObject({ status: 'RUNNING', generation: 2 });
  await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: PEOPLE.newLabor });
});

it('is finished by the sweeper where it was cut off before the old workflow had ended', async () => {
  const team = begin(product, 'cut-off');
  const pool = createPool(product.workerUrl);
  await inTransaction(pool, (tx) => raiseGeneration(tx, BUDGET_YEAR, team.ubtId)).finally(() => pool.end());
  await until(async () => {
    const run = await lookAtRun(product.client, BUDGET_YEAR, team.ubtId);
    return run?.status === 'RUNNING' && run.generation === 2;
  }, 'the second generation');
  await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: PEOPLE.newLabor });
});

it('takes a cancel from outside for no act of anybody: the cycle goes on', async () => {
  const team = begin(product, 'cancelled');
  await product.client.workflow.getHandle(team.workflowId).cancel();
  await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: PEOPLE.newLabor });
  const { status } = await product.client.workflow.getHandle(team.workflowId).describe();
  expect(status.name).toBe('RUNNING');
});
