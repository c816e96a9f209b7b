// What there is to do in a unit, by each of the eight methods: the inputs from which methods/ computes worked hours.

import type { Entered } from './entered.ts';

/** 365 days (days per year / 7 weeks), or 52 weeks, which are 364 days. */
export const YEAR_BASES = ['days', 'weeks_52'] as const;
export type YearBasis = (typeof YEAR_BASES)[number];

export const CENSUS_BASES = ['peak', 'mean'] as const;

/** Census or patient days, not both. */
export interface HppdDemand {
  averageDailyCensus: Entered;
  patientDaysPerYear: Entered;
  hoursPerPatientDay: Entered;
}

export interface UnitOfServiceDemand {
  /** Such as "visit" or "exam". */
  unitOfService: string;
  unitsPerYear: Entered;
  hoursPerUnit: Entered;
}

export interface RatioDemand {
  yearBasis: YearBasis | null;
  censusBasis: (typeof CENSUS_BASES)[number] | null;
  breakReliefMinutesPerShift: Entered;
  shifts: RatioShift[];
}

export interface RatioShift {
  label: string;
  hours: Entered;
  census: Entered;
  patientsPerNurse: Entered;
  daysPerWeek: Entered;
}

export interface PostsDemand {
  posts: Post[];
}

export interface Post {
  label: string;
  jobClass: string;
  count: Entered;
  hoursPerDay: Entered;
  daysPerYear: Entered;
}

export interface ProviderRatioDemand {
  clinicalProviderFte: Entered;
  supports: { jobClass: string; ftePerProviderFte: Entered }[];
}

export interface RoomsDemand {
  yearBasis: YearBasis;
  lines: RoomLine[];
}

export interface RoomLine {
  label: string;
  rooms: Entered;
  hoursPerDay: Entered;
  daysPerWeek: Entered;
  staffPerRoom: Entered;
}

export interface CallWorkloadDemand {
  callsPerDay: Entered;
  handleMinutes: Entered;
  /** The part of the time on duty in which somebody is on a call. */
  occupancy: Entered;
  /** The part of paid time for training, meetings and breaks in the office. */
  inOfficeShrinkage: Entered;
  daysPerYear: Entered;
}

export interface FixedDemand {
  positions: { jobClass: string; fte: Entered }[];
}

export interface Demands {
  hppd: HppdDemand;
  unit_of_service: UnitOfServiceDemand;
  ratio: RatioDemand;
  posts: PostsDemand;
  provider_ratio: ProviderRatioDemand;
  rooms: RoomsDemand;
  call_workload: CallWorkloadDemand;
  fixed: FixedDemand;
}

export type Method = keyof Demands;

/** One method with the demand that belongs to it. */
export type ChosenDemand = { [M in Method]: { method: M; demand: Demands[M] } }[Method];
