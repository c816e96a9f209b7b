// What a file contradicts that stands on record is told in sentences too.

import { Problems } from '../../imports/csv/file-problem.ts';
import { refuseOthersPeople } from '../../imports/guard-people.ts';
import { refuseOtherCapitals } from '../../imports/other-capitals.ts';
import { planRoles, type RolesOnRecord } from '../../imports/roles/plan-roles.ts';
import { unreadable } from '../support/plain-sentence.ts';
import { contentOf, readRoles, roleRow } from './files.ts';

const ON_RECORD: RolesOnRecord = {
  regionOfScope: new Map([['region colorado', 'colorado']]),
  facilityIds: new Set(['lone-tree']),
  people: new Map(),
  peopleAlike: [
    { personId: 'p-1', name: 'Person P-1', email: 'p-1@people.example' },
    { personId: '007', name: 'Person 7', email: '7@people.example' },
  ],
  assignments: [
    {
      ...{ roleAssignmentId: 1, personId: 'P-9', role: 'sponsor', side: 'labor', scopeKind: 'region' },
      ...{ scopeId: 'colorado', modality: null, startsOn: '2026-01-01', endsOn: null, confirmedBy: 'P-2' },
    },
  ],
};

test('what of a role file does not fit the record is told in sentences', () => {
  const rows = [
    roleRow(),
    roleRow({ person_ref: '7', name: 'Person 7', email: '7@people.example' }),
    roleRow({ person_ref: 'P-3', scope_ref: 'Colorada' }),
    roleRow({ person_ref: 'P-4', scope_ref: 'Atlantis', home_facility: 'Lone Tre' }),
    roleRow({ person_ref: 'P-5', home_facility: 'Nowhere' }),
    roleRow({ person_ref: 'P-6', to: '2020-01-01' }),
    roleRow({ person_ref: 'P-9', role: 'sponsor', to: '2027-01-01' }),
  ];
  const file = contentOf(readRoles(rows));
  const { problems } = planRoles(ON_RECORD, file.rows, () => null, '2026-09-01');
  expect(problems.listed.map(({ row, column }) => [row, column])).toEqual([
    [2, 'person_ref'],
    [3, 'person_ref'],
    [4, 'scope_ref'],
    [5, 'scope_ref'],
    [5, 'home_facility'],
    [6, 'home_facility'],
    [7, 'from'],
    [8, 'to'],
  ]);
  expect(problems.listed.flatMap(({ message }) => unreadable(message))).toEqual([]);
});

test('five hundred refs in other capitals, or people of the other side, are one problem each', () => {
  const many = Array.from({ length: 500 }, (_, i) => i);
  const problems = new Problems();
  const written = many.map((i) => ({ ref: `t-${i}`, row: i + 2, column: 'ubt_ref' }));
  refuseOtherCapitals(
    'team',
    written,
    many.map((i) => `T-${i}`),
    problems,
  );
  const renamed = many.map((i) => ({ personId: `P-${i}`, row: i + 2, column: 'labor_co_lead_name', value: 'Renamed' }));
  const held = many.map((i) => ({ personId: `P-${i}`, side: 'labor' as const, regionId: 'colorado' }));
  refuseOthersPeople(renamed, held, { isOperations: false, sides: ['management'], speaksFor: () => false }, problems);
  expect(problems.listed.map(({ column, otherRows }) => [column, otherRows.count])).toEqual([
    ['ubt_ref', 499],
    ['labor_co_lead_name', 499],
  ]);
  expect(problems.listed.flatMap(({ message }) => unreadable(message))).toEqual([]);
});
