// What Temporal holds and no cycle knows: a launch that meets it says so, a repair shows it and removes it.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { nationalTimes } from '../../application/launch/national-times.ts';
import { nationalCycleId, ubtCycleId } from '../../domain/ids.ts';
import { lookAtRun } from '../../temporal/look-at-run.ts';
import { rosterRow } from '../imports/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { testServers } from '../support/servers/servers.ts';
import { BUDGET_YEAR, bringIn, PEOPLE, until } from '../support/team-year.ts';

const { nationalLabor, nationalManagement } = PEOPLE;
const path = `/api/cycles/${BUDGET_YEAR}`;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(
    product,
    ['free', 'taken'].map((ubt_ref) => rosterRow({ ubt_ref })),
  );
}, 120_000);
afterAll(() => product.stop());

const launch = async () => (await product.get(nationalLabor, `${path}/launch`)).body;
const isRunning = async (ubtId: string) => (await lookAtRun(product.client, BUDGET_YEAR, ubtId))?.status === 'RUNNING';

/** As operators run it: what it says, and the code it ends with. */
function repair(...args: string[]): Promise<{ said: string; code: unknown }> {
  const env = {
    ...process.env,
    MODE: 'local',
    WORKER_DATABASE_URL: product.workerUrl,
    TEMPORAL_ADDRESS: testServers().temporal.address,
    TEMPORAL_NAMESPACE: product.namespace,
    TASK_QUEUE: product.taskQueue,
  };
  const main = join(import.meta.dirname, '../../ops/repair.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) =>
      resolve({ said: stdout + stderr, code: error?.code ?? 0 }),
    );
  });
}

it('leaves everything alone where each workflow belongs to a cycle', async () => {
  expect(await repair()).toMatchObject({ code: 0, said: expect.stringContaining('Nothing is to be removed') });
});

it('says how it is used when it is told something else', async () => {
  const wrong = [['2030'], ['--all'], ['2030', 'taken', '--yes'], ['taken', '2030'], ['2030', 'taken', 'free']];
  for (const args of wrong) {
    expect(await repair(...args)).toMatchObject({ code: 2, said: expect.stringContaining('npm run repair -- --yes') });
  }
});

it('launches all others beside an id that is taken, and says what to do', async () => {
  const workflowId = ubtCycleId(BUDGET_YEAR, 'taken');
  const other = { schema: 1, budgetYear: BUDGET_YEAR, ubtId: 'taken', generation: 1, seq: 1 };
  const { client, taskQueue } = product;
  const handle = await client.workflow.start('ubtCycle', { workflowId, taskQueue: `no-${taskQueue}`, args: [other] });
  await handle.terminate('somebody ended it by hand');

  await product.post(nationalLabor, '/api/cycles', { budgetYear: BUDGET_YEAR, agreements: ['COALITION_2023'] });
  await product.post(nationalLabor, `${path}/launch`);
  await product.post(nationalManagement, `${path}/launch/confirmation`);
  await until(async () => (await launch()).failing.blocked === 1, 'the launch to say so');
  expect(await launch()).toMatchObject({
    status: 'launching',
    running: 1,
    failing: { count: 1, blocked: 1, first: [{ ubtId: 'taken', problem: 'WorkflowIdTaken' }] },
    inWords: expect.stringContaining('npm run repair -- --yes'),
  });
  expect(await isRunning('free')).toBe(true);
});

it('shows its plan, and frees the id only when told to', async () => {
  const plan = await repair();
  expect(plan).toMatchObject({ code: 1, said: expect.stringContaining(`keeps taken of ${BUDGET_YEAR} from starting`) });
  expect(plan.said).toContain('Nothing was changed');
  expect((await launch()).failing.blocked).toBe(1);
  expect(await repair('--yes')).toMatchObject({ code: 0, said: expect.stringContaining('Removed ubt-cycle:') });
  await until(async () => (await launch()).status === 'done', 'the launch to end', 60_000);
  expect(await isRunning('taken')).toBe(true);
  expect(await repair()).toMatchObject({ code: 0 });
}, 300_000);

it('begins a team’s cycle again, and says so where it cannot', async () => {
  expect(await repair(String(BUDGET_YEAR), 'free')).toMatchObject({
    code: 0,
    said: expect.stringContaining(`Generation 2 of ${BUDGET_YEAR}/free runs`),
  });
  expect(await lookAtRun(product.client, BUDGET_YEAR, 'free')).toMatchObject({ status: 'RUNNING', generation: 2 });
  const unknown = await repair(String(BUDGET_YEAR), 'nobody');
  expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining('Team nobody has no cycle') });
  expect(unknown.said).not.toContain('    at ');
});

it('removes a running workflow whose team has no cycle', async () => {
  const workflowId = ubtCycleId(BUDGET_YEAR + 7, 'taken');
  const args = [{ schema: 1, budgetYear: BUDGET_YEAR + 7, ubtId: 'taken', generation: 1, seq: 1 }];
  await product.client.workflow.start('ubtCycle', { workflowId, taskQueue: `no-${product.taskQueue}`, args });
  await until(async () => (await repair()).said.includes(`taken has no cycle in ${BUDGET_YEAR + 7}`), 'the list');
  expect((await repair('--yes')).said).toContain(`Removed ${workflowId}.`);
  expect(await lookAtRun(product.client, BUDGET_YEAR + 7, 'taken')).toBeUndefined();
});

it('starts the nation’s workflow again when Temporal has lost it', async () => {
  const { client } = product;
  const handle = client.workflow.getHandle(nationalCycleId(BUDGET_YEAR));
  const first = (await handle.describe()).runId;
  const isBack = async () => {
    const found = await handle.describe().catch(() => undefined);
    return found?.status.name === 'RUNNING' && found.runId !== first;
  };
  await handle.terminate('lost');
  await until(isBack, 'another run');
  const events = (await handle.fetchHistory()).events ?? [];
  const payload = events[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
  expect(JSON.parse(Buffer.from(payload ?? []).toString())).toEqual(await nationalTimes(product.owner, BUDGET_YEAR));
  const mails = await product.owner.query('select count(*)::int as n from outbox');
  // it goes through the launch and the welcome once more, and finds both done
  await until(
    async () => ((await handle.fetchHistory()).events ?? []).some((e) => e.timerStartedEventAttributes),
    'rest',
  );
  expect((await product.owner.query('select count(*)::int as n from outbox')).rows).toEqual(mails.rows);
});
