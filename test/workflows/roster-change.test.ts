// A roster that changes while cycles run proposes, and never puts anybody into a seat.

import { nobody, person, rosterCsv, rosterRow } from '../roster/files.ts';
import type { Product } from '../support/product.ts';
import { begin, PEOPLE, startYears, until } from '../support/team-year.ts';

const TEAMS = ['changed', 'emptied', 'untouched'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => product.stop());

it('proposes the newcomer of a changed row, who takes the seat by their own first act', async () => {
  const rows = [
    rosterRow({ ubt_ref: 'changed', ...person('labor_co_lead', 'FRESH') }),
    rosterRow({ ubt_ref: 'emptied', ...nobody('management_co_lead') }),
    rosterRow({ ubt_ref: 'untouched' }),
  ];
  expect((await product.request('POST', 'operations', '/api/roster-imports', rosterCsv(rows))).status).toBe(200);
  const changed = begin(product, 'changed');
  await until(async () => (await changed.show()).seats.labor.personId === 'FRESH', 'the proposal');
  expect((await changed.show()).seats.labor.standing).toBe('proposed');
  await changed.act('changed-L', 'seat-acceptances', {}, 404);
  await changed.act('FRESH', 'seat-acceptances');
  expect((await changed.show()).seats.labor.standing).toBe('held');

  const emptied = begin(product, 'emptied');
  await until(async () => (await emptied.show()).seats.management.standing === 'vacant', 'the vacancy');
  const fill = (await product.get(PEOPLE.managementSponsor, '/api/me/tasks')).body.tasks;
  expect(fill.map(({ kind, ubtId }: { kind: string; ubtId: string }) => `${kind} ${ubtId}`)).toContain(
    'fill_seat emptied',
  );
  expect((await begin(product, 'untouched').show()).seats.labor).toMatchObject({
    personId: 'untouched-L',
    standing: 'held',
  });
});
