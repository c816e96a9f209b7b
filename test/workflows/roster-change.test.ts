// A roster that changes while cycles run proposes, and never puts anybody into a seat.

import { nobody, person, rosterCsv, rosterRow } from '../imports/files.ts';
import type { Product } from '../support/product.ts';
import { begin, PEOPLE, startYears, until } from '../support/team-year.ts';

const TEAMS = ['changed', 'emptied', 'untouched', 'moved-1', 'moved-2', 'moved-3'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => product.stop());

it('proposes the newcomer of a changed row, who takes the seat by their own first act', async () => {
  const rows = [
    rosterRow({ ubt_ref: 'changed', ...person('labor_co_lead', 'FRESH') }),
    rosterRow({ ubt_ref: 'emptied', ...nobody('management_co_lead') }),
    ...['untouched', 'moved-1', 'moved-2', 'moved-3'].map((ubt_ref) => rosterRow({ ubt_ref })),
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

it('tells each person in one mail of all that one file changed, and nobody of a new name', async () => {
  const told = async () => {
    const { rows } = await product.owner.query<{ person_id: string; subject: string; text_body: string }>(
      `select person_id, subject, text_body from outbox where kind = 'seat_change' order by person_id collate "C"`,
    );
    return rows;
  };
  const settled = async () => {
    const { rows } = await product.owner.query(
      `select (select count(*) from commands where status = 'pending')
         + (select count(*) from seat_changes where settled_at is null) as open`,
    );
    return Number(rows[0].open) === 0;
  };
  const rows = TEAMS.map((ubt_ref) =>
    rosterRow({
      ubt_ref,
      ...(ubt_ref === 'changed' ? person('labor_co_lead', 'FRESH') : {}),
      ...(ubt_ref === 'emptied' ? nobody('management_co_lead') : {}),
      ...(ubt_ref.startsWith('moved') ? person('management_co_lead', 'MANY') : {}),
      ...(ubt_ref === 'untouched' ? { labor_co_lead_name: 'Else Newname' } : {}),
    }),
  );
  for (const _ of ['the file', 'the same file again']) {
    expect((await product.request('POST', 'operations', '/api/roster-imports', rosterCsv(rows))).status).toBe(200);
  }
  await until(
    async () => (await begin(product, 'moved-3').show()).seats.management.personId === 'MANY',
    'the proposals',
  );
  product.clock.set(product.clock.now() + 2 * 60_000);
  await until(settled, 'everybody to be told');
  const mails = await told();
  const people = ['FRESH', 'MANY', 'changed-L', 'emptied-M', 'moved-1-M', 'moved-2-M', 'moved-3-M'];
  expect(mails.map(({ person_id }) => person_id)).toEqual(people);
  const [, many] = mails;
  expect(many?.subject).toBe('[Action required] You are proposed as co-lead of 3 teams');
  for (const n of [1, 2, 3]) expect(many?.text_body).toContain(`Together with Person moved-${n}-L, labor co-lead`);
  expect((await product.request('POST', 'operations', '/api/roster-imports', rosterCsv(rows))).status).toBe(200);
  product.clock.set(product.clock.now() + 2 * 60_000);
  await until(settled, 'nothing more');
  expect(await told()).toHaveLength(people.length);
});
