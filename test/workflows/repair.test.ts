// A cycle whose workflow cannot go on is taken up again from its snapshot.

import { createPool } from '../../db/pool.ts';
import { repairUbtCycle } from '../../temporal/repair-ubt-cycle.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, draft, PEOPLE, sign, startYears, toApply, until } from '../support/team-year.ts';

let product: Product;
beforeAll(async () => {
  product = await startYears(['repaired', 'cancelled']);
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

it('goes on from the last recorded step under a new generation, and nothing is recorded twice', async () => {
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

it('takes a cancel from outside for no act of anybody: the cycle goes on', async () => {
  const team = begin(product, 'cancelled');
  await product.client.workflow.getHandle(team.workflowId).cancel();
  await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: PEOPLE.newLabor });
  const { status } = await product.client.workflow.getHandle(team.workflowId).describe();
  expect(status.name).toBe('RUNNING');
});
