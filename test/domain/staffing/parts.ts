// Parts of a revision with values that say nothing, for tests that change the ones they are about.

import type {
  AskContent,
  Evidence,
  Line,
  Model,
  ModelParts,
  OwnFigures,
  Plan,
  RatioFloor,
  RevisionContent,
  Settings,
  UnitContent,
} from '../../../domain/staffing/content.ts';
import type { ChosenDemand, Demands, Method } from '../../../domain/staffing/demand.ts';
import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import type { TeamUnit } from '../../../domain/staffing/problems/revision-problems.ts';

export const SETTINGS: Settings = { hoursPerFte: '2080', daysPerYear: '365', formulaVersion: 1 };

export const TEAM: TeamUnit[] = [{ unitId: 'U1', name: '3 West', costCenter: '10234' }];

/** Everybody is a nurse, replaced by regular relief at the same rate. */
export const lineOf = (over: Partial<Line> = {}): Line => ({
  lineId: 'L1',
  jobClass: 'Registered Nurse',
  agreement: null,
  basis: 'share',
  share: over.basis === undefined || over.basis === 'share' ? '1' : null,
  fixedFte: null,
  replacedShare: '1',
  nonproductiveHoursPerFte: null,
  nonproductiveShare: over.nonproductiveHoursPerFte === undefined ? '0.15' : null,
  shiftShares: null,
  hourlyRateCents: 7850,
  sourceMix: [{ source: 'regular_relief', share: '1', hourlyRateCents: 7850 }],
  ...over,
});

export const floorOf = (over: Partial<RatioFloor> = {}): RatioFloor => ({
  patientsPerNurse: '4',
  countedJobClasses: ['Registered Nurse'],
  breakReliefMinutesPerShift: '60',
  shifts: [
    { label: 'day', hours: '12', peakCensus: '32' },
    { label: 'night', hours: '12', peakCensus: '32' },
  ],
  source: '22 CCR 70217',
  ...over,
});

/** Small demands of every method, complete and unremarkable. */
export const DEMANDS: Demands = {
  hppd: { averageDailyCensus: '30', patientDaysPerYear: null, hoursPerPatientDay: '6' },
  unit_of_service: { unitOfService: 'visit', unitsPerYear: '24000', hoursPerUnit: '1.6' },
  ratio: {
    yearBasis: 'days',
    censusBasis: 'peak',
    breakReliefMinutesPerShift: '60',
    shifts: [{ label: 'day', hours: '12', census: '32', patientsPerNurse: '4', daysPerWeek: '7' }],
  },
  posts: { posts: [{ label: 'desk', jobClass: 'Registered Nurse', count: '1', hoursPerDay: '8', daysPerYear: '260' }] },
  provider_ratio: {
    clinicalProviderFte: '6.2',
    supports: [{ jobClass: 'Registered Nurse', ftePerProviderFte: '1.5' }],
  },
  rooms: {
    yearBasis: 'weeks_52',
    lines: [{ label: 'rooms 1 to 8', rooms: '8', hoursPerDay: '8', daysPerWeek: '5', staffPerRoom: '2' }],
  },
  call_workload: {
    callsPerDay: '1000',
    handleMinutes: '6',
    occupancy: '0.85',
    inOfficeShrinkage: '0.16',
    daysPerYear: '260',
  },
  fixed: { positions: [{ jobClass: 'Registered Nurse', fte: '2' }] },
};

export const BY_CLASS: readonly Method[] = ['posts', 'provider_ratio', 'fixed'];

const EVIDENCE: Evidence = {
  from: '2026-01-01',
  to: '2026-12-31',
  mandatoryOvertimeHours: '0',
  voluntaryOvertimeHours: '120.5',
  agencyHours: '0',
  missedMealBreaks: '12',
  missedRestBreaks: '30',
  shiftsOffPlan: '9',
  shiftsPlanned: '730',
  complaints: '0',
  source: 'time cards',
};

export const OWN_FIGURES: OwnFigures = {
  workedHours: null,
  directFte: null,
  replacementFte: null,
  totalFte: null,
  backfillHours: null,
  backfillCents: null,
};

const PARTS: ModelParts = {
  demandSource: { text: 'census report', asOf: '2027-03-01' },
  standardSource: { text: 'target of 2026', asOf: '2026-07-01' },
  skillMix: [lineOf()],
  ratioFloor: null,
  noFloorBecause: 'no ratio binds this unit',
  release: [],
  evidence: EVIDENCE,
  ownFigures: OWN_FIGURES,
  notes: '',
};

export const PLAN: Plan = {
  budgetedFte: '34.5',
  filledFte: '32.1',
  inRecruitmentFte: '1',
  expectedTurnoverShare: '0.1',
  daysToFill: '75',
  horizonMonths: '12',
  leaves: [],
  actions: [],
  risks: [],
};

export const modelOf = (chosen: ChosenDemand, over: Partial<ModelParts> = {}): ChosenModel => ({
  ...PARTS,
  ...over,
  ...chosen,
});

/** Of any method, with one class that does all of it. */
export const modelBy = (method: Method, over: Partial<ModelParts> = {}): ChosenModel =>
  modelOf({ method, demand: DEMANDS[method] } as ChosenDemand, {
    skillMix: [lineOf(BY_CLASS.includes(method) ? { basis: 'method' } : {})],
    ...over,
  });

export const unitOf = (model: Model, over: Partial<UnitContent> = {}): UnitContent => ({
  unitId: 'U1',
  modality: 'inpatient',
  factsAsOf: null,
  model,
  plan: PLAN,
  ...over,
});

export const askOf = (over: Partial<AskContent> = {}): AskContent => ({
  askKey: 'A1',
  number: 1,
  unitId: 'U1',
  kind: 'fte',
  quantity: '1.5',
  jobClass: 'Registered Nurse',
  what: '1.5 FTE for nights',
  amountCents: 24_492_000,
  amountBecause: null,
  reason: 'the gap',
  priority: 1,
  links: ['gap'],
  previousAskKey: null,
  ...over,
});

export const revisionOf = (units: UnitContent[], over: Partial<RevisionContent> = {}): RevisionContent => ({
  schema: 2,
  settings: SETTINGS,
  units,
  asks: [],
  pointsNotAgreed: [],
  dissent: [],
  unknown: [],
  ...over,
});
