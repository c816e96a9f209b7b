// The words of the process, in one place: domain, columns, JSON and screens use exactly these.
// Names only, no rules.

export const PHASES = ['prepare', 'foundation', 'apply', 'budget', 'repeat'] as const;
export type Phase = (typeof PHASES)[number];

export const SIDES = ['labor', 'management'] as const;
export type Side = (typeof SIDES)[number];

export const otherSide = (side: Side): Side => (side === 'labor' ? 'management' : 'labor');

export const TEAM_KINDS = ['ubt', 'department'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export const MODALITIES = [
  'inpatient',
  'emergency',
  'behavioral_health',
  'perioperative',
  'ambulatory',
  'imaging',
  'laboratory',
  'pharmacy',
  'call_center',
  'home_health',
  'support',
  'administrative',
] as const;
export type Modality = (typeof MODALITIES)[number];

/**
 * `operations` may look and repair, never decide. A `committee_member` reads what their committee's co-chairs read and
 * leaves acting to them. The other roles are those of the process.
 */
export const ROLES = [
  'national_co_chair',
  'regional_co_chair',
  'sponsor',
  'co_lead',
  'physician_co_lead',
  'budget_maker',
  'labor_budget_rep',
  'expert',
  'operations',
  'committee_member',
] as const;
export type Role = (typeof ROLES)[number];

export const SCOPE_KINDS = ['team', 'facility', 'region', 'nation'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

export const FILING_STATES = [
  'not_started',
  'drafting',
  'signed_by_one_side',
  'jointly_signed',
  'returned',
  'received',
] as const;
export type FilingState = (typeof FILING_STATES)[number];

export const FILING_KINDS = ['joint', 'two_positions', 'one_side', 'carried_forward', 'no_model'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

export const ASK_DECISIONS = ['granted', 'granted_modified', 'deferred', 'declined'] as const;
export type AskDecision = (typeof ASK_DECISIONS)[number];

export const INPUT_TREATMENTS = ['adopted', 'partly', 'not'] as const;
export type InputTreatment = (typeof INPUT_TREATMENTS)[number];

export const CYCLE_STATUSES = ['draft', 'launching', 'running', 'ended', 'cancelled'] as const;
export type CycleStatus = (typeof CYCLE_STATUSES)[number];

/** How a team's cycle ended; null while it runs. */
export const OUTCOMES = ['complete', 'incomplete', 'withdrawn', 'cancelled', 'superseded'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REASON_CODES = [
  'volume_forecast',
  'standard_differs',
  'benchmark',
  'affordability_cap',
  'duplicate_funding',
  'vacancy_first',
  'next_cycle',
  'regulatory_required',
  'data_insufficient',
  'service_change',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Roles that a role file may give; co-leads come with the roster, where their team stands. */
export const IMPORTABLE_ROLES = [
  'national_co_chair',
  'regional_co_chair',
  'committee_member',
  'sponsor',
  'budget_maker',
  'labor_budget_rep',
  'expert',
  'operations',
] as const satisfies readonly Role[];
export type ImportableRole = (typeof IMPORTABLE_ROLES)[number];

export const SHIFTS = ['day', 'evening', 'night'] as const;
export type Shift = (typeof SHIFTS)[number];
