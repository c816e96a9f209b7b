// What the systems of record say of units: imported as a file, and shown to both sides alike with its day and source.

import { rosterRow } from '../imports/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { begin, bringIn, launch, PEOPLE, type TeamYear } from '../support/team-year.ts';

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product, [
    rosterRow({ ubt_ref: 'T-1' }),
    rosterRow({
      ubt_ref: 'H-1',
      region: 'Hawaii',
      facility: 'Moanalua',
      facility_time_zone: 'Pacific/Honolulu',
      state: 'HI',
    }),
  ]);
  await launch(product);
  team = begin(product, 'T-1');
}, 120_000);
afterAll(() => product.stop());

const csv = (...rows: string[]) =>
  ['cost_center,as_of,job_class,average_daily_census,budgeted_fte,filled_fte,source', ...rows].join('\n');
const send = (person: string, file: string, query = '') =>
  product.request('POST', person, `/api/unit-facts-imports${query}`, file);
const facts = async (person: string) => (await product.get(person, `${team.path}/facts`)).body.units;
const row = (unitId: string, census: number, asOf = '2026-01-01', jobClass = '') =>
  `${unitId},${asOf},${jobClass},${census},30,28,payroll`;

it('says that nothing is on record before the first file', async () => {
  expect(await facts(team.labor)).toEqual([{ unitId: 'T-1-U1', name: expect.any(String), onRecord: [] }]);
});

it('shows both sides the newest day of the unit and of each class, and what is too old', async () => {
  const file = csv(row('T-1-U1', 29, '2020-02-01'), row('T-1-U1', 30), row('T-1-U1', 12, '2020-02-01', 'Clerk'));
  expect((await send('operations', file, '?dryRun=true')).body).toMatchObject({ dryRun: true, added: { count: 3 } });
  expect((await facts(team.labor))[0].onRecord).toEqual([]);
  expect((await send('operations', file)).body).toMatchObject({ added: { count: 3 }, changed: { count: 0 } });
  const seen = await facts(team.labor);
  expect(seen[0].onRecord).toMatchObject([
    { jobClass: null, asOf: '2026-01-01', source: 'payroll', facts: { averageDailyCensus: '30' } },
    { jobClass: 'Clerk', asOf: '2020-02-01', isStale: true },
  ]);
  expect(await facts(team.management)).toEqual(seen);
});

it('replaces the same day, and changes nothing when the file comes again', async () => {
  const file = csv(row('T-1-U1', 31));
  expect((await send('operations', file)).body).toMatchObject({ added: { count: 0 }, changed: { count: 1 } });
  expect((await send('operations', file)).body).toMatchObject({ changed: { count: 0 }, unchanged: 1 });
  expect((await facts(team.labor))[0].onRecord[0].facts.averageDailyCensus).toBe('31');
});

it('is refused whole where a cost center is unknown, of another region, or a day is to come', async () => {
  const refused = await send(
    PEOPLE.budgetMaker,
    csv(
      row('T-1-U1', 99),
      row('nowhere', 1),
      row('H-1-U1', 1),
      row('T-1-U1', 1, '2299-01-01'),
      row('T-1-U1', 1, '2001-01-01'),
    ),
  );
  expect(refused.status).toBe(422);
  expect(refused.body.problems.map(({ row, message }: { row: number; message: string }) => [row, message])).toEqual([
    [3, 'This cost center is not on the roster. Correct it, or import the roster first.'],
    [4, 'This cost center is in another region than yours. Remove its rows.'],
    [5, 'This day is still to come. Give the day that the facts are of.'],
    [6, 'This day is more than ten years ago. Give the day that the facts are of.'],
  ]);
  expect((await facts(team.labor))[0].onRecord[0].facts.averageDailyCensus).toBe('31');
});

it('is nobody’s to send but operations’ and the budget-makers’', async () => {
  for (const person of [team.labor, PEOPLE.regionalLabor, PEOPLE.nationalManagement, PEOPLE.laborBudgetRep]) {
    expect((await send(person, csv(row('T-1-U1', 1)))).body).toMatchObject({ code: 'not_allowed' });
  }
  expect((await send(PEOPLE.budgetMaker, csv(row('T-1-U1', 32)))).status).toBe(200);
});
