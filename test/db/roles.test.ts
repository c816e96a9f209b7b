import type { Pool } from 'pg';
import { applyRoles, countRoleChanges, type RolesPlan } from '../../application/imports/import-roles.ts';
import { applyRoster } from '../../application/imports/import-roster.ts';
import { listNationalSides } from '../../db/organization/national-sides.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Importer } from '../../imports/guard-people.ts';
import type { ConfirmedBy } from '../../imports/roles/plan-roles.ts';
import { readRoleFile } from '../../imports/roles/role-file.ts';
import {
  bytesOf,
  contentOf,
  expertCsv,
  OPERATIONS_IMPORTS,
  type RoleCells,
  readRoles,
  readRoster,
  roleRow,
  rosterRow,
  wholly,
} from '../imports/files.ts';
import { openDatabaseForEach } from '../support/database.ts';

let pool: Pool;

openDatabaseForEach(async (opened) => {
  pool = opened;
  const roster = contentOf(readRoster([rosterRow()]));
  await inTransaction(pool, (tx) => applyRoster(tx, roster, { ...on('2026-01-15'), importedBy: 'O-1' }));
});

const on = (today: string) => ({
  importer: OPERATIONS_IMPORTS,
  sha256: 'b'.repeat(64),
  today,
  nowMs: Date.parse(`${today}T18:00:00Z`),
});
const nobody: ConfirmedBy = () => null;
const labor: ConfirmedBy = ({ side }) => (side === 'labor' ? 'T-1-L' : null);

const apply = (rows: RoleCells[], confirmedBy: ConfirmedBy = labor, today = '2026-01-20'): Promise<RolesPlan> =>
  inTransaction(pool, (tx) =>
    applyRoles(tx, contentOf(readRoles(rows)).rows, {
      ...on(today),
      importedBy: 'T-1-L',
      confirmedBy,
    }),
  );
const assignments = async (): Promise<unknown[]> =>
  (
    await pool.query(
      `select person_id, side, starts_on, ends_on, confirmed_by from role_assignments
       where source = 'role_import' order by role_assignment_id`,
    )
  ).rows;
const messages = ({ problems }: RolesPlan) =>
  problems.listed.map(({ row, column, message }) => `${row} ${column}: ${message}`);

test('brings in roles, confirmed where their side imports them and proposed elsewhere', async () => {
  const plan = await apply([roleRow({ to: '2026-12-31' }), roleRow({ person_ref: 'P-2', side: 'management' })]);
  expect(countRoleChanges(plan.changes)).toEqual({
    peopleAdded: 2,
    peopleChanged: 0,
    rolesOpened: 2,
    rolesChanged: 0,
    rolesConfirmed: 1,
  });
  // the last day of the role is its own: it ends with the day after
  expect(await assignments()).toEqual([
    { person_id: 'P-1', side: 'labor', starts_on: '2026-01-20', ends_on: '2027-01-01', confirmed_by: 'T-1-L' },
    { person_id: 'P-2', side: 'management', starts_on: '2026-01-20', ends_on: null, confirmed_by: null },
  ]);
});

test('the same file twice changes nothing, on a later day too', async () => {
  const rows = [roleRow({ to: '2026-02-15' }), roleRow({ person_ref: 'P-2', from: '2025-01-01', to: '2025-06-30' })];
  await apply(rows);
  const before = await assignments();
  for (const today of ['2026-01-21', '2026-03-01']) {
    const { changes } = await apply(rows, labor, today);
    expect(Object.values(countRoleChanges(changes)).every((count) => count === 0)).toBe(true);
  }
  expect(await assignments()).toEqual(before);
  expect((await pool.query(`select from imports where kind = 'roles'`)).rowCount).toBe(1);
});

test('a side confirms what another import proposed, by importing it', async () => {
  await apply([roleRow()], nobody);
  const { changes } = await apply([roleRow()], labor, '2026-02-01');
  expect(countRoleChanges(changes)).toMatchObject({ rolesOpened: 0, rolesChanged: 1, rolesConfirmed: 1 });
  expect(await assignments()).toMatchObject([{ starts_on: '2026-01-20', confirmed_by: 'T-1-L' }]);
});

test('ends a role by its last day', async () => {
  await apply([roleRow()]);
  await apply([roleRow({ to: '2026-01-31' })]);
  expect(await assignments()).toMatchObject([{ ends_on: '2026-02-01', confirmed_by: 'T-1-L' }]);
});

test('a later term of the same person is a role of its own', async () => {
  await apply([roleRow({ from: '2025-01-01', to: '2025-12-31' })]);
  await apply([roleRow({ from: '2026-06-01' })]);
  expect(await assignments()).toHaveLength(2);
});

test('nobody else can move the dates of a role that its side has confirmed', async () => {
  await apply([roleRow()]);
  const plan = await apply([roleRow({ to: '2026-01-31' }), roleRow({ person_ref: 'P-3' })], nobody);
  expect(messages(plan)).toEqual([
    '2 to: This changes the dates of a role that has been confirmed. Leave them as they were, or let a labor co-chair import this row.',
  ]);
  expect(await assignments()).toMatchObject([{ person_id: 'P-1', ends_on: null }]);
});

test('names scopes and facilities that the roster does not have, and writes nothing', async () => {
  const plan = await apply([
    roleRow(),
    roleRow({ person_ref: 'P-2', scope_ref: 'Atlantis', home_facility: 'Nowhere' }),
    roleRow({ person_ref: 'P-3', role: 'sponsor', scope_kind: 'team', scope_ref: 'T-99' }),
    roleRow({ person_ref: 'P-4', to: '2026-01-01' }),
  ]);
  expect(messages(plan)).toEqual([
    expect.stringMatching(/^3 scope_ref: No such region is in the roster/),
    expect.stringMatching(/^3 home_facility: No such facility is in the roster/),
    expect.stringMatching(/^4 scope_ref: No such team is in the roster/),
    expect.stringMatching(/^5 from: This role ended before today/),
  ]);
  expect(await assignments()).toEqual([]);
});

test('a confirming importer whom nobody knows is told to add themselves', async () => {
  const unknown = await inTransaction(pool, (tx) =>
    applyRoles(tx, contentOf(readRoles([roleRow({ person_ref: 'P-7' })])).rows, {
      ...on('2026-01-20'),
      importedBy: 'GHOST-1',
      confirmedBy: () => 'GHOST-1',
    }),
  );
  expect(messages(unknown)[0]).toMatch(/person_ref: You confirm roles by this import but are not known here/);
});

test('keeps home and shift when a later file leaves them empty', async () => {
  await apply([roleRow({ home_facility: 'Lone Tree Medical Offices', shift: 'night' })]);
  await apply([roleRow({ name: 'New Name' })]);
  const { rows } = await pool.query(`select name, home_facility_id, shift from people where person_id = 'P-1'`);
  expect(rows).toEqual([{ name: 'New Name', home_facility_id: 'lone-tree-medical-offices', shift: 'night' }]);
});

test('knows which sides have a national co-chair', async () => {
  const chair = (ref: string, side: string, to = '') =>
    roleRow({
      person_ref: ref,
      role: 'national_co_chair',
      side,
      scope_kind: 'nation',
      scope_ref: '',
      from: '2026-01-01',
      to,
    });
  await apply([chair('P-1', 'labor', '2026-03-31'), chair('P-2', 'management')]);
  const seated = (date: string) => listNationalSides(pool, date);
  expect(await seated('2026-03-31')).toEqual([{ side: 'labor', isSeated: true }]);
  expect(await seated('2026-04-01')).toEqual([]);
});

test('counts a national co-chair who begins later as not seated yet', async () => {
  const later = { role: 'national_co_chair', scope_kind: 'nation', scope_ref: '', from: '2026-05-01' };
  await apply([roleRow({ ...later, person_ref: 'P-1', side: 'labor' })]);
  expect(await listNationalSides(pool, '2026-04-30')).toEqual([{ side: 'labor', isSeated: false }]);
  expect(await listNationalSides(pool, '2026-05-01')).toEqual([{ side: 'labor', isSeated: true }]);
});

describe('experts and committees', () => {
  const expert = (modality: string) => ({ ...roleRow({ role: 'expert', side: '' }), modality });
  const applyExperts = (modalities: string[]) =>
    inTransaction(pool, (tx) =>
      applyRoles(tx, contentOf(wholly(readRoleFile(bytesOf(expertCsv(modalities.map(expert)))))).rows, {
        ...on('2026-01-20'),
        importedBy: 'T-1-L',
        confirmedBy: nobody,
      }),
    );
  const modalities = async () =>
    (
      await pool.query<{ modality: string | null }>(
        `select modality from role_assignments where role = 'expert' order by role_assignment_id`,
      )
    ).rows.map(({ modality }) => modality);

  test('one person is an expert of each modality by a role of its own', async () => {
    await applyExperts(['imaging', 'call_center', 'all']);
    expect(await modalities()).toEqual(['imaging', 'call_center', null]);
    const { changes } = await applyExperts(['call_center', 'all']);
    expect(Object.values(countRoleChanges(changes)).every((count) => count === 0)).toBe(true);
    expect(countRoleChanges((await applyExperts(['pharmacy'])).changes).rolesOpened).toBe(1);
    // a file from before there was the column speaks of all modalities
    expect(countRoleChanges((await apply([roleRow({ role: 'expert', side: '' })], nobody)).changes).rolesOpened).toBe(
      0,
    );
  });

  test('the database keeps modalities to experts', async () => {
    const insert = `insert into role_assignments (person_id, role, side, scope_kind, scope_id, modality, starts_on, source)
      values ('T-1-L', 'sponsor', 'labor', 'team', 'T-1', 'imaging', '2026-01-01', 'role_import')`;
    await expect(pool.query(insert)).rejects.toThrow('role_assignments_check');
  });

  test('a member of a committee is confirmed by their own side', async () => {
    const member = { role: 'committee_member', side: 'management' };
    const plan = await apply([roleRow({ role: 'committee_member' }), roleRow({ ...member, person_ref: 'P-2' })]);
    expect(plan.changes.roles.opened.map(({ confirmedBy }) => confirmedBy)).toEqual(['T-1-L', null]);
  });
});

test('lists what changes of a person, and refuses it for people of the other side', async () => {
  await apply([roleRow({ side: 'management' })], nobody);
  const byLabor: Importer = { isOperations: false, sides: ['labor'], speaksFor: ({ side }) => side === 'labor' };
  const rename = (importer: Importer, changes: Partial<RoleCells>) =>
    inTransaction(pool, (tx) =>
      applyRoles(tx, contentOf(readRoles([roleRow({ side: 'management', ...changes })])).rows, {
        ...on('2026-01-21'),
        importer,
        importedBy: 'T-1-L',
        confirmedBy: nobody,
      }),
    );
  const refused = await rename(byLabor, { email: 'mine@people.example', shift: 'night' });
  expect(messages(refused)).toEqual([expect.stringMatching(/^2 email: Who stands here holds a role of management/)]);
  expect((await rename(byLabor, { shift: 'night' })).problems.count).toBe(0);
  const { changes } = await rename(OPERATIONS_IMPORTS, { email: 'new@people.example' });
  expect(changes.people.changed.map(({ now, fields }) => [now.personId, fields])).toEqual([['P-1', ['email']]]);
});
