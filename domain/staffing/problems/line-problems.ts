// What is wrong with one line of the skill mix.

import type { Basis } from '../basis.ts';
import type { Line } from '../content.ts';
import { type Exact, isZero, ONE } from '../exact.ts';
import { nonproductiveShare } from '../nonproductive-share.ts';
import { percent } from '../shown.ts';
import { ifPercentMeant } from './limits.ts';
import { negativeProblems, numberProblems, problem, type RevisionProblem, textProblems } from './problem.ts';

/** @param at the pointer to the line */
export function lineProblems(line: Line, at: string, basis: Basis): RevisionProblem[] {
  const { jobClass } = line;
  return [
    ...textProblems(`${at}/jobClass`, jobClass, 'Enter the job class of this line.'),
    ...(line.basis === 'share' ? numberProblems(`${at}/share`, line.share, `the share of ${jobClass}`) : []),
    ...(line.basis === 'fixed' ? numberProblems(`${at}/fixedFte`, line.fixedFte, `the fixed FTE of ${jobClass}`) : []),
    ...numberProblems(`${at}/replacedShare`, line.replacedShare, `the replaced share of ${jobClass}`, (share) =>
      share.gt(ONE) ? ['replaced_share_out_of_range', replacedTooHigh(jobClass, share)] : undefined,
    ),
    ...nonproductiveProblems(line, at, basis),
  ];
}

const replacedTooHigh = (jobClass: string, share: Exact): string =>
  `The replaced share of ${jobClass} is ${percent(share)}; it must be from 0 % to 100 %.${ifPercentMeant(share)}`;

function nonproductiveProblems(line: Line, at: string, { hoursPerFte }: Basis): RevisionProblem[] {
  const { jobClass, nonproductiveHoursPerFte: hours, nonproductiveShare: share } = line;
  const pointer = `${at}/${hours === null ? 'nonproductiveShare' : 'nonproductiveHoursPerFte'}`;
  if (hours === null && share === null) {
    const sentence = `Enter the nonproductive hours per FTE or the nonproductive share of ${jobClass}.`;
    return [problem('entry_missing', pointer, sentence)];
  }
  if (hours !== null && share !== null) {
    const sentence = `Enter the nonproductive hours or the nonproductive share of ${jobClass}, not both.`;
    return [problem('entered_twice', pointer, sentence)];
  }
  const below = negativeProblems(pointer, hours ?? share, `the time away of ${jobClass}`);
  if (below.length > 0 || isZero(hoursPerFte)) return below;
  const away = nonproductiveShare(line, hoursPerFte);
  if (away.lt(ONE)) return [];
  // of hours nobody types a percentage
  const way = hours === null && ifPercentMeant(away);
  const ending = way ? `.${way}` : ', else nobody ever works.';
  const sentence = `The nonproductive share of ${jobClass} is ${percent(away)}; it must be below 100 %${ending}`;
  return [problem('nonproductive_share_out_of_range', pointer, sentence)];
}

/** What a call center's class leaves for calls: away and in the office are both parts of paid time. */
export function shrinkageProblems(line: Line, at: string, inOffice: Exact, basis: Basis): RevisionProblem[] {
  const away = nonproductiveShare(line, basis.hoursPerFte);
  if (away.add(inOffice).lt(ONE)) return [];
  const sentence = `Away ${percent(away)} and in-office ${percent(inOffice)} leave 0 % for calls; together they must stay below 100 %.`;
  return [problem('shrinkage_out_of_range', at, sentence)];
}
