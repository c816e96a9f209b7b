import type { ModelParts } from '../content.ts';
import { numberProblems, problem, type RevisionProblem } from './problem.ts';

/** Release of a class without a line would be lost. */
export function releaseProblems({ release, skillMix }: ModelParts, at: string): RevisionProblem[] {
  return release.flatMap(({ jobClass, hoursPerYear }, place) => {
    const pointer = `${at}/release/${place}`;
    const known = skillMix.some((line) => line.jobClass === jobClass);
    const named = jobClass || `Release ${place + 1}`;
    const sentence = `${named} has release hours; no line of the skill mix has that class.`;
    return [
      ...numberProblems(`${pointer}/hoursPerYear`, hoursPerYear, `the release hours of ${named}`),
      ...(known ? [] : [problem('class_without_line', `${pointer}/jobClass`, sentence)]),
    ];
  });
}
