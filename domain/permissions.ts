// Who may do what, where. The only place that decides it; whether the process allows it now is decide.ts.

import { LEVEL_ROLES } from './levels.ts';
import type { CommandType } from './team-cycle/commands.ts';
import { type Role, SCOPE_KINDS, type ScopeKind, type Side } from './vocabulary.ts';

export interface HeldRole {
  role: Role;
  side: Side | null;
  scopeKind: ScopeKind;
  scopeId: string | null;
}

export interface Actor {
  personId: string;
  roles: HeldRole[];
}

/** Where an action takes place; `side` when it is an act of one side. */
export interface Resource {
  ubtId?: string;
  facilityId?: string;
  regionId?: string;
  side?: Side;
}

/** Commands that no person gives to one team: they follow from a launch, a report of training, an import. */
export type FollowUpCommand = 'note_next_launch' | 'record_training' | 'propose_seat_holder';
type PersonCommand = Exclude<CommandType, FollowUpCommand>;
export type Action =
  | PersonCommand
  | 'import_roster'
  | 'import_roles'
  | 'import_holidays'
  | 'import_unit_facts'
  | 'write_unit_facts'
  | 'confirm_roles'
  | 'list_proposed_roles'
  | 'read_cycle'
  | 'read_year_requests'
  | 'draft_cycle'
  | 'launch_cycle'
  | 'stop_launch'
  | 'set_region_dates'
  | 'cancel_cycle'
  | 'move_milestone'
  | 'exempt_from_training'
  | 'withdraw_team'
  | 'report_training'
  | 'read_own_tasks'
  | 'end_own_sessions'
  | 'release_sign_in'
  | 'read_team'
  | 'read_who_is_behind'
  | 'list_behind'
  | 'read_unit_desk'
  | 'read_operations'
  | 'repair_cycle'
  | 'write_revision'
  | 'answer_approval'
  | 'withdraw_approval'
  | 'list_undeliverable_mail'
  | 'read_undeliverable_mail';

interface Grant {
  roles: Role[];
  /** The actor's role must be of the resource's side. */
  ownSide?: true;
  /** Roles without a side that may as well, for both sides alike. */
  ofNeitherSide?: Role[];
  /** Any scope will do: it is about the actor, or each row is checked where it is confirmed. */
  anywhere?: true;
  /** Whoever is on record, also without a role: it shows or reports what is their own. */
  everyone?: true;
}

const CO_CHAIRS: Role[] = ['national_co_chair', 'regional_co_chair'];
const COVERS: Role[] = LEVEL_ROLES;
const EVERYONE: Role[] = [
  ...COVERS,
  'co_lead',
  'physician_co_lead',
  'budget_maker',
  'labor_budget_rep',
  'expert',
  'operations',
  'committee_member',
];
/** For the holder of a seat, or the side's next level while the seat is empty (the workflow checks that it is). */
const seatAct: Grant = { roles: ['co_lead', ...COVERS], ownSide: true };
const budgetAct: Grant = { roles: ['budget_maker'] };
/** Labor's budget representative, or where there is none the co-chairs of that side. */
const laborAct: Grant = { roles: ['labor_budget_rep', ...CO_CHAIRS], ownSide: true };
const bothRegional: Grant = { roles: ['regional_co_chair'] };

const GRANTS: Record<Action, Grant> = {
  accept_seat: { roles: ['co_lead'], ownSide: true },
  confirm_seat: { roles: COVERS, ownSide: true },
  name_seat_holder: { roles: ['co_lead', ...COVERS], ownSide: true },
  vacate_seat: { roles: ['co_lead', ...COVERS], ownSide: true },
  record_discussion: seatAct,
  confirm_discussion: seatAct,
  sign: seatAct,
  withdraw_signature: seatAct,
  declare_impasse: seatAct,
  withdraw_impasse: seatAct,
  request_data: seatAct,
  answer_data: seatAct,
  request_extension: seatAct,
  answer_extension: { roles: COVERS, ownSide: true },
  acknowledge: seatAct,
  ask_question: seatAct,
  write_revision: seatAct,
  return_filing: budgetAct,
  receive_filing: budgetAct,
  answer_input: budgetAct,
  set_backfill: budgetAct,
  decide_ask: budgetAct,
  finalize_unit_budget: budgetAct,
  publish_decisions: budgetAct,
  answer_question: budgetAct,
  give_input: laborAct,
  complete_input: laborAct,
  answer_zero: { roles: ['co_lead', 'labor_budget_rep', ...COVERS], ownSide: true },
  let_phase_go: bothRegional,
  exempt_from_training: bothRegional,
  withdraw_team: bothRegional,
  pause: bothRegional,
  resume: bothRegional,
  // nobody directly: it follows from a withdrawal or cancellation that both sides confirmed
  end_cycle: { roles: [] },
  import_roster: { roles: ['operations', 'national_co_chair'] },
  import_roles: { roles: ['operations', ...CO_CHAIRS], anywhere: true },
  // days off move both sides' dates, so one side's co-chair of a region alone does not set them
  import_holidays: { roles: ['operations', 'national_co_chair'] },
  // who may send a file; write_unit_facts decides of which cost centers its rows may be
  import_unit_facts: { roles: ['operations', 'budget_maker'], anywhere: true },
  write_unit_facts: { roles: ['operations', 'budget_maker'] },
  confirm_roles: { roles: CO_CHAIRS, ownSide: true },
  // who may open the list; confirm_roles decides which of them it shows
  list_proposed_roles: { roles: CO_CHAIRS, anywhere: true },
  read_cycle: { roles: EVERYONE, anywhere: true },
  // what co-chairs ask of each other about the whole year, for those who launch, move and repair it
  read_year_requests: { roles: [...CO_CHAIRS, 'operations'], anywhere: true },
  draft_cycle: { roles: ['national_co_chair'] },
  launch_cycle: { roles: ['national_co_chair'] },
  // a pause, not a decision: either side and operations may stop a launch, and any of them may let it go on
  stop_launch: { roles: ['national_co_chair', 'operations'] },
  set_region_dates: { roles: CO_CHAIRS },
  cancel_cycle: { roles: ['national_co_chair'] },
  move_milestone: { roles: CO_CHAIRS },
  answer_approval: { roles: CO_CHAIRS, ownSide: true },
  withdraw_approval: { roles: CO_CHAIRS, ownSide: true },
  // who may open the list; read_undeliverable_mail decides whom it shows them
  list_undeliverable_mail: { roles: [...CO_CHAIRS, 'operations'], anywhere: true },
  // a side hears only of its own people; operations, of neither side, repairs for both
  read_undeliverable_mail: { roles: CO_CHAIRS, ownSide: true, ofNeitherSide: ['operations'] },
  report_training: { roles: [], everyone: true },
  read_own_tasks: { roles: [], everyone: true },
  end_own_sessions: { roles: [], everyone: true },
  release_sign_in: { roles: ['operations'] },
  read_team: { roles: EVERYONE },
  // names of who is late: of a committee, only its regional co-chairs see them, not its members
  read_who_is_behind: { roles: ['co_lead', 'physician_co_lead', 'sponsor', 'regional_co_chair'] },
  // who may open the list, above a team and up to its region; it shows them the teams that these roles reach
  list_behind: { roles: ['sponsor', 'regional_co_chair'], anywhere: true },
  // the list of those who make the budgets or have a say in them, of the units that their roles reach
  read_unit_desk: { roles: ['budget_maker', 'labor_budget_rep', ...CO_CHAIRS], anywhere: true },
  // how the machinery stands: of neither side, for all teams
  read_operations: { roles: ['operations'] },
  repair_cycle: { roles: ['operations'] },
};

export const ACTIONS = Object.keys(GRANTS) as Action[];

/** True when one of the actor's roles is granted the action and reaches the resource. Unknown actions are denied. */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  const grant = GRANTS[action];
  if (grant === undefined) return false;
  return grant.everyone === true || actor.roles.some((held) => fits(held, grant, resource));
}

/** Whether this role lets somebody do it where the role reaches. */
export const isGranted = (role: Role, action: Action): boolean => GRANTS[action].roles.includes(role);

/** Whether there is a place at all where the actor may do this: the nation, or one that a role of theirs is for. */
export const canSomewhere = (actor: Actor, action: Action): boolean =>
  [{}, ...actor.roles.map(placeOf)].some((resource) => can(actor, action, resource));

function placeOf({ scopeKind, scopeId }: HeldRole): Resource {
  if (scopeId === null || scopeKind === 'nation') return {};
  return { [{ team: 'ubtId', facility: 'facilityId', region: 'regionId' }[scopeKind]]: scopeId };
}

/** The roles by which the actor may do this here, nearest scope first. */
export function rolesFor(actor: Actor, action: Action, resource: Resource): HeldRole[] {
  return actor.roles
    .filter((held) => fits(held, GRANTS[action], resource))
    .sort((a, b) => SCOPE_KINDS.indexOf(a.scopeKind) - SCOPE_KINDS.indexOf(b.scopeKind));
}

function fits(held: HeldRole, grant: Grant, resource: Resource): boolean {
  if (grant.ofNeitherSide?.includes(held.role)) return reaches(held, resource);
  if (!grant.roles.includes(held.role)) return false;
  if (grant.ownSide && (held.side === null || (resource.side !== undefined && held.side !== resource.side)))
    return false;
  return grant.anywhere === true || reaches(held, resource);
}

/** A role reaches what lies inside its scope; something of the whole nation is reached from the nation alone. */
export function reaches(held: HeldRole, resource: Resource): boolean {
  switch (held.scopeKind) {
    case 'nation':
      return true;
    case 'region':
      return resource.regionId === held.scopeId;
    case 'facility':
      return resource.facilityId === held.scopeId;
    case 'team':
      return resource.ubtId === held.scopeId;
  }
}
