import { slugOf } from '../../imports/slug.ts';
import { contentOf, nobody, person, readRoster, rosterRow, told, uncoveredRow } from './files.ts';

const read = readRoster;

describe('a roster', () => {
  test('is read with its words in any capitals, alike in every row', () => {
    const second = { unit_ref: 'U-2', unit_name: 'Second' };
    const { ubts } = contentOf(
      read([rosterRow({ kind: 'UBT', modality: 'Ambulatory' }), rosterRow({ ...second, modality: 'AMBULATORY' })]),
    );
    expect(ubts).toEqual([expect.objectContaining({ kind: 'ubt', modality: 'ambulatory' })]);
  });

  test('gathers regions, facilities, teams, units, people, agreements and roles', () => {
    const two = { agreements: 'ALLIANCE_2025; COALITION_2023', ...person('physician_co_lead', 'D-1') };
    const roster = contentOf(
      read([
        rosterRow(two),
        rosterRow({ ...two, unit_ref: 'U-2', unit_name: 'Second', agreements: 'COALITION_2023;ALLIANCE_2025' }),
        rosterRow({ ubt_ref: 'T-2', kind: 'department', path_to_performance_level: '', ...nobody('labor_co_lead') }),
      ]),
    );
    expect(roster.rows).toBe(3);
    expect(roster.regions).toEqual([{ regionId: 'colorado', name: 'Colorado' }]);
    expect(roster.facilities).toEqual([
      {
        facilityId: 'lone-tree-medical-offices',
        regionId: 'colorado',
        name: 'Lone Tree Medical Offices',
        timeZone: 'America/Denver',
        state: 'CO',
      },
    ]);
    expect(roster.ubts.map(({ ubtId, kind, pathToPerformanceLevel }) => [ubtId, kind, pathToPerformanceLevel])).toEqual(
      [
        ['T-1', 'ubt', 3],
        ['T-2', 'department', null],
      ],
    );
    expect(roster.units.map(({ unitId, ubtId }) => [unitId, ubtId])).toEqual([
      ['T-1-U1', 'T-1'],
      ['U-2', 'T-1'],
      ['T-2-U1', 'T-2'],
    ]);
    expect(roster.agreements).toEqual(['ALLIANCE_2025', 'COALITION_2023']);
    expect(roster.people.map(({ personId }) => personId)).toEqual(['T-1-L', 'T-1-M', 'D-1', 'LS-1', 'MS-1', 'T-2-M']);
    expect(roster.roles.filter(({ ubtId }) => ubtId === 'T-1')).toEqual([
      { personId: 'T-1-L', role: 'co_lead', side: 'labor', ubtId: 'T-1' },
      { personId: 'T-1-M', role: 'co_lead', side: 'management', ubtId: 'T-1' },
      { personId: 'D-1', role: 'physician_co_lead', side: null, ubtId: 'T-1' },
      { personId: 'LS-1', role: 'sponsor', side: 'labor', ubtId: 'T-1' },
      { personId: 'MS-1', role: 'sponsor', side: 'management', ubtId: 'T-1' },
    ]);
  });

  test('has cost centers that no team covers', () => {
    const franklin = { facility: 'Franklin', region: 'Georgia', state: 'GA', facility_time_zone: 'America/New_York' };
    const roster = contentOf(read([rosterRow(), uncoveredRow(franklin)]));
    expect(roster.uncoveredUnits).toEqual([{ unitId: 'U-9', facilityId: 'franklin', name: 'Nobody’s unit' }]);
    expect(roster.units.map(({ unitId }) => unitId)).toEqual(['T-1-U1']);
    expect(roster.facilities).toHaveLength(2);
    expect(roster.regions.map(({ regionId }) => regionId)).toEqual(['colorado', 'georgia']);
  });

  test('takes a zone by any of its names', () => {
    const roster = contentOf(
      read([rosterRow(), rosterRow({ ubt_ref: 'T-2', facility_time_zone: 'us/mountain', state: 'co' })]),
    );
    expect(roster.facilities[0]).toMatchObject({ timeZone: 'America/Denver', state: 'CO' });
  });
});

describe('a roster is refused, all problems at once,', () => {
  test('for every cell that does not fit', () => {
    const row = rosterRow({
      ubt_ref: 'jane.doe@people.example',
      kind: 'club',
      facility_time_zone: 'Mountain',
      state: 'ZZ',
      modality: 'x-ray',
      unit_ref: '=cmd()',
      path_to_performance_level: '6',
      agreements: 'Coalition 2023',
      labor_co_lead_email: 'not an address',
      management_co_lead_name: '',
      labor_sponsor_ref: '-x',
    });
    expect(told(read([row]))).toEqual([
      expect.stringMatching(/^2 ubt_ref: This ref is an e-mail address, and refs stand in logs/),
      expect.stringMatching(/^2 kind: .*Use 'ubt', 'department'/),
      expect.stringMatching(/^2 state: .*two letters/),
      expect.stringMatching(/^2 facility_time_zone: This is no time zone. Write America\/Denver/),
      expect.stringMatching(/^2 modality: .*Use 'inpatient', 'emergency'/),
      expect.stringMatching(/^2 unit_ref: This ref cannot be an id/),
      expect.stringMatching(/^2 path_to_performance_level: .*from 1 to 5/),
      expect.stringMatching(/^2 agreements: .*COALITION_2023/),
      expect.stringMatching(/^2 labor_co_lead_ref: This ref is an e-mail address/),
      expect.stringMatching(/^2 labor_co_lead_name: This is an e-mail address/),
      expect.stringMatching(/^2 labor_co_lead_email: This is no e-mail address/),
      expect.stringMatching(/^2 management_co_lead_name: .*empty all three/),
      expect.stringMatching(/^2 labor_sponsor_ref: This ref cannot be an id/),
    ]);
  });

  test('for a cost center with some of the cells of a team', () => {
    expect(told(read([uncoveredRow({ modality: 'imaging' })]))).toEqual([
      expect.stringMatching(/^2 ubt_ref: This cell is empty/),
      expect.stringMatching(/^2 ubt_name: This cell is empty/),
      expect.stringMatching(/^2 kind: /),
      expect.stringMatching(/^2 agreements: /),
    ]);
    expect(told(read([uncoveredRow({ unit_ref: '', state: 'ZZ' })]))).toEqual([
      expect.stringMatching(/^2 state: /),
      expect.stringMatching(/^2 unit_ref: This cell is empty/),
    ]);
  });

  test('for a unit that a team covers in one row and none in another', () => {
    expect(told(read([rosterRow(), uncoveredRow({ unit_ref: 'T-1-U1' })]))).toEqual([
      "3 unit_ref: The unit 'T-1-U1' already stands in row 2. Remove one of the rows.",
    ]);
  });

  test('for one address under two refs', () => {
    const row = rosterRow({ ubt_ref: 'T-2', labor_co_lead_email: 'T-1-L@people.example' });
    expect(told(read([rosterRow(), row]))).toEqual([
      "3 labor_co_lead_email: This address already stands for 'T-1-L' in row 2 ('labor_co_lead_email'). Use one ref for one person, or correct one of the addresses.",
    ]);
  });

  test('for what two rows say differently, naming both', () => {
    const rows = [
      rosterRow(),
      rosterRow({ ubt_name: 'Other', unit_ref: 'U-2', region: 'Georgia', ...nobody('labor_co_lead') }),
      rosterRow({ ubt_ref: 'T-3', management_co_lead_ref: 'T-1-M', unit_ref: 'T-1-U1', state: 'KS' }),
    ];
    expect(told(read(rows))).toEqual([
      "3 ubt_name: The 'ubt_name' of team 'T-1' is 'Team T-1' in row 2. Make both rows alike.",
      "3 region: The region of team 'T-1' is 'Colorado' in row 2. Make both rows alike.",
      "3 labor_co_lead_ref: The 'labor_co_lead_ref' of team 'T-1' is 'T-1-L' in row 2. Make both rows alike.",
      "3 labor_co_lead_name: The 'labor_co_lead_name' of team 'T-1' is 'Person T-1-L' in row 2. Make both rows alike.",
      "3 labor_co_lead_email: The 'labor_co_lead_email' of team 'T-1' is 't-1-l@people.example' in row 2. Make both rows alike.",
      "4 unit_ref: The unit 'T-1-U1' already stands in row 2. Remove one of the rows.",
      "4 state: The state of the facility with the id lone-tree-medical-offices is 'CO' in row 2. Make both rows alike.",
      "4 management_co_lead_name: The name of person 'T-1-M' is 'Person T-1-M' in row 2. Make both rows alike.",
      "4 management_co_lead_email: The email of person 'T-1-M' is 't-1-m@people.example' in row 2. Make both rows alike.",
    ]);
  });

  test('for one person in two places under two names', () => {
    const row = rosterRow({
      labor_sponsor_ref: 'T-1-L',
      labor_sponsor_name: 'Someone Else',
      labor_sponsor_email: 'x@y.example',
    });
    expect(told(read([row]))).toEqual([
      "2 labor_sponsor_name: The name of person 'T-1-L' is 'Person T-1-L' in row 2 ('labor_co_lead_name'). Make both rows alike.",
      "2 labor_sponsor_email: The email of person 'T-1-L' is 't-1-l@people.example' in row 2 ('labor_co_lead_email'). Make both rows alike.",
    ]);
  });

  test('for one person, or one address, on both sides of a team', () => {
    const sameRef = rosterRow({ ...person('labor_co_lead', 'P-9'), ...person('management_co_lead', 'P-9') });
    const sameAddress = rosterRow({ ubt_ref: 'T-2', management_sponsor_email: 'LS-1@people.example' });
    expect(told(read([sameRef, sameAddress]))).toEqual([
      expect.stringMatching(/^2 management_co_lead_ref: The person already stands as 'labor_co_lead'/),
      expect.stringMatching(/^3 management_sponsor_email: The email of person 'MS-1' is/),
      expect.stringMatching(/^3 management_sponsor_email: This address already stands for 'LS-1' in row 2/),
    ]);
  });

  test('for two names that make one id', () => {
    const rows = [rosterRow(), rosterRow({ ubt_ref: 'T-2', facility: 'Lone Tree - Medical Offices' })];
    expect(told(read(rows))).toEqual([
      "3 facility: The name of the facility with the id lone-tree-medical-offices is 'Lone Tree Medical Offices' in row 2. Make both rows alike.",
    ]);
  });
});

test('makes ids of names', () => {
  expect(slugOf('Southern California & Hawaii')).toBe('southern-california-hawaii');
  expect(slugOf('  Hawai‘i — Moanalua ')).toBe('hawai-i-moanalua');
  expect(slugOf('Peñasquitos')).toBe('penasquitos');
  expect(slugOf('病棟')).toBeUndefined();
  expect(slugOf('x'.repeat(65))).toBeUndefined();
});
