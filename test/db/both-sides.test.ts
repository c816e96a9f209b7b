// One person on both sides of one place: refused in a role file, left out of a roster, by one file or by two.

import type { Pool } from 'pg';
import { applyRoles } from '../../application/imports/import-roles.ts';
import { applyRoster } from '../../application/imports/import-roster.ts';
import { inTransaction } from '../../db/transaction.ts';
import {
  contentOf,
  OPERATIONS_IMPORTS,
  person,
  type RoleCells,
  type RosterCells,
  readRoles,
  readRoster,
  roleRow,
  rosterRow,
} from '../imports/files.ts';
import { openDatabaseForEach } from '../support/database.ts';

let pool: Pool;

openDatabaseForEach(async (opened) => {
  pool = opened;
  await importRoster(rosterRow());
});

const by = {
  importedBy: 'T-1-L',
  importer: OPERATIONS_IMPORTS,
  sha256: 'a'.repeat(64),
  today: '2026-01-15',
  nowMs: Date.parse('2026-01-15T18:00:00Z'),
};

/** The places left out, as '<row> <column>: <message>'. */
const importRoster = async (...rows: RosterCells[]): Promise<string[]> => {
  const roster = contentOf(readRoster(rows));
  const { bothSides } = await inTransaction(pool, (tx) => applyRoster(tx, roster, by));
  return bothSides.map(({ row, column, message }) => `${row} ${column}: ${message}`);
};

/** The problems, as '<row> <column>: <message>'. */
const importRoles = async (...rows: Partial<RoleCells>[]): Promise<string[]> => {
  const { rows: read } = contentOf(readRoles(rows.map(roleRow)));
  const { problems } = await inTransaction(pool, (tx) => applyRoles(tx, read, { ...by, confirmedBy: () => null }));
  return problems.listed.map(({ row, column, message }) => `${row} ${column}: ${message}`);
};
const rolesOf = async (ref: string): Promise<string[]> =>
  (
    await pool.query<{ role: string }>(
      `select concat_ws(' ', side, role) as role from role_assignments where person_id = $1 and ends_on is null order by 1`,
      [ref],
    )
  ).rows.map(({ role }) => role);

describe('a role file', () => {
  test('refuses the same person as co-chair of both sides, with the row and what to do', async () => {
    expect(await importRoles({ side: 'labor' })).toEqual([]);
    expect(await importRoles({ side: 'management' })).toEqual([
      "2 side: P-1 is labor regional co-chair of colorado (on record), and nobody acts for both sides of one place. Name another person, or let the other role end by its 'to' before this one begins.",
    ]);
    expect(await rolesOf('P-1')).toEqual(['labor regional_co_chair']);
  });

  test('refuses one person in two places that lie within each other', async () => {
    const nation = { role: 'national_co_chair', scope_kind: 'nation', scope_ref: '' };
    expect(await importRoles({ side: 'labor' }, { ...nation, side: 'management' })).toEqual([
      expect.stringMatching(/^3 side: P-1 is labor regional co-chair of colorado \(in row 2\)/),
    ]);
    const facility = { role: 'sponsor', scope_kind: 'facility', scope_ref: 'Lone Tree Medical Offices' };
    expect(await importRoles({ ...facility, person_ref: 'T-1-L', side: 'management' })).toEqual([
      expect.stringMatching(/^2 side: T-1-L is labor co-lead of T-1 \(on record\)/),
    ]);
    expect(await importRoles({ person_ref: 'T-1-M', role: 'labor_budget_rep', side: 'labor' })).toHaveLength(1);
  });

  test('takes one role after the other has ended, and both halves of a committee', async () => {
    expect(await importRoles({ side: 'labor', from: '2026-01-01', to: '2026-06-30' })).toEqual([]);
    expect(await importRoles({ side: 'management', from: '2026-06-30' })).toHaveLength(1);
    expect(await importRoles({ side: 'management', from: '2026-07-01' })).toEqual([]);
    expect(await importRoles({ person_ref: 'P-2', role: 'committee_member', side: 'labor' })).toEqual([]);
    expect(await importRoles({ person_ref: 'P-2', side: 'management' })).toEqual([]);
  });
});

describe('a roster', () => {
  test('leaves out whoever would be co-lead of one side and sponsor of the other', async () => {
    const crossed = rosterRow({ ...person('labor_sponsor', 'T-1-M'), ...person('management_sponsor', 'T-1-L') });
    expect(await importRoster(crossed)).toEqual([
      '2 labor_sponsor_ref: T-1-M is management co-lead of T-1 (in row 2), and nobody acts for both sides of one place. This place stays empty. Name another person for it.',
      '2 management_sponsor_ref: T-1-L is labor co-lead of T-1 (in row 2), and nobody acts for both sides of one place. This place stays empty. Name another person for it.',
    ]);
    expect(await rolesOf('T-1-L')).toEqual(['labor co_lead']);
    expect(await rolesOf('T-1-M')).toEqual(['management co_lead']);
  });

  test('leaves out a physician who is a co-lead of the same team', async () => {
    const physician = rosterRow(person('physician_co_lead', 'T-1-M'));
    expect(await importRoster(physician)).toEqual([expect.stringMatching(/^2 physician_co_lead_ref: T-1-M is/)]);
    expect(await rolesOf('T-1-M')).toEqual(['management co_lead']);
  });

  test('leaves out whoever a role file has for the other side', async () => {
    expect(await importRoles({ side: 'management' })).toEqual([]);
    const labor = rosterRow(person('labor_co_lead', 'P-1'));
    expect(await importRoster(labor)).toEqual([
      expect.stringMatching(/^2 labor_co_lead_ref: P-1 is management regional co-chair of colorado \(on record\)/),
    ]);
    expect(await rolesOf('P-1')).toEqual(['management regional_co_chair']);
  });

  test('lets people change sides, and lead other teams for the other side', async () => {
    const swapped = rosterRow({ ...person('labor_co_lead', 'T-1-M'), ...person('management_co_lead', 'T-1-L') });
    expect(await importRoster(swapped)).toEqual([]);
    expect(await rolesOf('T-1-L')).toEqual(['management co_lead']);
    const elsewhere = rosterRow({ ubt_ref: 'T-2', ...person('labor_co_lead', 'T-1-L') });
    expect(await importRoster(swapped, elsewhere)).toEqual([]);
  });
});
