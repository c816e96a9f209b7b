// By whose morning a person gets mail: their home facility's, else that of the team they have led longest.

import type { Pool } from 'pg';
import { applyRoles } from '../../application/imports/import-roles.ts';
import { listPeopleOwing } from '../../db/mail/reminders.ts';
import { createPool } from '../../db/pool.ts';
import { inTransaction } from '../../db/transaction.ts';
import { contentOf, OPERATIONS_IMPORTS, readRoles, roleRow } from '../imports/files.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { MailFactory } from '../support/mail-factories.ts';

const TODAY = '2026-06-15';
const [DENVER, HONOLULU] = ['America/Denver', 'Pacific/Honolulu'];

let database: TestDatabase;
let pool: Pool;
let factory: MailFactory;

beforeEach(async () => {
  database = await createDatabase();
  pool = createPool(database.apiUrl);
  factory = new MailFactory(database.ownerUrl);
});

afterEach(async () => {
  await factory.close();
  await pool.end();
  await database.drop();
});

/** Leads two teams since these dates; the team in Denver has the smaller id. */
async function leadsTwoTeams(since: { denver: string; honolulu: string }): Promise<string> {
  const personId = await factory.person();
  const denver = await factory.team(await factory.facility({ timeZone: DENVER, state: 'CO' }));
  const honolulu = await factory.team(await factory.facility({ timeZone: HONOLULU, state: 'HI' }));
  for (const [ubtId, startsOn] of [
    [denver, since.denver],
    [honolulu, since.honolulu],
  ] as const) {
    await factory.role(personId, 'co_lead', 'labor', 'team', ubtId);
    await factory.query(`update role_assignments set starts_on = $2, source = 'naming' where scope_id = $1`, [
      ubtId,
      startsOn,
    ]);
    await factory.duty(ubtId, personId, { dueAt: '2026-10-01T04:00:00Z' });
  }
  return personId;
}

const owing = async () => ({
  denver: await listPeopleOwing(pool, DENVER, TODAY),
  honolulu: await listPeopleOwing(pool, HONOLULU, TODAY),
});

it('is that of the team held longest, for somebody with teams in two zones', async () => {
  const personId = await leadsTwoTeams({ denver: '2025-09-01', honolulu: '2024-03-01' });
  expect(await owing()).toEqual({ denver: [], honolulu: [personId] });
});

it('is that of the team with the first id, where both were taken on one day', async () => {
  const personId = await leadsTwoTeams({ denver: '2025-09-01', honolulu: '2025-09-01' });
  expect(await owing()).toEqual({ denver: [personId], honolulu: [] });
});

it('is that of the home facility, as soon as a role file tells one', async () => {
  const personId = await leadsTwoTeams({ denver: '2025-09-01', honolulu: '2024-03-01' });
  const { facilityId, regionId } = await factory.facility({ timeZone: DENVER, state: 'CO' });
  const row = roleRow({ person_ref: personId, scope_ref: regionId, home_facility: facilityId });
  const rows = contentOf(readRoles([row])).rows;
  const by = {
    importedBy: personId,
    importer: OPERATIONS_IMPORTS,
    sha256: 'a'.repeat(64),
    today: TODAY,
    nowMs: Date.parse(`${TODAY}T18:00:00Z`),
    confirmedBy: () => null,
  };
  const { problems } = await inTransaction(pool, (tx) => applyRoles(tx, rows, by));
  expect(problems.listed).toEqual([]);
  expect(await owing()).toEqual({ denver: [personId], honolulu: [] });
});
