// The nation's own workflow after its launch: it drafts the year that follows, and closes with a report.

import { nationalTimes } from '../../application/launch/national-times.ts';
import { nationalCycleId } from '../../domain/ids.ts';
import { travelTo } from '../../temporal/time-travel.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, PEOPLE, startYears, until } from '../support/team-year.ts';

const MINUTE_MS = 60_000;
const { nationalLabor } = PEOPLE;

let product: Product;
beforeAll(async () => {
  product = await startYears(['T-1']);
}, 120_000);
afterAll(() => product.stop());

const show = async (year: number) => (await product.get(nationalLabor, `/api/cycles/${year}`)).body;
const travel = (ms: number) => travelTo(product.client, nationalCycleId(BUDGET_YEAR), ms + MINUTE_MS);

it('drafts the following year a month before it would begin', async () => {
  const { draftNextAtMs } = await nationalTimes(product.owner, BUDGET_YEAR);
  expect((await show(BUDGET_YEAR + 1)).status).toBe(404);
  await travel(draftNextAtMs);
  await until(async () => (await show(BUDGET_YEAR + 1)).status === 'draft', 'the draft of the following year');
  const [last, next] = [await show(BUDGET_YEAR), await show(BUDGET_YEAR + 1)];
  expect(next).toMatchObject({ agreements: last.agreements, regions: last.regions });
  const years = (dates: { printedOn: string }[]) => dates.map(({ printedOn }) => Number(printedOn.slice(0, 4)));
  expect(years(next.milestones)).toEqual(years(last.milestones).map((year) => year + 1));
});

it('closes with a report once the last zone’s day is over', async () => {
  const { closeMs } = await nationalTimes(product.owner, BUDGET_YEAR);
  await travel(closeMs);
  await until(async () => (await show(BUDGET_YEAR)).status === 'ended', 'the closing report');
  expect((await show(BUDGET_YEAR)).closingReport).toMatchObject({ teams: 1 });
});
