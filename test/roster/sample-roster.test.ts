import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRoleFile } from '../../roster/role-file.ts';
import { readRosterFile } from '../../roster/roster-file.ts';
import { samplePerson } from '../../tools/sample-roster/people.ts';
import { sampleRolesCsv, sampleRosterCsv } from '../../tools/sample-roster/sample-files.ts';
import { bytesOf, contentOf } from './files.ts';

const committed = (file: string) => readFileSync(join(__dirname, '../../local/sample', file), 'utf8');

test('the committed sample is what its generator writes', () => {
  expect(committed('roster.csv')).toBe(sampleRosterCsv());
  expect(committed('roles.csv')).toBe(sampleRolesCsv());
});

test('the sample roster has a team of every kind', () => {
  const roster = contentOf(readRosterFile(bytesOf(sampleRosterCsv())));
  const teamsOf = (role: string, side: string | null) =>
    roster.roles.filter((held) => held.role === role && held.side === side);
  const units = (ubtId: string) => roster.units.filter((unit) => unit.ubtId === ubtId).length;
  const managed = Map.groupBy(teamsOf('co_lead', 'management'), ({ personId }) => personId);
  expect(roster.ubts).toHaveLength(12);
  expect(roster.regions).toHaveLength(3);
  expect(roster.ubts.filter(({ kind }) => kind === 'department')).toHaveLength(1);
  expect(roster.ubts.filter(({ ubtId }) => units(ubtId) === 3)).toHaveLength(1);
  expect(teamsOf('co_lead', 'labor')).toHaveLength(11);
  expect(teamsOf('physician_co_lead', null)).toHaveLength(1);
  expect(Math.max(...[...managed.values()].map((teams) => teams.length))).toBe(4);
});

test('the sample roles seat both sides of the nation and of every region', () => {
  const rows = contentOf(readRoleFile(bytesOf(sampleRolesCsv())));
  const count = (role: string, side: string | null) =>
    rows.filter((row) => row.role === role && row.side === side).length;
  expect([count('national_co_chair', 'labor'), count('national_co_chair', 'management')]).toEqual([1, 1]);
  expect([count('regional_co_chair', 'labor'), count('regional_co_chair', 'management')]).toEqual([3, 3]);
  expect([count('budget_maker', null), count('labor_budget_rep', 'labor'), count('operations', null)]).toEqual([
    3, 3, 1,
  ]);
});

test('no two invented people share a name or an address', () => {
  const people = Array.from({ length: 475 }, (_, n) => samplePerson(n));
  expect(new Set(people.map(({ name }) => name)).size).toBe(475);
  expect(new Set(people.map(({ email }) => email)).size).toBe(475);
  expect(people.every(({ email }) => email.endsWith('.example'))).toBe(true);
});
