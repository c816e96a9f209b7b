import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { createApp } from '../../api/app.ts';
import { rolesAnswerSchema } from '../../api/routes/imports/roles-answer.ts';
import { rosterAnswerSchema } from '../../api/routes/imports/roster-answer.ts';
import { createPool } from '../../db/pool.ts';
import { connectLazily } from '../../temporal/connect.ts';
import { sampleRolesCsv, sampleRosterCsv } from '../../tools/sample-roster/sample-files.ts';
import { type RoleCells, roleCsv, roleRow } from '../roster/files.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

const OPERATIONS = 'operations';
const JSON_TYPE = 'application/json';

let database: TestDatabase;
let pool: Pool;
let server: Server;
let actor: string;

beforeEach(async () => {
  database = await createDatabase();
  pool = createPool(database.apiUrl);
  actor = OPERATIONS;
  const app = createApp({
    pool,
    // an import never asks the engine
    client: connectLazily({ temporalAddress: '127.0.0.1:1', temporalNamespace: 'none' }),
    clock: { now: () => Date.parse('2026-01-15T18:00:00Z') },
    logger: pino({ level: 'silent' }),
    mode: 'local',
    taskQueue: 'none',
    updateDeadlineMs: 1000,
    inboxDir: undefined,
  });
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await pool.end();
  await database.drop();
});

async function post(
  path: string,
  body: string | Buffer,
  type = 'text/csv',
): Promise<{ status: number; body: unknown }> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': type, 'X-Acting-Person': actor },
    body,
  });
  return { status: response.status, body: await response.json() };
}

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
      detail: 'The file has 4 problems, so nothing was imported. Correct it and send it again.',
      problems: [
        { row: 2, column: 'modality', value: 'er' },
        { row: 7, column: 'facility_time_zone', value: 'Denver' },
        { row: 8, column: 'facility_time_zone', value: 'America/Denver' },
        { row: 9, column: 'facility_time_zone', value: 'America/Denver' },
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
    expect(refs(answer.confirmed)).toEqual(['P-1070', 'P-1060', 'P-1061', 'P-1034', 'P-1044', 'P-1054']);
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
});
