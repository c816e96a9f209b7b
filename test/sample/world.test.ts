import { readRoleFile } from '../../imports/roles/role-file.ts';
import { readRosterFile } from '../../imports/roster/roster-file.ts';
import { unitFigures } from '../../sample/scenarios/figures.ts';
import { contentOf } from '../../sample/scenarios/revision-content.ts';
import { rolesCsv, rosterCsv } from '../../sample/world/files.ts';
import { MODALITY_FIGURES } from '../../sample/world/modalities.ts';
import { MOST_PEOPLE, samplePerson } from '../../sample/world/people.ts';
import type { SampleTeam, Scale } from '../../sample/world/team.ts';
import { teamsOf } from '../../sample/world/teams.ts';
import { bytesOf, contentOf as read, wholly } from '../imports/files.ts';

const SCALES: Scale[] = ['pilot', 'national'];

function count<T>(things: T[], key: (thing: T) => string): Record<string, number> {
  const groups = Map.groupBy(things, key);
  return Object.fromEntries([...groups].map(([name, members]) => [name, members.length]));
}

const share = (teams: SampleTeam[], is: (team: SampleTeam) => boolean) => teams.filter(is).length / teams.length;
const isInScope = ({ agreements }: SampleTeam) => agreements.split(';').includes('COALITION_2023');

test('the nation has the published number of teams in each region', () => {
  expect(count(teamsOf('national'), ({ region }) => region)).toEqual({
    'Northern California': 1366,
    'Southern California & Hawaii': 1295,
    Northwest: 380,
    Colorado: 268,
    'Mid-Atlantic': 254,
    Washington: 211,
    Georgia: 97,
    'National Functions': 73,
  });
  expect(teamsOf('national').filter(isInScope).length).toBeGreaterThan(2600);
  expect(teamsOf('national').filter(isInScope).length).toBeLessThan(2800);
});

test('the pilot is 170 of those teams, the same in every cell, and 155 of them are in scope', () => {
  const [header, ...rows] = rosterCsv('pilot').trimEnd().split('\n');
  const national = new Set(rosterCsv('national').trimEnd().split('\n'));
  expect(national).toContain(header);
  expect(rows.filter((row) => !national.has(row))).toEqual([]);
  const pilot = teamsOf('pilot');
  expect(pilot).toHaveLength(170);
  expect(pilot.filter(isInScope)).toHaveLength(155);
  expect(new Set(pilot.map(({ facility, ref }) => (ref.startsWith('HI-') ? facility.state : '')))).toContain('HI');
});

test.each(SCALES)('files of the %s scale are read without a problem', (scale) => {
  const roster = read(wholly(readRosterFile(bytesOf(rosterCsv(scale)))));
  const roles = read(wholly(readRoleFile(bytesOf(rolesCsv(scale))))).rows;
  const teams = teamsOf(scale);
  expect(roster.ubts.map(({ ubtId }) => ubtId)).toEqual(teams.map(({ ref }) => ref));
  const addresses = [...roster.people, ...roles.map(({ person }) => person)].map(({ personId, email }) => [
    email,
    personId,
  ]);
  expect(new Set(addresses.map(String)).size).toBe(new Map(addresses as [string, string][]).size);
  expect(addresses.every(([email]) => email?.endsWith('.example'))).toBe(true);
  const facilities = new Set(roster.facilities.map(({ facilityId }) => facilityId));
  expect(roles.filter(({ person }) => !facilities.has(person.homeFacilityId ?? ''))).toEqual([]);
});

test.each(SCALES)('both sides of the nation and of every region of the %s scale are seated', (scale) => {
  const rows = read(wholly(readRoleFile(bytesOf(rolesCsv(scale))))).rows;
  const regions = new Set(teamsOf(scale).map(({ region }) => region)).size;
  expect(count(rows, ({ role, side }) => `${role} ${side ?? ''}`.trim())).toEqual({
    operations: 1,
    'national_co_chair labor': 1,
    'national_co_chair management': 1,
    'regional_co_chair labor': regions,
    'regional_co_chair management': regions,
    budget_maker: regions,
    'labor_budget_rep labor': regions,
    expert: 2 * regions,
  });
  expect(rows.filter(({ person }) => person.shift === 'night').map(({ person }) => person.personId)).toEqual([
    'P-1017',
  ]);
});

test('teams are as mixed as real ones', () => {
  const teams = teamsOf('national');
  const within = (value: number, least: number, most: number) =>
    expect([value >= least, value <= most]).toEqual([true, true]);
  within(
    share(teams, ({ kind }) => kind === 'department'),
    0.1,
    0.14,
  );
  within(
    share(teams, ({ units }) => units.length > 1),
    0.18,
    0.23,
  );
  within(
    share(teams, ({ labor, management }) => !labor || !management),
    0.02,
    0.06,
  );
  within(
    share(teams, ({ physician }) => physician !== null),
    0.08,
    0.2,
  );
  expect(new Set(teams.map(({ modality }) => modality)).size).toBe(12);
  expect(new Set(teams.map(({ level }) => level))).toEqual(new Set(['', '1', '2', '3', '4', '5']));
  const managed = Object.values(count(teams, ({ management }) => management?.ref ?? ''));
  const managers = managed.filter((many) => many <= 12);
  within(managers.filter((many) => many >= 2 && many <= 4).length / managers.length, 0.28, 0.38);
  expect(count(teams, ({ management }) => management?.ref ?? '')['P-1011']).toBe(12);
  expect(managers.filter((many) => many > 4)).toEqual([12]);
});

test('no two invented people share a name or an address', () => {
  const people = Array.from({ length: MOST_PEOPLE }, (_, n) => samplePerson(n));
  expect(new Set(people.map(({ name }) => name)).size).toBe(MOST_PEOPLE);
  expect(new Set(people.map(({ email }) => email)).size).toBe(MOST_PEOPLE);
});

test('a team that documents speak of is who it was', () => {
  const team = teamsOf('pilot').find(({ ref }) => ref === 'CO-202');
  expect(team).toMatchObject({
    name: 'Advice and Appointment Center',
    facility: { name: 'Franklin Medical Offices' },
    labor: { ref: 'P-1012' },
    management: { ref: 'P-1011' },
    units: [{ ref: 'CO-202-1' }],
  });
});

test('a model says what its formula gives', () => {
  // 30 × 365 patient days: the numbers of the textbook's unit, with N of 15 % and 8.4 hours a day
  const figures = unitFigures('inpatient', 'X-1', 2027);
  const { volume, workedHours, directFteHundredths, totalFteHundredths, replacementHoursTenths } = figures;
  expect(workedHours).toBe(Math.round(volume * 8.4));
  expect(directFteHundredths / 100).toBeCloseTo((volume * 8.4) / 2080, 2);
  expect(totalFteHundredths / 100).toBeCloseTo((volume * 8.4) / 2080 / 0.85, 2);
  expect(replacementHoursTenths / 10).toBeCloseTo((volume * 8.4) / 0.85 - volume * 8.4, 1);
  expect(figures.budgetedFteHundredths + figures.gapTenths * 10).toBe(totalFteHundredths);
});

test('every unit of the nation is as large as its modality is', () => {
  const outside = teamsOf('national').flatMap(({ modality, units }) => {
    const [least, most] = MODALITY_FIGURES[modality].fte;
    return units.filter(({ ref }) => {
      const fte = unitFigures(modality, ref, 2027).totalFteHundredths / 100;
      return fte < least || fte > most;
    });
  });
  expect(outside).toEqual([]);
});

test('a team writes one section for each unit, and asks for what the gap costs', () => {
  const team = teamsOf('pilot').find(({ ref }) => ref === 'CO-201') as SampleTeam;
  const { units, asks } = contentOf(team, 2027);
  expect(units.map(({ unitId }) => unitId)).toEqual(['CO-201-1', 'CO-201-2', 'CO-201-3']);
  const { gapTenths, jobClass } = unitFigures('ambulatory', 'CO-201-1', 2027);
  expect(asks[0]?.amountCents).toBe((gapTenths / 10) * 2080 * jobClass.rateCents);
  expect(asks[0]?.what).toContain(`${(gapTenths / 10).toFixed(1)} FTE ${jobClass.name}`);
});
