// Years whose dates move while workflows run, driven through HTTP on the real engine with its time skipped.

import { endOfDay, localDateOf } from '../../calendar/instants.ts';
import { addDays } from '../../calendar/local-date.ts';
import { recordHistories, replay } from '../support/histories.ts';
import { keepHistories } from '../support/kept-histories.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, PEOPLE, startYears, toApply, typesOf, until } from '../support/team-year.ts';

const HOUR_MS = 60 * 60 * 1000;
const MOVES = `/api/cycles/${BUDGET_YEAR}/milestone-moves`;

const TEAMS = ['later', 'earlier'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => keepHistories(product, TEAMS));
afterAll(() => product.stop());

/** Signals are only sent by the sweeper: without it, the nudge of a move is lost. */
async function withoutSweeper(work: () => Promise<void>): Promise<void> {
  await product.stopWorker();
  await product.startWorker(HOUR_MS);
  await work();
  await product.stopWorker();
  await product.startWorker();
}

async function move(key: string, printedOn: string): Promise<void> {
  const asked = await product.post(PEOPLE.nationalLabor, MOVES, { key, printedOn, source: 'Agreed by both co-chairs' });
  expect(asked.status).toBe(202);
  const confirmed = await product.post(
    PEOPLE.nationalManagement,
    `/api/approvals/${asked.body.approvalId}/confirmation`,
  );
  expect(confirmed.body.status).toBe('confirmed');
}

it('moves a date later for a team whose nudge is lost, so that nothing fires at the old one', async () => {
  const team = begin(product, 'later');
  await toApply(product, team);
  await withoutSweeper(async () => {
    const old = await team.date('filing_due');
    await move('filing_due', addDays(localDateOf(old - 1, 'America/Denver'), 12));
    await team.travel(old + HOUR_MS);
    expect(await typesOf(team)).not.toContain('due_passed');
    expect((await team.show()).filing.state).toBe('not_started');
    expect(await team.date('filing_due')).toBeGreaterThan(old);
    expect(await typesOf(team)).toContain('calendar_applied');
  });
});

it('moves a date earlier for a team that sleeps, once the lost nudge is repeated', async () => {
  const team = begin(product, 'earlier');
  await toApply(product, team);
  const old = await team.date('filing_due');
  const earlier = addDays(localDateOf(old - 1, 'America/Denver'), -60);
  await withoutSweeper(async () => {
    await move('filing_due', earlier);
    expect(await team.date('filing_due')).toBe(old);
  });
  await until(async () => (await team.date('filing_due')) < old, 'the repeated nudge');
  await team.travel(endOfDay(earlier, 'America/Denver') + HOUR_MS);
  expect((await team.show()).overdue).toContain('filing_due');
});

it('refuses a move that would put dates out of order', async () => {
  const answer = await product.post(PEOPLE.nationalLabor, MOVES, {
    key: 'filing_due',
    printedOn: `${BUDGET_YEAR}-12-30`,
    source: 'A slip of the keyboard',
  });
  expect(answer.body).toMatchObject({ status: 422, code: 'calendar_incomplete' });
});

it('lets the side that asked for a move not confirm it itself', async () => {
  const printedOn = `${BUDGET_YEAR - 1}-12-15`;
  const asked = await product.post(PEOPLE.nationalLabor, MOVES, { key: 'decisions_due', printedOn, source: 'Agreed' });
  const path = `/api/approvals/${asked.body.approvalId}`;
  expect((await product.post(PEOPLE.nationalLabor, `${path}/confirmation`)).body.code).toBe('same_side_confirmation');
  expect((await product.post(PEOPLE.nationalManagement, `${path}/refusal`)).body.status).toBe('refused');
  expect((await product.post(PEOPLE.nationalManagement, `${path}/confirmation`)).body.code).toBe(
    'not_awaiting_confirmation',
  );
});

it('replays the history of every run of these years', async () => {
  const histories = await recordHistories(product, TEAMS);
  expect(histories.length).toBeGreaterThan(TEAMS.length);
  expect(await replay(histories)).toEqual([]);
});
