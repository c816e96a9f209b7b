// Holidays of the nation's own, of states, agreements and facilities, as a file.

import { isWorkingDay } from '../../calendar/working-days.ts';
import { listTeamPlaces } from '../../db/organization/team-places.ts';
import { rosterCsv, rosterRow } from '../imports/files.ts';
import { type ImportApi, startImportApi } from './import-api.ts';

let api: ImportApi;
beforeAll(async () => {
  api = await startImportApi();
  const elsewhere = rosterRow({ ubt_ref: 'T-2', facility: 'Denver Hospital', agreements: 'ALLIANCE_2025' });
  await api.post('operations', 'roster-imports', rosterCsv([rosterRow({ ubt_ref: 'T-1' }), elsewhere]));
});
afterAll(() => api.stop());

const csv = (...lines: string[]) => ['scope,date,name,kind', ...lines].join('\n');
const post = (file: string, more = '') => api.post('operations', `holiday-imports${more}`, file);
/** On a Wednesday that is a holiday to nobody. */
const worked = async () => {
  const places = await listTeamPlaces(api.pool, ['T-1', 'T-2']);
  return [...places]
    .map(([ubtId, place]) => `${ubtId} ${isWorkingDay(place, '2026-09-16') ? 'works' : 'is off'}`)
    .sort();
};

const FACILITY = 'facility:denver-hospital,2026-09-16,Founders’ Day,off';
const AGREEMENT = 'agreement:COALITION_2023,2026-09-16,Convention,off';

it('writes nothing in a dry run', async () => {
  const { status, body } = await post(csv(FACILITY), '?dryRun=true');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    dryRun: true,
    rows: 1,
    added: {
      count: 1,
      first: [{ scope: 'facility:denver-hospital', date: '2026-09-16', name: 'Founders’ Day', kind: 'off' }],
    },
  });
  expect(await worked()).toEqual(['T-1 works', 'T-2 works']);
});

it('lists the rows that are none of the table', async () => {
  const { body } = await post(
    ['Days off 2026', 'scope,date,name,kind', FACILITY, 'Total,1,,'].join('\n'),
    '?dryRun=true',
  );
  expect(body).toMatchObject({
    rows: 1,
    rowsLeftOut: {
      count: 2,
      first: [
        { row: 1, said: 'Days off 2026' },
        { row: 4, said: 'Total' },
      ],
    },
  });
});

it('counts a day where its scope reaches, and leaves a record and a log line', async () => {
  expect((await post(csv(FACILITY))).body).toMatchObject({ added: { count: 1 }, calendarsRenewed: [] });
  expect(await worked()).toEqual(['T-1 works', 'T-2 is off']);
  expect((await post(csv(AGREEMENT))).body).toMatchObject({ added: { count: 1 }, removed: { count: 0 } });
  expect(await worked()).toEqual(['T-1 is off', 'T-2 is off']);
  expect(api.log.at(-1)).not.toHaveProperty('scope');
  expect(api.log).toContainEqual(
    expect.objectContaining({ kind: 'holidays', dryRun: false, rows: 1, changes: { added: 1 }, msg: 'file imported' }),
  );
  const { rows } = await api.pool.query(`select rows, changes from imports where kind = 'holidays' order by import_id`);
  expect(rows).toHaveLength(2);
});

it('changes nothing when the same file comes again', async () => {
  const counts = { added: { count: 0 }, changed: { count: 0 }, removed: { count: 0 } };
  expect((await post(csv(FACILITY))).body).toMatchObject(counts);
  const { rows } = await api.pool.query(`select from imports where kind = 'holidays'`);
  expect(rows).toHaveLength(2);
});

it('is the whole of each scope and year that it names', async () => {
  const moved = 'facility:denver-hospital,2026-09-17,Founders’ Day,off';
  const nextYear = 'facility:denver-hospital,2027-09-15,Founders’ Day,off';
  await post(csv(nextYear));
  expect((await post(csv(moved))).body).toMatchObject({ added: { count: 1 }, removed: { count: 1 } });
  expect(await worked()).toEqual(['T-1 is off', 'T-2 works']);
  expect((await post(csv(AGREEMENT.replace('off', 'working')))).body).toMatchObject({ changed: { count: 1 } });
  expect(await worked()).toEqual(['T-1 works', 'T-2 works']);
  const { rows } = await api.pool.query('select holiday_on as day from own_holidays order by 1');
  expect(rows.map(({ day }) => day)).toEqual(['2026-09-16', '2026-09-17', '2027-09-15']);
});

it('names scopes that are not on the roster by row and column, and imports nothing', async () => {
  const file = csv(
    'nation,2026-09-18,Off,off',
    'agreement:COALITION_2032,2026-09-18,Off,off',
    'facility:X,2026-09-18,Off,off',
  );
  const { status, body } = await post(file);
  expect(status).toBe(422);
  expect(body).toMatchObject({
    code: 'invalid_file',
    problems: [
      { row: 3, column: 'scope', message: expect.stringContaining('No agreement COALITION_2032') },
      { row: 4, column: 'scope', message: expect.stringContaining('No facility x') },
    ],
  });
  const { rows } = await api.pool.query(`select from own_holidays where scope_kind = 'nation'`);
  expect(rows).toEqual([]);
});
