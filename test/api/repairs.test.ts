// What operators see of one workflow before they repair it, and what a repair by its page does.

import { planRepair } from '../../application/repair/plan-repair.ts';
import { beginCycle } from '../../domain/team-cycle/begin.ts';
import { lookAtRun } from '../../temporal/look-at-run.ts';
import { BEGINNING } from '../domain/simulate.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, PEOPLE, until } from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const MACHINE = `/api/operations/cycles/${BUDGET_YEAR}/T-1`;
const REPAIRS = `${MACHINE}/repairs`;

let product: Product;
beforeAll(async () => {
  product = await startTwoRegions();
}, 120_000);
afterAll(() => product.stop());

const look = async () => (await product.get(OTHERS.operations, MACHINE)).body;

it('is for operations alone', async () => {
  for (const person of ['T-1-L', PEOPLE.regionalLabor, PEOPLE.nationalManagement]) {
    expect((await product.get(person, MACHINE)).status).toBe(403);
    expect((await product.post(person, REPAIRS, { generation: 1 })).status).toBe(403);
  }
  expect((await product.post(OTHERS.operations, `${MACHINE}9/repairs`, { generation: 1 })).status).toBe(404);
  expect(await look()).toMatchObject({ machine: { ubtId: 'T-1', generation: 1 }, repair: { advice: 'not_needed' } });
});

it('finds a workflow that ended before its cycle, says what a repair would do, and does just that', async () => {
  const team = begin(product, 'T-1');
  await product.client.workflow.getHandle(team.workflowId).terminate();
  const before = await team.events();
  const { machine, run, repair } = await look();
  expect([run.status, repair.advice]).toEqual(['TERMINATED', 'needed']);
  expect(repair.does.join(' ')).toContain(`Generation 2 begins from event ${machine.seq}`);
  // to look has changed nothing
  expect((await lookAtRun(product.client, BUDGET_YEAR, 'T-1'))?.status).toBe('TERMINATED');

  const done = await product.post(OTHERS.operations, REPAIRS, { generation: 1 });
  expect(done).toMatchObject({ status: 200, body: { generation: 2 } });
  await until(async () => (await look()).repair.advice === 'not_needed', 'the second generation');
  expect(await team.events()).toEqual(before);
  await team.act(PEOPLE.regionalManagement, 'seat-vacancies');
});

it('repairs once where two ask at the same time, and tells the other', async () => {
  const { machine } = await look();
  const answers = await Promise.all(
    [1, 2].map(() => product.post(OTHERS.operations, REPAIRS, { generation: machine.generation })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await look()).machine.generation).toBe(machine.generation + 1);
});

describe('the plan', () => {
  const row = { ...beginCycle(BEGINNING), seq: 9, generation: 2 };
  const run = { runId: 'run', status: 'RUNNING', generation: 2, seq: 4 };
  const plan = (changes: Partial<Parameters<typeof planRepair>[0]>) =>
    planRepair({ row, run, trouble: [], pendingCommands: 0, ...changes });
  const failing = { activity: 'recordEvent', attempts: 7, code: null, message: 'The database is away.' };

  it.each([
    ['a cycle that has ended', { row: { ...row, outcome: 'complete' as const } }, 'impossible'],
    ['no workflow', { run: undefined }, 'needed'],
    ['a repair that was cut off', { run: { ...run, generation: 1 } }, 'needed'],
    ['a database older than the history', { run: { ...run, seq: 12 } }, 'careful'],
    ['a recorder that refuses for good', { trouble: [{ ...failing, code: 'sequence_conflict' }] }, 'needed'],
    ['something that is away', { trouble: [failing] }, 'not_needed'],
    ['a program that fails', { trouble: [{ ...failing, activity: null }] }, 'not_needed'],
  ])('knows %s', (_, changes, advice) => {
    const { found, next, ...made } = plan(changes);
    expect(made.advice).toBe(advice);
    for (const sentence of [found, next, ...made.does]) expect(sentence).toMatch(/\.$/);
  });

  it('offers nothing for a cycle that has ended', () => {
    expect(plan({ row: { ...row, outcome: 'complete' } }).does).toEqual([]);
  });
});
