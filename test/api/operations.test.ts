// What operators see of the machinery: each workflow, its history with Temporal's own, and the mails that did not arrive.

import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, PEOPLE } from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const CYCLES = `/api/operations/cycles?year=${BUDGET_YEAR}`;
const HISTORY = `/api/operations/cycles/${BUDGET_YEAR}/T-1/history`;
const DENIED = [
  'T-1-L',
  'T-1-M',
  OTHERS.physician,
  PEOPLE.laborSponsor,
  PEOPLE.budgetMaker,
  PEOPLE.laborBudgetRep,
  PEOPLE.newLabor,
  PEOPLE.regionalLabor,
  PEOPLE.regionalManagement,
  PEOPLE.nationalLabor,
  PEOPLE.nationalManagement,
];

let product: Product;
beforeAll(async () => {
  product = await startTwoRegions();
}, 120_000);
afterAll(() => product.stop());

const seen = async (path: string) => (await product.get(OTHERS.operations, path)).body;
const idsOf = ({ cycles }: { cycles: { ubtId: string }[] }) => cycles.map(({ ubtId }) => ubtId);

it('is shown to operations alone', async () => {
  for (const path of [CYCLES, HISTORY, '/api/operations/mails']) {
    for (const person of DENIED) expect((await product.get(person, path)).status).toBe(403);
    expect((await product.get(OTHERS.operations, path)).status).toBe(200);
  }
});

it('says of each workflow what it waits for, since when, and when it wakes', async () => {
  const { cycles, next } = await seen(CYCLES);
  expect([idsOf({ cycles }), next]).toEqual([['H-1', 'T-1', 'T-2'], null]);
  expect(cycles[1]).toMatchObject({
    workflowId: `ubt-cycle:${BUDGET_YEAR}:T-1`,
    generation: 1,
    phase: 'prepare',
    next: { event: 'phase_began' },
    pendingCommands: 0,
    startProblem: null,
  });
  expect(cycles[1].waitsFor).toContain('a co-lead has not completed the training');
  expect(JSON.stringify(cycles)).not.toMatch(/labor|management/);
});

it('is searched, filtered and paged', async () => {
  expect(idsOf(await seen(`${CYCLES}&q=hawaii`))).toEqual(['H-1']);
  expect(idsOf(await seen(`${CYCLES}&q=t-2&state=running`))).toEqual(['T-2']);
  expect(await seen(`${CYCLES}&limit=2`)).toMatchObject({ next: 'T-1' });
  expect(idsOf(await seen(`${CYCLES}&limit=2&after=T-1`))).toEqual(['T-2']);
  for (const state of ['ended', 'stuck', 'not_started', 'paused']) {
    expect(idsOf(await seen(`${CYCLES}&state=${state}`))).toEqual([]);
  }
});

it('ties each event in words to those of Temporal, over all runs', async () => {
  const team = begin(product, 'T-1');
  await team.act(PEOPLE.regionalManagement, 'seat-vacancies');
  await team.travelPast('prepare_cut_off');
  const { runs, events, untied } = await seen(HISTORY);
  expect(runs.length).toBeGreaterThanOrEqual(2);
  expect(events.map(({ event }: { event: { seq: number } }) => event.seq)).toEqual(
    events.map((_: unknown, index: number) => index + 1),
  );
  expect(events[0]).toMatchObject({ event: { type: 'cycle_launched' }, raw: [] });
  const typesOf = ({ raw }: { raw: { type: string }[] }) => raw.map(({ type }) => type);
  const vacated = events.find(({ event }: { event: { type: string } }) => event.type === 'seat_vacated');
  expect(typesOf(vacated)).toEqual(
    expect.arrayContaining(['WorkflowExecutionUpdateAccepted', 'ActivityTaskScheduled', 'ActivityTaskCompleted']),
  );
  expect(vacated.event.by).toBeNull();
  for (const tied of events.slice(1)) expect(typesOf(tied)).toContain('ActivityTaskCompleted');
  expect(untied.some(({ type }: { type: string }) => type === 'TimerStarted')).toBe(true);
});

it('says why a mail waits, and shows no address', async () => {
  const ledger = await seen('/api/operations/mails?status=pending');
  for (const mail of ledger.mails) expect(mail.why).toMatch(/\.$/);
  expect(JSON.stringify(ledger)).not.toContain('@');
  expect(await seen('/api/operations/mails')).toEqual({ mails: [], next: null });
});
