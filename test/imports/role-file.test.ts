import { readRoleFile } from '../../imports/roles/role-file.ts';
import { bytesOf, contentOf, expertCsv, readRoles, roleRow, told, wholly } from './files.ts';

const read = readRoles;

describe('a role file', () => {
  test('gives people their roles, scopes by name or id', () => {
    const { rows } = contentOf(
      read([
        roleRow({ role: 'national_co_chair', scope_kind: 'nation', scope_ref: '' }),
        roleRow({
          person_ref: 'P-2',
          scope_ref: 'mid-atlantic',
          side: 'management',
          from: '2026-01-01',
          to: '2026-12-31',
        }),
        roleRow({ person_ref: 'P-3', role: 'budget_maker', side: '', home_facility: 'Gaithersburg Medical Center' }),
        roleRow({ person_ref: 'P-4', role: 'sponsor', scope_kind: 'team', scope_ref: 'T-1', shift: 'night' }),
      ]),
    );
    expect(rows.map(({ role, side, scopeKind, scopeId }) => [role, side, scopeKind, scopeId])).toEqual([
      ['national_co_chair', 'labor', 'nation', null],
      ['regional_co_chair', 'management', 'region', 'mid-atlantic'],
      ['budget_maker', null, 'region', 'colorado'],
      ['sponsor', 'labor', 'team', 'T-1'],
    ]);
    expect(rows[1]).toMatchObject({ row: 3, from: '2026-01-01', to: '2026-12-31' });
    expect(rows[2]?.person).toMatchObject({ homeFacilityId: 'gaithersburg-medical-center', shift: null });
    expect(rows[3]?.person.shift).toBe('night');
  });

  test('is refused for every cell that does not fit', () => {
    const rows = [
      roleRow({ role: 'co_lead' }),
      roleRow({ person_ref: 'P-2', role: 'king' }),
      roleRow({ person_ref: 'P-3', side: '' }),
      roleRow({ person_ref: 'P-4', role: 'operations', scope_kind: 'nation', scope_ref: '' }),
      roleRow({ person_ref: 'P-5', role: 'labor_budget_rep', side: 'management' }),
      roleRow({ person_ref: 'P-6', scope_kind: 'nation' }),
      roleRow({ person_ref: 'P-7', role: 'national_co_chair', scope_kind: 'nation', scope_ref: 'USA' }),
      roleRow({ person_ref: 'P-8', from: '2026-02-30', shift: 'graveyard' }),
      roleRow({ person_ref: 'P-9', from: '2026-03-01', to: '2026-02-28' }),
    ];
    expect(told(read(rows))).toEqual([
      expect.stringMatching(/^2 role: Co-leads come with the roster file/),
      expect.stringMatching(/^3 role: .*Use 'national_co_chair'/),
      expect.stringMatching(/^4 side: .*Use 'labor', 'management'/),
      expect.stringMatching(/^5 side: The role of operations counts for neither side/),
      expect.stringMatching(/^6 side: .*Use 'labor'\./),
      expect.stringMatching(/^7 scope_kind: .*Use 'region'\./),
      expect.stringMatching(/^8 scope_ref: The nation has no ref/),
      expect.stringMatching(/^9 from: .*YYYY-MM-DD/),
      expect.stringMatching(/^9 shift: .*Use 'day', 'evening', 'night'/),
      expect.stringMatching(/^10 to: The role ends before it begins/),
    ]);
  });

  test('is refused for one role twice, for both sides at once and for two names of one person', () => {
    const rows = [
      roleRow(),
      roleRow({ scope_ref: 'colorado' }),
      roleRow({ side: 'management', name: 'Somebody Else' }),
    ];
    expect(told(read(rows))).toEqual([
      expect.stringMatching(/^3 role: The role of person 'P-1' .* already stands in row 2/),
      expect.stringMatching(/^4 name: The name of person 'P-1' is 'Person P-1' in row 2/),
      expect.stringMatching(
        /^4 side: The side as regional co-chair of region 'colorado' of person 'P-1' is 'labor' in row 2/,
      ),
    ]);
  });

  test('is refused for one address under two refs', () => {
    expect(told(read([roleRow(), roleRow({ person_ref: 'P-2', email: 'P-1@people.example' })]))).toEqual([
      expect.stringMatching(/^3 email: This address already stands for 'P-1' in row 2/),
    ]);
  });

  test('seats members of committees on a side, in a region or the nation', () => {
    const member = { role: 'committee_member', side: 'management' };
    const { rows } = contentOf(
      read([roleRow(member), roleRow({ ...member, person_ref: 'P-2', scope_kind: 'nation', scope_ref: '' })]),
    );
    expect(rows.map(({ role, side, scopeKind }) => [role, side, scopeKind])).toEqual([
      ['committee_member', 'management', 'region'],
      ['committee_member', 'management', 'nation'],
    ]);
    expect(told(read([roleRow({ ...member, side: '', scope_kind: 'facility' })]))).toEqual([
      expect.stringMatching(/^2 side: .*Use 'labor', 'management'/),
      expect.stringMatching(/^2 scope_kind: .*Use 'region', 'nation'/),
    ]);
  });
});

describe('an expert', () => {
  const expert = (modality: string, changes = {}) => ({
    ...roleRow({ role: 'expert', side: '', ...changes }),
    modality,
  });
  const readExperts = (rows: ReturnType<typeof expert>[]) => wholly(readRoleFile(bytesOf(expertCsv(rows))));

  test('knows one modality, or all of them, or several in a row each', () => {
    const { rows } = contentOf(
      readExperts([expert('imaging'), expert('call_center'), expert('all', { person_ref: 'P-2' })]),
    );
    expect(rows.map(({ modality }) => modality)).toEqual(['imaging', 'call_center', null]);
  });

  test('of a file without that column knows all of them', () => {
    expect(contentOf(read([roleRow({ role: 'expert', side: '' })])).rows[0]?.modality).toBeNull();
  });

  test('needs one where the file has the column, and nobody else may have one', () => {
    const chair = { ...roleRow({ person_ref: 'P-3' }), modality: 'imaging' };
    expect(told(readExperts([expert(''), expert('x-ray', { person_ref: 'P-2' }), chair]))).toEqual([
      expect.stringMatching(/^2 modality: .*Use 'inpatient', .*, 'all'\./),
      expect.stringMatching(/^3 modality: .*Use 'inpatient'/),
      expect.stringMatching(/^4 modality: Only experts have a modality/),
    ]);
  });

  test('stands once per modality', () => {
    expect(told(readExperts([expert('imaging'), expert('imaging')]))).toEqual([
      expect.stringMatching(/^3 role: The role of person 'P-1' as expert of region 'colorado' imaging already stands/),
    ]);
  });
});
