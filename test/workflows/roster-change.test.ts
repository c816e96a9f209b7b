// A roster that changes while cycles run proposes, and never puts anybody into a seat.

import { nobody, person, type RosterCells, rosterCsv, rosterRow } from '../imports/files.ts';
import type { Product } from '../support/product.ts';
import { begin, PEOPLE, startYears, until } from '../support/team-year.ts';

const TEAMS = ['changed', 'emptied', 'untouched', 'moved-1', 'moved-2', 'moved-3', 'swapped', 'crossed', 'named'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => product.stop());

it('proposes the newcomer of a changed row, who takes the seat by their own first act', async () => {
  const rows = [
    rosterRow({ ubt_ref: 'changed', ...person('labor_co_lead', 'FRESH') }),
    rosterRow({ ubt_ref: 'emptied', ...nobody('management_co_lead') }),
    ...TEAMS.slice(2).map((ubt_ref) => rosterRow({ ubt_ref })),
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

describe('co-leads who change sides', () => {
  const roster = (changed: Partial<RosterCells>) =>
    rosterCsv(TEAMS.map((ubt_ref) => rosterRow(ubt_ref === changed.ubt_ref ? changed : { ubt_ref })));
  const importFile = async (changed: Partial<RosterCells>) => {
    const answer = await product.request('POST', 'operations', '/api/roster-imports', roster(changed));
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const seatsOf = async (ubtId: string) => {
    const { labor, management } = (await begin(product, ubtId).show()).seats;
    return [labor, management].map(({ personId, standing }) => `${personId} ${standing}`);
  };

  it('change places by one file, and are asked to accept on the other side', async () => {
    const team = begin(product, 'swapped');
    expect(await seatsOf('swapped')).toEqual(['swapped-L held', 'swapped-M held']);
    const people = { ...person('labor_co_lead', team.management), ...person('management_co_lead', team.labor) };
    for (const _ of ['the file', 'the same file again']) {
      expect((await importFile({ ubt_ref: 'swapped', ...people })).bothSides.count).toBe(0);
    }
    const swapped = ['swapped-M proposed', 'swapped-L proposed'];
    await until(async () => `${await seatsOf('swapped')}` === `${swapped}`, 'both to sit on the other side');
    const events = (await team.events()).filter(({ type }) => type.startsWith('seat_')).slice(-3);
    expect(events.map(({ type, about }) => `${type} ${about.side}`)).toEqual([
      'seat_vacated labor',
      'seat_holder_proposed management',
      'seat_holder_proposed labor',
    ]);
    await team.act(team.management, 'seat-acceptances');
    await team.act(team.labor, 'seat-acceptances');
    expect(await seatsOf('swapped')).toEqual(['swapped-M held', 'swapped-L held']);
  });

  it('and whoever follows them both get their seats by one file', async () => {
    const people = { ...person('labor_co_lead', 'crossed-M'), ...person('management_co_lead', 'NEXT') };
    await importFile({ ubt_ref: 'crossed', ...people });
    const crossed = ['crossed-M proposed', 'NEXT proposed'];
    await until(async () => `${await seatsOf('crossed')}` === `${crossed}`, 'both to be proposed');
  });

  it('do not when their side named one of them: the place stays empty, and the answer says so', async () => {
    const team = begin(product, 'named');
    await team.act(PEOPLE.laborSponsor, 'seat-holders', { personId: PEOPLE.newLabor });
    const people = { ...person('labor_co_lead', team.management), ...person('management_co_lead', PEOPLE.newLabor) };
    const answer = await importFile({ ubt_ref: 'named', ...people });
    expect(answer.seatsNamedOtherwise.first).toEqual([
      { ubtId: 'named', side: 'labor', named: PEOPLE.newLabor, inFile: team.management },
    ]);
    expect(answer.bothSides.first).toMatchObject([{ ubtId: 'named', personId: PEOPLE.newLabor }]);
    await until(async () => (await seatsOf('named'))[1] === 'null vacant', 'the vacancy');
    expect(await seatsOf('named')).toEqual(['NEW-L held', 'null vacant']);
  });
});
