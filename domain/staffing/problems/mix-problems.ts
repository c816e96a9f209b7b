// What is wrong with a skill mix as a whole: shares that are no whole, and hours that no line or two lines would take.

import type { Basis } from '../basis.ts';
import type { Line, Model } from '../content.ts';
import { exact, ONE, sum } from '../exact.ts';
import { percent } from '../shown.ts';
import { lineProblems, shrinkageProblems } from './line-problems.ts';
import { problem, type RevisionProblem } from './problem.ts';

/** @param at the pointer to the model */
export function mixProblems(model: Model, at: string, basis: Basis): RevisionProblem[] {
  const mix = `${at}/skillMix`;
  const own = model.skillMix.map((line, place) => lineProblems(line, `${mix}/${place}`, basis));
  const classes = classesOf(model);
  return [
    ...own.flat(),
    ...(model.method === null ? [] : basisProblems(model.skillMix, mix, classes)),
    ...(model.method === null || classes ? [] : sharesProblems(model.skillMix, mix)),
    ...(model.method === 'call_workload' && model.demand.inOfficeShrinkage !== null
      ? callShareProblems(model.skillMix, own, mix, model.demand.inOfficeShrinkage, basis)
      : []),
  ];
}

/** The job classes that the method names itself; undefined where the mix shares the hours. */
function classesOf(model: Model): string[] | undefined {
  switch (model.method) {
    case 'posts':
      return model.demand.posts.map(({ jobClass }) => jobClass);
    case 'provider_ratio':
      return model.demand.supports.map(({ jobClass }) => jobClass);
    case 'fixed':
      return model.demand.positions.map(({ jobClass }) => jobClass);
    default:
      return undefined;
  }
}

function basisProblems(lines: readonly Line[], mix: string, classes: readonly string[] | undefined): RevisionProblem[] {
  const taking = lines.filter(({ basis }) => basis === 'method').map(({ jobClass }) => jobClass);
  const lost = [...new Set(classes ?? [])].filter((jobClass) => jobClass !== '' && !taking.includes(jobClass));
  return [
    ...lines.flatMap((line, place) => {
      const why = whyNotFitting(line, lines.slice(0, place), classes);
      return why === undefined ? [] : [problem('basis_does_not_fit', `${mix}/${place}/basis`, why)];
    }),
    ...lost.map((jobClass) =>
      problem(
        'class_without_line',
        mix,
        `${jobClass} has hours in the demand; add a line that takes them from the method.`,
      ),
    ),
  ];
}

function whyNotFitting(
  line: Line,
  earlier: readonly Line[],
  classes: readonly string[] | undefined,
): string | undefined {
  const { basis, jobClass } = line;
  if (basis === 'fixed') return undefined;
  if (!classes) {
    return basis === 'method'
      ? `This method names no hours for ${jobClass}; give the line a share or a fixed FTE.`
      : undefined;
  }
  if (basis === 'share') return `This method names the hours of each class; let ${jobClass} take them, or a fixed FTE.`;
  if (!classes.includes(jobClass)) return `The demand has no hours for ${jobClass}; add them, or give a fixed FTE.`;
  return earlier.some((other) => other.basis === 'method' && other.jobClass === jobClass)
    ? `Two lines take the hours of ${jobClass}; keep one of them.`
    : undefined;
}

function sharesProblems(lines: readonly Line[], mix: string): RevisionProblem[] {
  const shares = lines.filter(({ basis }) => basis === 'share').map(({ share }) => share);
  const whole = sum(shares.filter((share) => share !== null).map(exact));
  // an empty share is told by itself
  if (shares.includes(null) || whole.equals(ONE)) return [];
  return [problem('skill_mix_not_whole', mix, `The skill mix adds up to ${percent(whole)}; it must be 100 %.`)];
}

function callShareProblems(
  lines: readonly Line[],
  known: readonly RevisionProblem[][],
  mix: string,
  inOffice: string,
  basis: Basis,
): RevisionProblem[] {
  return lines.flatMap((line, place) =>
    line.basis === 'share' && known[place]?.length === 0
      ? shrinkageProblems(line, `${mix}/${place}`, exact(inOffice), basis)
      : [],
  );
}
