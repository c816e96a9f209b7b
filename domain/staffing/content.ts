// What the co-leads write together: a revision of schema 2, as it is stored, signed and exported. Shapes only; what keeps a
// revision from being signed is said in problems/, what it comes to in compute-unit.ts.

import type { Modality } from '../vocabulary.ts';
import type { ChosenDemand } from './demand.ts';
import type { Decimal, Entered } from './entered.ts';

export interface RevisionContent {
  schema: 2;
  settings: Settings;
  units: UnitContent[];
  asks: AskContent[];
  pointsNotAgreed: PointNotAgreed[];
  /** Of those for whom neither co-lead speaks. */
  dissent: { from: string; text: string }[];
  unknown: Unknown[];
}

/** What the cycle counts with, the same for all of its teams. */
export interface Settings {
  /** Paid hours of one FTE in a year: 2080, 2086 or 2088. */
  hoursPerFte: Decimal;
  daysPerYear: Decimal;
  formulaVersion: 1;
}

/** A value that could not be had, and why: what rests on it is not computed. */
export interface Unknown {
  /** JSON pointer to the value, or to the whole that holds it. */
  path: string;
  because: string;
}

export interface PointNotAgreed {
  /** Null: of the whole team. */
  unitId: string | null;
  topic: string;
  laborPosition: string;
  managementPosition: string;
}

export interface UnitContent {
  unitId: string;
  modality: Modality;
  /** The local date of the facts that were shown beside the form; null: none were. */
  factsAsOf: string | null;
  model: Model;
  plan: Plan;
}

export type Model = ModelParts & (ChosenDemand | { method: null; demand: null });

export interface ModelParts {
  demandSource: Source;
  standardSource: Source;
  skillMix: Line[];
  /** Null: none, and then `noFloorBecause` says why, where the modality has floors. */
  ratioFloor: RatioFloor | null;
  noFloorBecause: string | null;
  release: Release[];
  evidence: Evidence;
  ownFigures: OwnFigures;
  notes: string;
}

export interface Source {
  text: string;
  /** A local date. */
  asOf: string | null;
}

export const LINE_BASES = ['share', 'fixed', 'method'] as const;

export const COVER_SOURCES = ['regular_relief', 'float_pool', 'per_diem', 'overtime', 'agency'] as const;
export type CoverSource = (typeof COVER_SOURCES)[number];

/** One job class (of one agreement) of a unit. */
export interface Line {
  lineId: string;
  jobClass: string;
  agreement: string | null;
  /** A share of the demand's hours, a fixed number of FTE on top of them, or the hours that the method has for this class. */
  basis: (typeof LINE_BASES)[number];
  share: Entered;
  fixedFte: Entered;
  /** The part of the absence that somebody covers. */
  replacedShare: Entered;
  /** One of the two is given: 224 of 2,080 hours are no finite decimal. */
  nonproductiveHoursPerFte: Entered;
  nonproductiveShare: Entered;
  shiftShares: { day: Entered; evening: Entered; night: Entered } | null;
  /** With benefits. */
  hourlyRateCents: number | null;
  sourceMix: SourceShare[];
}

/** Who covers an absence, for which part of it and at which rate. */
export interface SourceShare {
  source: CoverSource;
  share: Entered;
  hourlyRateCents: number | null;
}

/** The most patients that one nurse may have at any time. */
export interface RatioFloor {
  patientsPerNurse: Entered;
  countedJobClasses: string[];
  breakReliefMinutesPerShift: Entered;
  shifts: FloorShift[];
  source: string;
}

export interface FloorShift {
  label: string;
  hours: Entered;
  peakCensus: Entered;
}

/** Hours for joint work in which a class of this unit is away. */
export interface Release {
  jobClass: string;
  hoursPerYear: Entered;
  /** Whether the nonproductive share of the class holds them already. */
  inNonproductive: boolean;
}

export interface Evidence {
  /** Local dates. */
  from: string | null;
  to: string | null;
  mandatoryOvertimeHours: Entered;
  voluntaryOvertimeHours: Entered;
  agencyHours: Entered;
  missedMealBreaks: Entered;
  missedRestBreaks: Entered;
  shiftsOffPlan: Entered;
  shiftsPlanned: Entered;
  complaints: Entered;
  source: string;
}

/** What the team's own spreadsheet came to. Null: no figure to compare with. */
export interface OwnFigures {
  workedHours: Entered;
  directFte: Entered;
  replacementFte: Entered;
  totalFte: Entered;
  backfillHours: Entered;
  backfillCents: number | null;
}

/** How the unit gets from today to the model. */
export interface Plan {
  budgetedFte: Entered;
  filledFte: Entered;
  inRecruitmentFte: Entered;
  expectedTurnoverShare: Entered;
  daysToFill: Entered;
  horizonMonths: Entered;
  leaves: { kind: string; fte: Entered; from: string | null; to: string | null }[];
  actions: PlanAction[];
  risks: { what: string; effect: string }[];
}

export const ACTION_KINDS = [
  'hire',
  'convert',
  'float_pool',
  'per_diem',
  'cross_train',
  'schedule_change',
  'reduce_agency',
  'practice',
  'other',
] as const;

export interface PlanAction {
  actionId: string;
  kind: (typeof ACTION_KINDS)[number];
  what: string;
  fte: Entered;
  startsOn: string | null;
  owner: 'labor' | 'management' | 'both';
  costCents: number | null;
}

export const ASK_KINDS = ['fte', 'hours', 'money', 'equipment', 'practice'] as const;

export interface AskContent {
  /** The same in every revision and year in which the ask stands. */
  askKey: string;
  number: number;
  unitId: string;
  kind: (typeof ASK_KINDS)[number] | null;
  quantity: Entered;
  jobClass: string | null;
  what: string;
  amountCents: number | null;
  /** Why the amount is not quantity times rate. */
  amountBecause: string | null;
  reason: string;
  priority: number | null;
  /** What the ask follows from: a line, an action, "gap", "backfill" or "floor". */
  links: string[];
  previousAskKey: string | null;
}
