import { type Change, type Shown, topicsOf } from '../../domain/live-topics.ts';
import type { Actor, HeldRole } from '../../domain/permissions.ts';

const HERE = { ubtId: 'T-1', facilityId: 'f', regionId: 'r' };
const SHOWN: Shown = { teams: [{ budgetYear: 2030, ubtId: 'T-1' }], cycles: [2030], launches: [2030] };
const role = (name: HeldRole['role'], scopeKind: HeldRole['scopeKind'], scopeId: string | null): HeldRole => ({
  ...{ role: name, scopeKind, scopeId },
  side: name === 'operations' || name === 'budget_maker' ? null : 'labor',
});
const actor = (...roles: HeldRole[]): Actor => ({ personId: 'P', roles });
const lead = actor(role('co_lead', 'team', 'T-1'));
const sponsor = actor(role('sponsor', 'facility', 'f'));
const regional = actor(role('regional_co_chair', 'region', 'r'));
const national = actor(role('national_co_chair', 'nation', null));
const operations = actor(role('operations', 'nation', null));
const nobody = actor();
const elsewhere = [
  actor(role('co_lead', 'team', 'T-2')),
  actor(role('sponsor', 'facility', 'other')),
  actor(role('regional_co_chair', 'region', 'other')),
  actor(role('budget_maker', 'region', 'other')),
];

const event: Change = { about: 'team', budgetYear: 2030, ...HERE };
const duties = (given: Partial<Extract<Change, { about: 'duties' }>>): Change => ({
  ...{ about: 'duties', ...HERE, people: [], roles: [], ...given },
});
const request: Change = {
  ...{ about: 'approval', budgetYear: 2030, action: 'pause', scopeKind: 'team', scopeId: 'T-1', regionId: 'r' },
  ...{ status: 'waiting', requestedBy: 'Q', requestedSide: 'management' },
};

it('tells of a team to whoever may read it and has it on the page', () => {
  for (const who of [lead, sponsor, regional, national, operations]) {
    expect(topicsOf(who, SHOWN, event)).toEqual(['team:2030:T-1', 'cycle:2030']);
    expect(topicsOf(who, { ...SHOWN, teams: [], cycles: [] }, event)).toEqual([]);
    expect(topicsOf(who, SHOWN, { ...event, budgetYear: 2031 })).toEqual([]);
  }
  for (const who of elsewhere) expect(topicsOf(who, SHOWN, event)).toEqual(['cycle:2030']);
  expect(topicsOf(nobody, SHOWN, event)).toEqual([]);
});

it('tells of tasks to whom they fall, to those who answer for the team, and to no others', () => {
  expect(topicsOf(nobody, SHOWN, duties({ people: ['P'] }))).toEqual(['tasks']);
  for (const who of [lead, sponsor, regional])
    expect(topicsOf(who, SHOWN, duties({ people: ['Q'] }))).toEqual(['tasks']);
  for (const who of [national, operations, nobody, ...elsewhere])
    expect(topicsOf(who, SHOWN, duties({ people: ['Q'] }))).toEqual([]);
  const falls = duties({ roles: [{ role: 'sponsor', side: 'labor' }] });
  expect(topicsOf(national, SHOWN, falls)).toEqual(['tasks']);
  const toOthers = duties({
    roles: [
      { role: 'sponsor', side: 'management' },
      { role: 'budget_maker', side: null },
    ],
  });
  for (const who of [national, operations, ...elsewhere]) expect(topicsOf(who, SHOWN, toOthers)).toEqual([]);
});

it('tells of a request to whoever may answer it, asked for it, or has its team on the page', () => {
  expect(topicsOf(regional, SHOWN, request)).toEqual(['approvals', 'team:2030:T-1']);
  expect(topicsOf({ ...nobody, personId: 'Q' }, SHOWN, request)).toEqual(['approvals']);
  expect(topicsOf(lead, SHOWN, request)).toEqual(['team:2030:T-1']);
  for (const who of [nobody, ...elsewhere]) expect(topicsOf(who, SHOWN, request)).toEqual([]);
});

it('tells of a launch and of dates to whoever has them on the page', () => {
  expect(topicsOf(lead, SHOWN, { about: 'start', budgetYear: 2030, ...HERE })).toEqual(['cycle:2030', 'launch:2030']);
  expect(topicsOf(lead, SHOWN, { about: 'cycle', budgetYear: 2030 })).toEqual(['cycle:2030', 'launch:2030']);
  expect(topicsOf(lead, SHOWN, { about: 'cycle', budgetYear: 2031 })).toEqual([]);
  expect(topicsOf(nobody, SHOWN, { about: 'cycle', budgetYear: 2030 })).toEqual([]);
});
