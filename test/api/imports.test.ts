import { gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { rolesAnswerSchema } from '../../api/routes/imports/roles-answer.ts';
import { rosterAnswerSchema } from '../../api/routes/imports/roster-answer.ts';
import { rolesOf, rosterOf } from '../../sample/world/files.ts';
import { KEPT_TEAMS } from '../../sample/world/kept-teams.ts';
import { teamsOf } from '../../sample/world/teams.ts';
import { type RoleCells, roleCsv, roleRow, rosterCsv, rosterRow, uncoveredRow } from '../imports/files.ts';
import { type ImportApi, startImportApi } from './import-api.ts';

const OPERATIONS = 'operations';
const JSON_TYPE = 'application/json';
/** Twelve of the sample's teams, in three regions. */
const KEPT = new Set(KEPT_TEAMS.map(({ ref }) => ref));
const TWELVE = teamsOf('pilot').filter(({ ref }) => KEPT.has(ref));
const sampleRosterCsv = () => rosterOf(TWELVE);
const sampleRolesCsv = () => rolesOf(TWELVE);

let api: ImportApi;
let pool: Pool;
let actor: string;

beforeEach(async () => {
  api = await startImportApi();
  pool = api.pool;
  actor = OPERATIONS;
});
afterEach(() => api.stop());

const post = (path: string, body: string | Buffer, type = 'text/csv') =>
  api.post(actor, path, body, { 'content-type': type });

const importSampleRoster = async (query = '') =>
  rosterAnswerSchema.parse((await post(`roster-imports${query}`, sampleRosterCsv())).body);
const importRoleFile = async (rows: RoleCells[] | string) =>
  rolesAnswerSchema.parse((await post('role-imports', typeof rows === 'string' ? rows : roleCsv(rows))).body);
const many = async (table: string): Promise<number> =>
  (await pool.query(`select count(*) as many from ${table}`)).rows[0].many;
const refs = (list: { first: { personId: string }[] }) => list.first.map(({ personId }) => personId);
const nationalCoChair = (ref: string, side: string) =>
  roleRow({ person_ref: ref, role: 'national_co_chair', side, scope_kind: 'nation', scope_ref: '' });

describe('POST /api/roster-imports', () => {
  test('tells in a dry run what the import then does', async () => {
    const dry = await importSampleRoster('?dryRun=true');
    expect(dry.added.ubts.count).toBe(12);
    expect(dry.seatsEmpty).toEqual({ count: 1, first: [{ ubtId: 'MA-103', side: 'labor' }] });
    expect(await many('ubts')).toBe(0);
    expect(await importSampleRoster()).toEqual({ ...dry, dryRun: false });
    expect(await many('ubts')).toBe(12);
    expect((await importSampleRoster()).added.ubts).toEqual({ count: 0, first: [] });
  });

  test('names every problem by row and column', async () => {
    const broken = sampleRosterCsv().replace('emergency', 'er').replace('America/Denver', 'Denver');
    const { status, body } = await post('roster-imports', broken);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'invalid_file',
      detail: 'The file has 3 problems, so nothing was imported. Correct it and send it again.',
      problems: [
        { row: 2, column: 'modality', value: 'er' },
        { row: 7, column: 'facility_time_zone', value: 'Denver' },
        {
          row: 8,
          column: 'facility_time_zone',
          value: 'America/Denver',
          otherRows: { count: 1, first: [9] },
        },
      ],
      more: 0,
    });
    expect(await many('facilities')).toBe(0);
  });

  test('refuses other kinds of body, a wrong dryRun, and files past the limit', async () => {
    const json = await post('roster-imports', '{}', 'application/json');
    expect(json.body).toMatchObject({ code: 'invalid_file', detail: expect.stringContaining('text/csv') });
    const asked = await post('roster-imports?dryRun=yes', sampleRosterCsv());
    expect(asked.body).toMatchObject({ code: 'invalid_request' });
    const large = await post('roster-imports', Buffer.alloc(33 * 1024 * 1024, 'a'));
    expect(large.body).toMatchObject({ code: 'invalid_file', detail: expect.stringContaining('32 MiB') });
  });

  test('takes a packed body, and no more of it than of a plain one', async () => {
    const packed = { 'content-encoding': 'gzip' };
    const small = await api.post(OPERATIONS, 'roster-imports?dryRun=true', gzipSync(sampleRosterCsv()), packed);
    expect(small.status).toBe(200);
    const bomb = await api.post(OPERATIONS, 'roster-imports', gzipSync(Buffer.alloc(33 * 1024 * 1024)), packed);
    expect(bomb.body).toMatchObject({ code: 'invalid_file', detail: expect.stringContaining('32 MiB') });
  });

  test('writes one line to the log, with counts and times and without anybody', async () => {
    await importSampleRoster('?dryRun=true');
    await importSampleRoster();
    const lines = api.log.filter(({ msg }) => msg === 'file imported');
    expect(lines).toMatchObject([
      { level: 30, kind: 'roster', dryRun: true, rows: 14, ms: expect.any(Number) },
      { kind: 'roster', dryRun: false, changes: { ubtsAdded: 12, unitsAdded: 14 } },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/@|P-1|MA-101|Colorado/);
  });

  test('lists cost centers that no team covers, in a dry run too', async () => {
    const roster = rosterCsv([rosterRow(), uncoveredRow()]);
    const dry = await api.post(OPERATIONS, 'roster-imports?dryRun=true', roster);
    const withoutTeam = { count: 1, first: [{ unitId: 'U-9', facilityId: 'lone-tree-medical-offices' }] };
    expect(dry.body).toMatchObject({ unitsWithoutTeam: withoutTeam });
    expect((await post('roster-imports', roster)).body).toMatchObject({ dryRun: false, unitsWithoutTeam: withoutTeam });
  });

  test('is refused where a co-chair would change an address of the other side', async () => {
    await importSampleRoster();
    await importRoleFile(sampleRolesCsv());
    actor = 'P-1060';
    const rerouted = sampleRosterCsv().replace('carmen.castellano@staffing', 'mine@staffing');
    const refused = await post('roster-imports', rerouted);
    expect(refused).toMatchObject({
      status: 422,
      body: { problems: [{ row: 2, column: 'management_co_lead_email', value: 'mine@staffing.example' }] },
    });
    expect((await post('roster-imports?dryRun=true', rerouted)).body).toEqual(refused.body);
    const own = sampleRosterCsv().replaceAll('benoit.brandt@staffing', 'b.brandt@staffing');
    expect((await post('roster-imports', own)).body).toMatchObject({
      changed: { people: { count: 1, first: [{ id: 'P-1001', fields: ['email'] }] } },
    });
    actor = OPERATIONS;
    expect((await post('roster-imports', rerouted)).status).toBe(200);
  });

  test('asks for permission before it reads', async () => {
    await importSampleRoster();
    actor = 'P-1011';
    expect((await post('roster-imports', 'not even a roster')).body).toMatchObject({ code: 'not_allowed' });
  });
});

describe('POST /api/role-imports', () => {
  beforeEach(async () => {
    await importSampleRoster();
  });

  test('operations bring in the first national co-chairs; what else has a side stays proposed', async () => {
    const answer = await importRoleFile(sampleRolesCsv());
    const midAtlantic = ['P-1034', 'P-1036', 'P-1037'];
    const colorado = ['P-1044', 'P-1046', 'P-1047'];
    const hawaii = ['P-1054', 'P-1017', 'P-1057'];
    const ofNoSide = [...midAtlantic, ...colorado, ...hawaii];
    expect(refs(answer.confirmed)).toEqual(['P-1070', 'P-1060', 'P-1061', ...ofNoSide]);
    expect(answer.proposed.count).toBe(9);
    const again = await importRoleFile(sampleRolesCsv());
    expect([again.added.roles.count, again.changed.roles.count, again.confirmed.count]).toEqual([0, 0, 0]);
  });

  test('operations confirm one first co-chair per side, and no second', async () => {
    const chairs = [
      roleRow({ person_ref: 'P-1070', role: 'operations', side: '', scope_kind: 'nation', scope_ref: '' }),
    ];
    const both = await importRoleFile([...chairs, nationalCoChair('N-1', 'labor'), nationalCoChair('N-2', 'labor')]);
    expect(refs(both.confirmed)).toEqual(['P-1070', 'N-1']);
    expect(refs((await importRoleFile([nationalCoChair('N-3', 'labor')])).proposed)).toEqual(['N-3']);
    expect(refs((await importRoleFile([nationalCoChair('N-4', 'management')])).confirmed)).toEqual(['N-4']);
  });

  test('operations do not make themselves a side’s first national co-chair', async () => {
    const own = roleCsv([nationalCoChair(OPERATIONS, 'labor')]);
    const before = await many('role_assignments');
    const refused = await post('role-imports', own);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        problems: [
          { row: 2, column: 'person_ref', message: expect.stringMatching(/cannot make yourself .* Ask somebody else/) },
        ],
      },
    });
    expect((await post('role-imports?dryRun=true', own)).body).toEqual(refused.body);
    expect(await many('role_assignments')).toBe(before);
  });

  test('each side confirms its own, regional co-chairs within their region', async () => {
    await importRoleFile(sampleRolesCsv());
    actor = 'P-1060';
    const byLabor = await importRoleFile(sampleRolesCsv());
    expect(refs(byLabor.confirmed)).toEqual(['P-1032', 'P-1035', 'P-1042', 'P-1045', 'P-1052', 'P-1055']);

    actor = 'P-1061';
    const { body } = await post(
      'role-confirmations',
      JSON.stringify({ side: 'management', regionId: 'colorado' }),
      JSON_TYPE,
    );
    expect(body).toMatchObject({ confirmed: expect.any(Number) });
    actor = 'P-1043';
    const sponsor = { person_ref: 'S-1', role: 'sponsor', side: 'management', scope_kind: 'team' };
    expect(refs((await importRoleFile([roleRow({ ...sponsor, scope_ref: 'CO-201' })])).confirmed)).toEqual(['S-1']);
    expect(refs((await importRoleFile([roleRow({ ...sponsor, scope_ref: 'MA-101' })])).proposed)).toEqual(['S-1']);
    expect(refs((await importRoleFile([nationalCoChair('N-9', 'management')])).proposed)).toEqual(['N-9']);
  });

  test('two first imports at the same moment confirm one co-chair', async () => {
    const self = roleRow({ person_ref: 'P-1070', role: 'operations', side: '', scope_kind: 'nation', scope_ref: '' });
    const both = await Promise.all(['N-1', 'N-2'].map((ref) => importRoleFile([self, nationalCoChair(ref, 'labor')])));
    expect(both.flatMap(({ confirmed }) => refs(confirmed)).filter((ref) => ref.startsWith('N-'))).toHaveLength(1);
  });

  test('a role of the other side cannot be ended by an import', async () => {
    await importRoleFile(sampleRolesCsv());
    actor = 'P-1061';
    const chair = {
      ...nationalCoChair('P-1060', 'labor'),
      name: 'Keala Dlamini',
      email: 'keala.dlamini@staffing.example',
      to: '2026-01-20',
    };
    const { body } = await post('role-imports', roleCsv([chair]));
    expect(body).toMatchObject({ problems: [{ row: 2, column: 'to', value: '2026-01-20' }] });
  });

  test('tells in a dry run what the import then does, names and addresses by field', async () => {
    await importRoleFile(sampleRolesCsv());
    const renamed = sampleRolesCsv().replaceAll('Keala Dlamini', 'Keala Renamed');
    const dry = (await post('role-imports?dryRun=true', renamed)).body;
    expect(dry).toMatchObject({ changed: { people: { count: 1, first: [{ id: 'P-1060', fields: ['name'] }] } } });
    expect(await importRoleFile(renamed)).toEqual({ ...(dry as object), dryRun: false });
  });
});
