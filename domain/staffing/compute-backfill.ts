import { codeInWords } from '../code-in-words.ts';
import { inDollars } from '../dollars.ts';
import { listed } from '../listed.ts';
import { type BackfillRow, backfill, type Cover, coverOf, hasWholeCover } from './backfill.ts';
import type { Basis } from './basis.ts';
import { type ComputedBackfill, centsFigure, fteFigure, hoursFigure, notComputed } from './computed.ts';
import type { Unknown } from './content.ts';
import { type Exact, isZero } from './exact.ts';
import type { ChosenModel } from './line-hours.ts';
import { releaseProblems } from './problems/release-problems.ts';
import type { StaffedLine } from './replacement.ts';
import { dollarsOf, inStep } from './shown.ts';
import { HOURS_A_YEAR, type Step, stepOf } from './step.ts';
import { whyUnknown } from './why-unknown.ts';

const SOURCE = 'Health Care Budgeting (2015): hours of cover × rate of who covers';

/**
 * The backfill line of a unit, where rates may be unknown.
 *
 * @param at the pointer to the model
 */
export function computeBackfill(
  model: ChosenModel,
  at: string,
  lines: readonly StaffedLine[],
  { hoursPerFte }: Basis,
  unknown: readonly Unknown[],
): { backfill: ComputedBackfill; steps: Step[] } {
  const [open] = releaseProblems(model, at);
  if (open) return { backfill: notComputedBackfill(`this is open: ${open.problem}`), steps: [] };
  const covers = coverOf(lines, model.release);
  const { hours, exactCents, rows } = backfill(lines, model.release);
  const why = notComputed(listed(unknownOfCover(covers, at, unknown)));
  return {
    backfill: {
      hours: hoursFigure(hours),
      fte: fteFigure(hours.div(hoursPerFte)),
      cents: exactCents ? centsFigure(exactCents) : why,
      rows: rows.map((row) => ({
        lineId: row.lineId,
        jobClass: row.jobClass,
        source: row.source,
        hours: hoursFigure(row.hours),
        cents: row.cents ?? why,
      })),
    },
    steps: [
      ...covers.filter(({ release }) => !isZero(release)).map(releaseStep),
      stepOf('Backfill hours', covers.map((one) => `${inStep(one.hours)} h`).join(' + '), hours, HOURS_A_YEAR, SOURCE),
      ...(exactCents ? [moneyStep(rows, exactCents)] : []),
    ],
  };
}

/** @param because such as "payroll does not report it" */
export const notComputedBackfill = (because: string): ComputedBackfill => ({
  hours: notComputed(because),
  fte: notComputed(because),
  cents: notComputed(because),
  rows: [],
});

const releaseStep = ({ line, release }: Cover): Step =>
  stepOf(
    `Release of ${line.jobClass}`,
    'Outside the nonproductive share, covered one for one',
    release,
    HOURS_A_YEAR,
    SOURCE,
  );

function moneyStep(rows: readonly BackfillRow[], cents: Exact): Step {
  const paid = rows.filter(({ hours }) => !isZero(hours));
  const parts = paid.map(({ hours, hourlyRateCents, source }) => {
    return `${inStep(hours)} h × ${inDollars(hourlyRateCents ?? 0)} (${codeInWords(source)})`;
  });
  return { label: 'Backfill', expression: parts.join(' + '), result: dollarsOf(cents), unit: 'a year', source: SOURCE };
}

/** All that is not known of who covers. */
const unknownOfCover = (covers: readonly Cover[], at: string, unknown: readonly Unknown[]): string[] =>
  covers.flatMap(({ line, hours }, place) => {
    const mix = `${at}/skillMix/${place}/sourceMix`;
    if (isZero(hours)) return [];
    if (!hasWholeCover(line)) return [whyUnknown(unknown, mix) ?? `the cover of ${line.jobClass} is not complete`];
    return line.sourceMix.flatMap(({ source, hourlyRateCents }, row) => {
      if (hourlyRateCents !== null) return [];
      const missing = `the rate of ${codeInWords(source)} for ${line.jobClass} is not entered`;
      return [whyUnknown(unknown, `${mix}/${row}/hourlyRateCents`) ?? missing];
    });
  });
