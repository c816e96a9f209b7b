import { drawOne } from '../world/draw.ts';
import { MODALITY_FIGURES } from '../world/modalities.ts';
import type { SampleTeam } from '../world/team.ts';
import { costOfFteCents, costOfHoursCents, type UnitFigures, unitFigures } from './figures.ts';

export interface SampleAsk {
  unitId: string;
  what: string;
  amountCents: number;
}

export interface SampleContent {
  units: { unitId: string; staffingModel: string; workforcePlan: string }[];
  asks: SampleAsk[];
  dissent: string;
}

const TRAINING_HOURS_TENTHS = 1600;
const REASONS = [
  'to close the gap between the model and the budget',
  'so that breaks are covered without overtime',
  'to end the use of agency hours on weekends',
  'for the growth in volume that the forecast shows',
];

/** What a team writes for a year: a model and a plan for every unit, and one or two asks. */
export function contentOf(team: SampleTeam, budgetYear: number): SampleContent {
  const units = team.units.map(({ ref }) => ({ ref, figures: unitFigures(team.modality, ref, budgetYear) }));
  return {
    units: units.map(({ ref, figures }) => ({
      unitId: ref,
      staffingModel: modelText(team, figures),
      workforcePlan: planText(figures),
    })),
    asks: asksOf(team, units, budgetYear),
    dissent: '',
  };
}

function asksOf(team: SampleTeam, units: { ref: string; figures: UnitFigures }[], budgetYear: number): SampleAsk[] {
  const [first, second = first] = units;
  if (!first || !second) return [];
  const { gapTenths, jobClass } = first.figures;
  const reason = drawOne(REASONS, team.ref, budgetYear, 'reason');
  const staff: SampleAsk = {
    unitId: first.ref,
    what: `${tenths(gapTenths)} FTE ${jobClass.name}, ${reason}`,
    amountCents: costOfFteCents(gapTenths, jobClass),
  };
  if (drawOne([1, 2], team.ref, budgetYear, 'asks') === 1) return [staff];
  const cover: SampleAsk = {
    unitId: second.ref,
    what: `${number(TRAINING_HOURS_TENTHS / 10)} hours of cover while ${second.figures.jobClass.name}s train`,
    amountCents: costOfHoursCents(TRAINING_HOURS_TENTHS, second.figures.jobClass),
  };
  return [staff, cover];
}

function modelText({ modality }: SampleTeam, figures: UnitFigures): string {
  const { unitOfService, hoursHundredths, nonproductivePercent, jobClasses } = MODALITY_FIGURES[modality];
  const { volume, workedHours, directFteHundredths, totalFteHundredths } = figures;
  return [
    `${number(volume)} ${unitOfService} a year × ${hundredths(hoursHundredths)} hours = ${number(workedHours)} worked hours`,
    `= ${hundredths(directFteHundredths)} direct FTE at 2,080 hours.`,
    `With ${nonproductivePercent} % nonproductive time and everybody replaced: ${hundredths(totalFteHundredths)} FTE in all.`,
    `Job classes: ${jobClasses.map(({ name }) => name).join(', ')}.`,
  ].join(' ');
}

const planText = (figures: UnitFigures): string =>
  [
    `Budgeted ${hundredths(figures.budgetedFteHundredths)} FTE, of which ${tenths(figures.vacantTenths)} are vacant and in recruitment.`,
    `The gap to the model is ${tenths(figures.gapTenths)} FTE.`,
    `At ${figures.turnoverPercent} % turnover and ${figures.daysToFill} days to fill, vacancies cost`,
    `${hundredths(figures.vacancyDragHundredths)} FTE a year.`,
  ].join(' ');

const number = (value: number): string => value.toLocaleString('en-US');
const tenths = (value: number): string => (value / 10).toFixed(1);
const hundredths = (value: number): string => (value / 100).toFixed(2);
