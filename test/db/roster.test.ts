import type { Pool } from 'pg';
import {
  applyRoster,
  countRosterChanges,
  diffRoster,
  type RosterImport,
  type RosterPlan,
} from '../../application/imports/import-roster.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Importer } from '../../imports/guard-people.ts';
import type { RosterChanges } from '../../imports/roster/compare-rosters.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';
import {
  bytesOf,
  contentOf,
  nobody,
  OPERATIONS_IMPORTS,
  person,
  type RosterCells,
  readRoster,
  rosterCsv,
  rosterRow,
  uncoveredRow,
  wholly,
} from '../imports/files.ts';
import { manyTeams } from '../imports/many-teams.ts';
import { openDatabaseForEach } from '../support/database.ts';

let pool: Pool;

openDatabaseForEach((opened) => {
  pool = opened;
});

const rosterOf = (rows: RosterCells[]) => contentOf(readRoster(rows));
const by = (sha = 'a', today = '2026-01-15') => ({
  importedBy: 'O-1',
  importer: OPERATIONS_IMPORTS,
  sha256: sha.repeat(64),
  today,
  nowMs: Date.parse(`${today}T18:00:00Z`),
});
const plan = (rows: RosterCells[], importedBy: RosterImport = by()): Promise<RosterPlan> =>
  inTransaction(pool, (tx) => applyRoster(tx, rosterOf(rows), importedBy));
const apply = async (rows: RosterCells[], importedBy = by()): Promise<RosterChanges> =>
  (await plan(rows, importedBy)).changes;
const rowsOf = async (sql: string): Promise<unknown[]> => (await pool.query(sql)).rows;
const counted = (changes: RosterChanges) => countRosterChanges({ changes, withdrawals: { proposed: [], lapsed: [] } });
const written = (changes: RosterChanges) => Object.values(counted(changes)).reduce((a, b) => a + b, 0);

const SEATS = `select person_id, scope_id, starts_on, ends_on from role_assignments
  where role = 'co_lead' and side = 'labor' order by role_assignment_id`;

test('brings in a whole roster, its people as proposed', async () => {
  const changes = await apply([
    rosterRow(person('physician_co_lead', 'D-1')),
    rosterRow({ ubt_ref: 'T-2', agreements: 'ALLIANCE_2025;COALITION_2023' }),
  ]);
  expect(counted(changes)).toMatchObject({ ubtsAdded: 2, unitsAdded: 2, peopleAdded: 7, rolesOpened: 9 });
  expect(await rowsOf('select ubt_id, agreement_id from ubt_agreements order by 1, 2')).toEqual([
    { ubt_id: 'T-1', agreement_id: 'COALITION_2023' },
    { ubt_id: 'T-2', agreement_id: 'ALLIANCE_2025' },
    { ubt_id: 'T-2', agreement_id: 'COALITION_2023' },
  ]);
  expect(
    await rowsOf(`select role, side, confirmed_by, source from role_assignments where scope_id = 'T-1' order by 1, 2`),
  ).toEqual([
    { role: 'co_lead', side: 'labor', confirmed_by: null, source: 'roster_import' },
    { role: 'co_lead', side: 'management', confirmed_by: null, source: 'roster_import' },
    { role: 'physician_co_lead', side: null, confirmed_by: null, source: 'roster_import' },
    { role: 'sponsor', side: 'labor', confirmed_by: null, source: 'roster_import' },
    { role: 'sponsor', side: 'management', confirmed_by: null, source: 'roster_import' },
  ]);
});

test('a dry run tells the same and writes nothing', async () => {
  const rows = [rosterRow(), rosterRow({ ubt_ref: 'T-2', ...nobody('labor_co_lead') })];
  const told = await inTransaction(pool, (tx) => diffRoster(tx, rosterOf(rows), by()));
  expect(told.changes.seatsEmpty).toEqual([{ ubtId: 'T-2', side: 'labor' }]);
  expect(await rowsOf('select from regions')).toEqual([]);
  expect(await plan(rows)).toEqual(told);
});

test('the same file twice changes nothing and leaves one import', async () => {
  const rows = [rosterRow(), rosterRow({ ubt_ref: 'T-2', agreements: 'ALLIANCE_2025;COALITION_2023' })];
  await apply(rows);
  const before = await rowsOf('select * from role_assignments');
  expect(written(await apply(rows, by('a', '2026-02-01')))).toBe(0);
  expect(await rowsOf('select * from role_assignments')).toEqual(before);
  expect(await rowsOf('select kind, imported_by, rows from imports')).toEqual([
    { kind: 'roster', imported_by: 'O-1', rows: 2 },
  ]);
});

test('two imports at the same moment bring everything in once', async () => {
  const rows = manyTeams(40);
  const both = await Promise.all([apply(rows), apply(rows)]);
  expect(both.map(written).sort((a, b) => a - b)[0]).toBe(0);
  expect(await rowsOf('select count(*) as many from role_assignments')).toEqual([{ many: 160 }]);
});

test('a new co-lead ends the old one and begins on the day of the import', async () => {
  await apply([rosterRow()]);
  const changes = await apply([rosterRow(person('labor_co_lead', 'L-9'))], by('b', '2026-03-02'));
  expect(changes.roles.ended.map(({ personId }) => personId)).toEqual(['T-1-L']);
  expect(await rowsOf(SEATS)).toEqual([
    { person_id: 'T-1-L', scope_id: 'T-1', starts_on: '2026-01-15', ends_on: '2026-03-02' },
    { person_id: 'L-9', scope_id: 'T-1', starts_on: '2026-03-02', ends_on: null },
  ]);
});

test('a co-lead who comes back holds the seat anew', async () => {
  const [first, second] = [[rosterRow()], [rosterRow(person('labor_co_lead', 'L-9'))]];
  await apply(first);
  await apply(second, by('b', '2026-03-02'));
  await apply(first, by('a', '2026-04-01'));
  expect(await rowsOf(SEATS)).toHaveLength(3);
  expect(await rowsOf(`${SEATS.replace('where', 'where ends_on is null and')}`)).toMatchObject([
    { person_id: 'T-1-L' },
  ]);
  expect(await rowsOf('select from imports')).toHaveLength(3);
});

test('a co-lead named by their own side stays, whatever the file says', async () => {
  await apply([rosterRow()]);
  await pool.query(`update role_assignments set ends_on = '2026-02-01' where person_id = 'T-1-L'`);
  await pool.query(
    `insert into role_assignments (person_id, role, side, scope_kind, scope_id, starts_on, source, confirmed_by)
     values ('LS-1', 'co_lead', 'labor', 'team', 'T-1', '2026-02-01', 'naming', 'LS-1')`,
  );
  const changes = await apply([rosterRow()], by('b', '2026-02-03'));
  expect(written(changes)).toBe(0);
  expect(changes.seatsNamedOtherwise).toEqual([{ ubtId: 'T-1', side: 'labor', named: 'LS-1', inFile: 'T-1-L' }]);
});

test('tells who moved from one team to another', async () => {
  const second = rosterRow({ ubt_ref: 'T-2' });
  await apply([rosterRow(), second]);
  const changes = await apply([
    rosterRow(nobody('labor_co_lead')),
    { ...second, ...person('labor_co_lead', 'T-1-L') } as RosterCells,
  ]);
  expect(changes.peopleMoved).toEqual([{ personId: 'T-1-L', from: ['T-1'], to: ['T-2'] }]);
  expect(changes.seatsEmpty).toEqual([{ ubtId: 'T-1', side: 'labor' }]);
});

test('proposes what is gone for withdrawal, of the regions in the file only', async () => {
  const elsewhere = rosterRow({
    ubt_ref: 'G-1',
    region: 'Georgia',
    facility: 'Glenlake',
    state: 'GA',
    facility_time_zone: 'America/New_York',
  });
  await apply([rosterRow(), rosterRow({ ubt_ref: 'T-2' }), elsewhere]);
  const changes = await apply([rosterRow()], by('b'));
  expect([changes.ubts.gone, changes.units.gone]).toEqual([['T-2'], ['T-2-U1']]);
  expect(await rowsOf('select ubt_id from ubts where gone_since is not null')).toEqual([{ ubt_id: 'T-2' }]);
  expect(await rowsOf(`select from role_assignments where scope_id = 'T-2' and ends_on is null`)).toHaveLength(4);

  const back = await apply([rosterRow(), rosterRow({ ubt_ref: 'T-2' })], by('c'));
  expect(back.ubts.changed).toMatchObject([{ now: { ubtId: 'T-2' }, fields: ['gone'] }]);
  expect(await rowsOf('select from ubts where gone_since is not null')).toEqual([]);
});

describe('cost centers that no team covers', () => {
  const uncovered = () => rowsOf('select unit_id, facility_id from uncovered_units order by unit_id');

  test('are kept beside the units of teams, and named again by every import', async () => {
    const first = await apply([rosterRow(), uncoveredRow()]);
    expect(first.uncoveredUnits.added.map(({ unitId }) => unitId)).toEqual(['U-9']);
    expect(await uncovered()).toEqual([{ unit_id: 'U-9', facility_id: 'lone-tree-medical-offices' }]);
    expect(await rowsOf('select unit_id from units')).toEqual([{ unit_id: 'T-1-U1' }]);
    const again = await apply([rosterRow(), uncoveredRow()]);
    expect([written(again), again.unitsWithoutTeam.length]).toEqual([0, 1]);
    const renamed = await apply([rosterRow(), uncoveredRow({ unit_name: 'Renamed' })]);
    expect(renamed.uncoveredUnits.changed).toMatchObject([{ fields: ['name'] }]);
  });

  test('leave the list when a team covers them, and come back when it no longer does', async () => {
    await apply([rosterRow(), uncoveredRow()]);
    const covered = rosterRow({ ubt_ref: 'T-2', unit_ref: 'U-9' });
    expect((await apply([rosterRow(), covered], by('b'))).uncoveredUnits.gone).toEqual(['U-9']);
    expect(await uncovered()).toEqual([]);
    const changes = await apply([rosterRow(), uncoveredRow()], by('c'));
    expect([changes.ubts.gone, changes.units.gone]).toEqual([['T-2'], ['U-9']]);
    expect(await uncovered()).toHaveLength(1);
    expect(written(await apply([rosterRow(), uncoveredRow()], by('d')))).toBe(0);
  });

  test('leave the list when their region no longer has them, and only then', async () => {
    const georgia = { region: 'Georgia', facility: 'Glenlake', state: 'GA', facility_time_zone: 'America/New_York' };
    await apply([rosterRow(), uncoveredRow(), uncoveredRow({ ...georgia, unit_ref: 'U-8' })]);
    expect((await apply([rosterRow()], by('b'))).uncoveredUnits.gone).toEqual(['U-9']);
    expect(await uncovered()).toEqual([{ unit_id: 'U-8', facility_id: 'glenlake' }]);
  });

  test('are taken from a team of another region by the file that says so, and given to one', async () => {
    const georgia = rosterRow({
      region: 'Georgia',
      facility: 'Glenlake',
      state: 'GA',
      facility_time_zone: 'America/New_York',
      ubt_ref: 'G-1',
      unit_ref: 'U-9',
    });
    await apply([rosterRow(), georgia]);
    expect((await apply([rosterRow(), uncoveredRow()], by('b'))).units.gone).toEqual(['U-9']);
    expect(await rowsOf('select unit_id from units where gone_since is null')).toEqual([{ unit_id: 'T-1-U1' }]);
    expect((await apply([georgia], by('c'))).uncoveredUnits.gone).toEqual(['U-9']);
  });
});

test('names an address that stands on record for somebody else with a role', async () => {
  await apply([rosterRow()]);
  const elsewhere = (ref: string) =>
    rosterRow({
      ubt_ref: 'G-1',
      region: 'Georgia',
      facility: 'Glenlake',
      state: 'GA',
      facility_time_zone: 'America/New_York',
      ...person('labor_co_lead', ref),
    });
  const sameAddress = { ...elsewhere('NEW-1'), labor_co_lead_email: 'T-1-L@people.example' };
  const { sharedAddresses, problems } = await plan([sameAddress], by('b'));
  expect([sharedAddresses, problems.count]).toEqual([[{ personId: 'NEW-1', sharedWith: 'T-1-L' }], 0]);

  // whoever leaves their only seat by this very file has handed the address on
  const successor = rosterRow({ labor_co_lead_ref: 'T-1-NEW' });
  expect((await plan([successor, elsewhere('G-1-L')], by('c'))).sharedAddresses).toEqual([]);
});

describe('the name and address of a person on record', () => {
  const laborCoChair: Importer = {
    isOperations: false,
    sides: ['labor'],
    speaksFor: ({ side, regionId }) => side === 'labor' && regionId === 'colorado',
  };
  const asLabor = { ...by('b'), importer: laborCoChair };
  const emails = () => rowsOf(`select email from people where person_id in ('T-1-L', 'T-1-M') order by person_id`);

  test('are changed by operations, whoever it is', async () => {
    await apply([rosterRow()]);
    await apply([rosterRow({ management_co_lead_email: 'other@people.example' })], by('b'));
    expect(await emails()).toMatchObject([{}, { email: 'other@people.example' }]);
  });

  test('are changed by a co-chair of their own side alone, with the row that would have', async () => {
    await apply([rosterRow()]);
    const changed = {
      labor_co_lead_email: 'l@people.example',
      management_co_lead_email: 'm@people.example',
      management_co_lead_name: 'Rerouted',
    };
    const before = await emails();
    const { problems } = await plan([rosterRow(changed)], asLabor);
    expect(problems.listed).toEqual([
      {
        row: 2,
        column: 'management_co_lead_name',
        value: 'Rerouted',
        message:
          'Who stands here holds a role of management, so this import may not change their name or address. Leave it as it was, or let operations import this row.',
        otherRows: { count: 0, first: [] },
      },
      expect.objectContaining({ row: 2, column: 'management_co_lead_email', value: 'm@people.example' }),
    ]);
    expect(await emails()).toEqual(before);
    await plan([rosterRow({ labor_co_lead_email: 'l@people.example' })], asLabor);
    expect(await emails()).toMatchObject([{ email: 'l@people.example' }, {}]);
  });

  test('are not changed by a co-chair of another region', async () => {
    const georgia = {
      ubt_ref: 'G-1',
      region: 'Georgia',
      facility: 'Glenlake',
      state: 'GA',
      facility_time_zone: 'America/New_York',
    };
    await apply([rosterRow(georgia)]);
    const { problems } = await plan([rosterRow({ ...georgia, labor_co_lead_name: 'Renamed' })], asLabor);
    expect(problems.listed).toMatchObject([{ row: 2, column: 'labor_co_lead_name' }]);
  });

  test('stay with the other side, when an own role is given to its person', async () => {
    await apply([rosterRow(), rosterRow({ ubt_ref: 'T-2', ...person('labor_sponsor', 'T-1-M') })]);
    const { problems } = await plan([rosterRow({ management_co_lead_name: 'Rerouted' })], asLabor);
    expect(problems.listed[0]?.message).toMatch(/^Who stands here holds a role of labor and management/);
  });
});

test('names the fields that changed and writes them', async () => {
  await apply([rosterRow()]);
  const changes = await apply([
    rosterRow({
      ubt_name: 'Renamed',
      agreements: 'ALLIANCE_2025',
      unit_name: 'New',
      labor_co_lead_email: 'new@people.example',
    }),
  ]);
  expect(changes.ubts.changed.map(({ fields }) => fields)).toEqual([['name', 'agreements']]);
  expect(await rowsOf('select ubts.name, agreement_id from ubts join ubt_agreements using (ubt_id)')).toEqual([
    { name: 'Renamed', agreement_id: 'ALLIANCE_2025' },
  ]);
  expect(await rowsOf(`select email from people where person_id = 'T-1-L'`)).toEqual([{ email: 'new@people.example' }]);
});

test('keeps hostile text as text', async () => {
  const name = `'); drop table people; -- =cmd|'/C calc'!A0`;
  await apply([rosterRow({ ubt_name: name, labor_co_lead_name: name })]);
  expect(await rowsOf('select name from ubts')).toEqual([{ name }]);
  expect(await rowsOf(`select name from people where person_id = 'T-1-L'`)).toEqual([{ name }]);
});

test('an import that fails half-way leaves nothing', async () => {
  const failing = inTransaction(pool, async (tx) => {
    await applyRoster(tx, rosterOf([rosterRow()]), by());
    throw new Error('cut off');
  });
  await expect(failing).rejects.toThrow('cut off');
  expect(await rowsOf('select from people')).toEqual([]);
});

test('brings in 3,944 teams within seconds', async () => {
  const rows = manyTeams(3944);
  const csv = bytesOf(rosterCsv(rows));
  const began = performance.now();
  const roster = contentOf(wholly(readRosterFile(csv)));
  const read = performance.now();
  await inTransaction(pool, (tx) => applyRoster(tx, roster, by()));
  const applied = performance.now();
  const again = await inTransaction(pool, (tx) => applyRoster(tx, roster, by()));
  const times = [read - began, applied - read, performance.now() - applied].map((ms) => Math.round(ms));
  console.log(
    `${rows.length} rows, ${(csv.length / 1e6).toFixed(1)} MB: read, applied, applied again in ${times.join(', ')} ms`,
  );
  expect(written(again.changes)).toBe(0);
  expect(await rowsOf('select count(*) as many from ubts')).toEqual([{ many: 3944 }]);
  expect(applied - began).toBeLessThan(20_000);
});
