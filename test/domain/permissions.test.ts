import {
  ACTIONS,
  type Action,
  type Actor,
  can,
  type HeldRole,
  type Resource,
  rolesFor,
} from '../../domain/permissions.ts';
import { reachOf } from '../../domain/reach.ts';
import { otherSide, ROLES, type Role, SCOPE_KINDS, type ScopeKind, SIDES, type Side } from '../../domain/vocabulary.ts';

/**
 * Written by hand from the process, one column per role in this order:
 * national co-chair, regional co-chair, sponsor, co-lead, physician co-lead, budget-maker, labor budget rep, expert, operations,
 * committee member.
 * `.` never · `o` within the own scope, for the own side only · `w` within the own scope · `a` anywhere
 */
const EXPECTED: Record<Action, string> = {
  // seats: each side names and confirms its own
  accept_seat: '...o......',
  confirm_seat: 'ooo.......',
  name_seat_holder: 'oooo......',
  vacate_seat: 'oooo......',
  // acts of a seat: its holder's, or its side's next level's while it is empty
  record_discussion: 'oooo......',
  confirm_discussion: 'oooo......',
  sign: 'oooo......',
  withdraw_signature: 'oooo......',
  declare_impasse: 'oooo......',
  withdraw_impasse: 'oooo......',
  request_data: 'oooo......',
  answer_data: 'oooo......',
  request_extension: 'oooo......',
  acknowledge: 'oooo......',
  ask_question: 'oooo......',
  write_revision: 'oooo......',
  // sponsors, then regional, then national co-chairs, each for their own side
  answer_extension: 'ooo.......',
  answer_zero: 'oooo..o...',
  // the budget-makers' own work
  return_filing: '.....w....',
  receive_filing: '.....w....',
  answer_input: '.....w....',
  set_backfill: '.....w....',
  decide_ask: '.....w....',
  finalize_unit_budget: '.....w....',
  publish_decisions: '.....w....',
  answer_question: '.....w....',
  give_input: 'oo....o...',
  complete_input: 'oo....o...',
  // asked for by one regional co-chair, confirmed by the other side's
  let_phase_go: '.w........',
  exempt_from_training: '.w........',
  withdraw_team: '.w........',
  pause: '.w........',
  resume: '.w........',
  // only what both sides confirmed ends a cycle early: no role does so by itself
  end_cycle: '..........',
  // the whole cycle
  import_roster: 'w.......w.',
  import_roles: 'aa......a.',
  import_holidays: 'w.......w.',
  import_unit_facts: '.....a..a.',
  write_unit_facts: '.....w..w.',
  confirm_roles: 'oo........',
  list_proposed_roles: 'aa........',
  draft_cycle: 'w.........',
  launch_cycle: 'w.........',
  stop_launch: 'w.......w.',
  set_region_dates: 'ww........',
  cancel_cycle: 'w.........',
  move_milestone: 'ww........',
  answer_approval: 'oo........',
  withdraw_approval: 'oo........',
  // whose mail did not arrive: each side its own people, operations everybody
  list_undeliverable_mail: 'aa......a.',
  read_undeliverable_mail: 'oo......w.',
  // looking
  read_cycle: 'aaaaaaaaaa',
  // what is asked about the whole year, with its reasons
  read_year_requests: 'aa......a.',
  read_team: 'wwwwwwwwww',
  // names of those who are behind: the team, its sponsors and both regional co-chairs; never the nation
  read_who_is_behind: '.wwww.....',
  // a list of them: sponsors and regional co-chairs, of the teams they reach
  list_behind: '.aa.......',
  // a budget-maker’s desk: who makes the budgets, labor’s representative, and the co-chairs of both sides
  read_unit_desk: 'aa...aa...',
  // the machinery: operations alone
  read_operations: '........w.',
  repair_cycle: '........w.',
  report_training: 'aaaaaaaaaa',
  end_own_sessions: 'aaaaaaaaaa',
  release_sign_in: '........w.',
  read_own_tasks: 'aaaaaaaaaa',
};

const PLACES = {
  'the own team': { ubtId: 'T-1', facilityId: 'F-1', regionId: 'R-1' },
  'another team of the facility': { ubtId: 'T-2', facilityId: 'F-1', regionId: 'R-1' },
  'another facility of the region': { ubtId: 'T-3', facilityId: 'F-2', regionId: 'R-1' },
  'a team of another region': { ubtId: 'T-9', facilityId: 'F-9', regionId: 'R-9' },
  'the own region': { regionId: 'R-1' },
  'another region': { regionId: 'R-9' },
  'the nation': {},
} satisfies Record<string, Resource>;
const TEAM_PLACES = Object.values(PLACES).flatMap((place) => ('ubtId' in place ? [place] : []));
type Place = keyof typeof PLACES;

const REACHED: Record<ScopeKind, Place[]> = {
  team: ['the own team'],
  facility: ['the own team', 'another team of the facility'],
  region: ['the own team', 'another team of the facility', 'another facility of the region', 'the own region'],
  nation: Object.keys(PLACES) as Place[],
};

const SCOPE: Record<Role, ScopeKind> = {
  national_co_chair: 'nation',
  regional_co_chair: 'region',
  sponsor: 'facility',
  co_lead: 'team',
  physician_co_lead: 'team',
  budget_maker: 'region',
  labor_budget_rep: 'region',
  expert: 'region',
  operations: 'nation',
  committee_member: 'region',
};
const SCOPE_ID: Record<ScopeKind, string | null> = { team: 'T-1', facility: 'F-1', region: 'R-1', nation: null };
const SIDED: Role[] = ['national_co_chair', 'regional_co_chair', 'sponsor', 'co_lead', 'committee_member'];

const held = (role: Role, side: Side, scopeKind: ScopeKind = SCOPE[role]): HeldRole => {
  const own = role === 'labor_budget_rep' ? 'labor' : side;
  return {
    role,
    side: SIDED.includes(role) || role === 'labor_budget_rep' ? own : null,
    scopeKind,
    scopeId: SCOPE_ID[scopeKind],
  };
};
const actor = (...roles: HeldRole[]): Actor => ({ personId: 'P', roles });

function expected(action: Action, { role, side, scopeKind }: HeldRole, place: Place, of: Side): boolean {
  const cell = EXPECTED[action][ROLES.indexOf(role)];
  if (cell === 'a') return true;
  if (cell === '.' || !REACHED[scopeKind].includes(place)) return false;
  return cell === 'w' || side === of;
}

/** Every role of both sides × action × place × side of the act. */
const cases = SIDES.flatMap((side) =>
  ROLES.flatMap((role) =>
    ACTIONS.flatMap((action) =>
      (Object.keys(PLACES) as Place[]).flatMap((place) =>
        SIDES.map((of) => ({ held: held(role, side), action, place, of })),
      ),
    ),
  ),
);

test('the table knows every role and every action', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...ACTIONS].sort());
  for (const row of Object.values(EXPECTED)) expect(row).toMatch(/^[.owa]{10}$/);
  expect(ROLES).toHaveLength(10);
});

test.each(ROLES)('allows a %s what the table allows, and nothing else', (role) => {
  const wrong = cases
    .filter((one) => one.held.role === role)
    .filter(({ held: by, action, place, of }) => {
      return can(actor(by), action, { ...PLACES[place], side: of }) !== expected(action, by, place, of);
    });
  expect(wrong).toEqual([]);
});

test('denies more than it allows', () => {
  const allowed = cases.filter(({ held: by, action, place, of }) =>
    can(actor(by), action, { ...PLACES[place], side: of }),
  );
  expect(allowed.length).toBeLessThan(cases.length / 3);
});

test('allows somebody without a role their own tasks and training alone, and an unknown action to no one', () => {
  const allowed = ACTIONS.filter((action) => can(actor(), action, PLACES['the own team']));
  expect(allowed.sort()).toEqual(['end_own_sessions', 'read_own_tasks', 'report_training']);
  const everything = actor(...ROLES.map((role) => held(role, 'labor', 'nation')));
  expect(can(everything, 'format_disk' as Action, {})).toBe(false);
});

test('treats both sides alike', () => {
  const mirrored = cases.filter(({ held: by }) => by.role !== 'labor_budget_rep');
  for (const { held: by, action, place, of } of mirrored) {
    const other = { ...by, side: by.side && otherSide(by.side) };
    expect(can(actor(by), action, { ...PLACES[place], side: of })).toBe(
      can(actor(other), action, { ...PLACES[place], side: otherSide(of) }),
    );
  }
});

test('never lets one side act for the other', () => {
  const sided = ACTIONS.filter((action) => EXPECTED[action].includes('o'));
  for (const action of sided)
    for (const role of ROLES.filter((_, column) => EXPECTED[action][column] !== 'w'))
      expect(can(actor(held(role, 'labor', 'nation')), action, { ...PLACES['the own team'], side: 'management' })).toBe(
        false,
      );
});

test('gives who is of neither side no act of a side', () => {
  const sideless: HeldRole = { role: 'co_lead', side: null, scopeKind: 'team', scopeId: 'T-1' };
  expect(can(actor(sideless), 'sign', PLACES['the own team'])).toBe(false);
  expect(can(actor(held('physician_co_lead', 'labor')), 'sign', PLACES['the own team'])).toBe(false);
});

test.each(['team', 'facility', 'region'] as const)('keeps a sponsor of one %s out of every other', (scopeKind) => {
  const sponsor = actor(held('sponsor', 'labor', scopeKind));
  for (const place of Object.keys(PLACES) as Place[])
    expect(can(sponsor, 'read_team', PLACES[place])).toBe(REACHED[scopeKind].includes(place));
});

test.each(['read_team', 'read_who_is_behind'] as const)(
  'lists the same teams for %s as it lets somebody open',
  (action) => {
    for (const role of ROLES)
      for (const scopeKind of SCOPE_KINDS) {
        const by = actor(held(role, 'labor', scopeKind));
        const reach = reachOf(by, action);
        for (const { ubtId, facilityId, regionId } of TEAM_PLACES) {
          const isListed =
            reach === null ||
            reach.ubtIds.includes(ubtId) ||
            reach.facilityIds.includes(facilityId) ||
            reach.regionIds.includes(regionId);
          expect({ role, scopeKind, ubtId, isListed }).toEqual({
            ...{ role, scopeKind, ubtId },
            isListed: can(by, action, { ubtId, facilityId, regionId }),
          });
        }
      }
  },
);

test('names the roles by which somebody may act, nearest scope first', () => {
  const [far, near] = [held('national_co_chair', 'labor'), held('co_lead', 'labor')];
  const roles = rolesFor(actor(far, held('expert', 'labor'), near), 'sign', PLACES['the own team']);
  expect(roles).toEqual([near, far]);
});
