import { heldRoleInWords, isOfBothSides, type PlacedSide } from '../../domain/both-sides.ts';

const held = (more: Partial<PlacedSide> = {}): PlacedSide => ({
  role: 'sponsor',
  side: 'labor',
  place: { regionId: 'colorado', facilityId: 'F-1', ubtId: null },
  startsOn: '2028-01-01',
  endsOn: null,
  ...more,
});
const managing = (more: Partial<PlacedSide> = {}) => held({ side: 'management', ...more });
const meets = (one: PlacedSide, other: PlacedSide) => [isOfBothSides(one, other), isOfBothSides(other, one)];

test('nobody speaks for both sides of one place', () => {
  expect(meets(held(), managing())).toEqual([true, true]);
  expect(meets(held(), held())).toEqual([false, false]);
});

test('one role may begin on the day another ends', () => {
  expect(meets(held({ endsOn: '2028-07-01' }), managing({ startsOn: '2028-07-01' }))).toEqual([false, false]);
  expect(meets(held({ endsOn: '2028-07-01' }), managing({ startsOn: '2028-06-30' }))).toEqual([true, true]);
});

test('a wider place holds the narrower one', () => {
  const nation = managing({ role: 'national_co_chair', place: { regionId: null, facilityId: null, ubtId: null } });
  expect(meets(held(), nation)).toEqual([true, true]);
});

test.each([
  ['another region', { regionId: 'hawaii', facilityId: 'F-1', ubtId: null }],
  ['another facility of the region', { regionId: 'colorado', facilityId: 'F-2', ubtId: null }],
])('%s is another place', (_where, place) => {
  expect(meets(held(), managing({ place }))).toEqual([false, false]);
});

test('a physician co-lead is no co-lead of either side', () => {
  const physician = held({ role: 'physician_co_lead', side: null });
  expect(meets(physician, held({ role: 'co_lead' }))).toEqual([true, true]);
  expect(meets(physician, held({ role: 'co_lead', side: 'management' }))).toEqual([true, true]);
  expect(meets(physician, held())).toEqual([false, false]);
});

test('who speaks for nobody may be of either side', () => {
  expect(meets(held({ role: 'committee_member' }), managing())).toEqual([false, false]);
});

test('names a role, its narrowest place and where it stands', () => {
  expect(heldRoleInWords('P-1', held())).toMatch(/^P-1 is labor sponsor of F-1 \(on record\)/);
  const rep = held({ role: 'labor_budget_rep' });
  expect(heldRoleInWords('P-1', rep, 'in row 7')).toMatch(/^P-1 is labor budget representative of F-1 \(in row 7\)/);
});
