// Of the methods that multiply a volume: patient days, units of service, providers, calls, positions.

import type {
  CallWorkloadDemand,
  FixedDemand,
  HppdDemand,
  ProviderRatioDemand,
  UnitOfServiceDemand,
} from '../demand.ts';
import { type Exact, isZero, ONE } from '../exact.ts';
import { percent } from '../shown.ts';
import { ifPercentMeant, judgeDaysPerYear } from './limits.ts';
import { noneProblems } from './none-problems.ts';
import { numberProblems, problem, type RevisionProblem, textProblems } from './problem.ts';

export function hppdProblems(demand: HppdDemand, at: string): RevisionProblem[] {
  const { averageDailyCensus: census, patientDaysPerYear: patientDays, hoursPerPatientDay } = demand;
  const pointer = `${at}/${patientDays === null ? 'averageDailyCensus' : 'patientDaysPerYear'}`;
  const found =
    census !== null && patientDays !== null
      ? [problem('entered_twice', pointer, 'Enter census or patient days, not both.')]
      : numberProblems(pointer, census ?? patientDays, 'the average daily census or the patient days of the year');
  return [...found, ...numberProblems(`${at}/hoursPerPatientDay`, hoursPerPatientDay, 'the hours per patient day')];
}

export const unitOfServiceProblems = (demand: UnitOfServiceDemand, at: string): RevisionProblem[] => [
  ...textProblems(
    `${at}/unitOfService`,
    demand.unitOfService,
    'Say what the unit of service is, such as visit or exam.',
  ),
  ...numberProblems(`${at}/unitsPerYear`, demand.unitsPerYear, 'the units of service of the year'),
  ...numberProblems(`${at}/hoursPerUnit`, demand.hoursPerUnit, 'the hours per unit of service'),
];

export const providerRatioProblems = (demand: ProviderRatioDemand, at: string): RevisionProblem[] => [
  ...numberProblems(`${at}/clinicalProviderFte`, demand.clinicalProviderFte, 'the clinical provider FTE'),
  ...noneProblems(demand.supports, `${at}/supports`, 'at least one supporting job class'),
  ...demand.supports.flatMap(({ jobClass, ftePerProviderFte }, place) => [
    ...textProblems(`${at}/supports/${place}/jobClass`, jobClass, `Enter the job class of support ${place + 1}.`),
    ...numberProblems(
      `${at}/supports/${place}/ftePerProviderFte`,
      ftePerProviderFte,
      `the FTE of ${jobClass || `support ${place + 1}`} per provider FTE`,
    ),
  ]),
];

export const fixedProblems = ({ positions }: FixedDemand, at: string): RevisionProblem[] => [
  ...noneProblems(positions, `${at}/positions`, 'at least one position'),
  ...positions.flatMap(({ jobClass, fte }, place) => [
    ...textProblems(`${at}/positions/${place}/jobClass`, jobClass, `Enter the job class of position ${place + 1}.`),
    ...numberProblems(`${at}/positions/${place}/fte`, fte, `the FTE of ${jobClass || `position ${place + 1}`}`),
  ]),
];

/** @param year its days */
export const callWorkloadProblems = (demand: CallWorkloadDemand, at: string, year: Exact): RevisionProblem[] => [
  ...numberProblems(`${at}/callsPerDay`, demand.callsPerDay, 'the calls a day'),
  ...numberProblems(`${at}/handleMinutes`, demand.handleMinutes, 'the minutes that a call takes'),
  ...numberProblems(`${at}/occupancy`, demand.occupancy, 'the occupancy', judgeOccupancy),
  ...numberProblems(
    `${at}/inOfficeShrinkage`,
    demand.inOfficeShrinkage,
    'the share of paid time in the office off calls',
  ),
  ...numberProblems(
    `${at}/daysPerYear`,
    demand.daysPerYear,
    'the days a year',
    judgeDaysPerYear('Calls come on', year),
  ),
];

const judgeOccupancy = (occupancy: Exact): ['occupancy_out_of_range', string] | undefined =>
  isZero(occupancy) || occupancy.gt(ONE)
    ? [
        'occupancy_out_of_range',
        `Occupancy is ${percent(occupancy)}; it must be above 0 % and at most 100 %.${ifPercentMeant(occupancy)}`,
      ]
    : undefined;
