// Who covers, at which rate: needed only for lines of which somebody is covered.

import { codeInWords } from '../../code-in-words.ts';
import { coverOf } from '../backfill.ts';
import { basisOf } from '../basis.ts';
import type { Line, Model, Settings, Unknown } from '../content.ts';
import { exact, isZero, ONE, sum } from '../exact.ts';
import { lineHours } from '../line-hours.ts';
import { staffLine } from '../replacement.ts';
import { percent } from '../shown.ts';
import { whyUnknown } from '../why-unknown.ts';
import { negativeProblems, numberProblems, problem, type RevisionProblem, textProblems } from './problem.ts';
import { releaseProblems } from './release-problems.ts';

interface Judged {
  model: Model;
  /** The pointer to the model. */
  at: string;
  settings: Settings;
  unknown: readonly Unknown[];
  /** Whether hours can be computed; where not, all lines that are replaced count as covered. */
  computable: boolean;
}

export function coverProblems(judged: Judged): RevisionProblem[] {
  const { model, at, unknown } = judged;
  const covered = coveredLines(judged);
  return [
    ...releaseProblems(model, at),
    ...model.skillMix.flatMap((line, place) => {
      const pointer = `${at}/skillMix/${place}`;
      return [
        ...rateProblems(
          line.hourlyRateCents,
          `${pointer}/hourlyRateCents`,
          `the hourly rate of ${line.jobClass}`,
          unknown,
        ),
        ...(covered[place] && whyUnknown(unknown, `${pointer}/sourceMix`) === undefined
          ? sourceMixProblems(line, `${pointer}/sourceMix`, unknown)
          : []),
      ];
    }),
  ];
}

function coveredLines({ model, settings, computable, at }: Judged): boolean[] {
  if (computable && model.method !== null && releaseProblems(model, at).length === 0) {
    const basis = basisOf(settings);
    const lines = lineHours(model, basis).lines.map((line) => staffLine(line, basis));
    return coverOf(lines, model.release).map(({ hours }) => !isZero(hours));
  }
  return model.skillMix.map(isReplaced);
}

const isReplaced = ({ replacedShare, nonproductiveHoursPerFte, nonproductiveShare }: Line): boolean =>
  [replacedShare, nonproductiveHoursPerFte ?? nonproductiveShare].every(
    (part) => part !== null && !isZero(exact(part)),
  );

function sourceMixProblems({ jobClass, sourceMix }: Line, at: string, unknown: readonly Unknown[]): RevisionProblem[] {
  const entries = sourceMix.flatMap(({ source, share, hourlyRateCents }, place) => {
    const words = codeInWords(source);
    return [
      ...numberProblems(`${at}/${place}/share`, share, `the share of ${words} in the cover of ${jobClass}`),
      ...rateProblems(
        hourlyRateCents,
        `${at}/${place}/hourlyRateCents`,
        `the rate of ${words} for ${jobClass}`,
        unknown,
      ),
    ];
  });
  const shares = sourceMix.map(({ share }) => share);
  const whole = sum(shares.filter((share) => share !== null).map(exact));
  if (shares.includes(null) || whole.equals(ONE)) return entries;
  const sentence = `The cover of ${jobClass} adds up to ${percent(whole)}; it must be 100 %.`;
  return [...entries, problem('source_mix_not_whole', at, sentence)];
}

/** A rate may be unknown, with a sentence. */
function rateProblems(
  cents: number | null,
  pointer: string,
  what: string,
  unknown: readonly Unknown[],
): RevisionProblem[] {
  if (cents === null && whyUnknown(unknown, pointer) === undefined) {
    return textProblems(pointer, null, `Enter ${what}, or say why it is unknown.`);
  }
  return negativeProblems(pointer, cents, what);
}
