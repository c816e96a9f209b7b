import type { Model, RatioFloor } from '../content.ts';
import { judgeDailyHours, judgeRatio } from './limits.ts';
import { noneProblems } from './none-problems.ts';
import { numberProblems, problem, type RevisionProblem, textProblems } from './problem.ts';
import { capital, shiftInWords } from './shift-problems.ts';

/**
 * What is wrong with a ratio floor that is there.
 *
 * @param at the pointer to the model
 */
export function floorProblems({ ratioFloor, skillMix }: Model, at: string): RevisionProblem[] {
  if (!ratioFloor) return [];
  const floor = `${at}/ratioFloor`;
  return [
    ...numberProblems(
      `${floor}/patientsPerNurse`,
      ratioFloor.patientsPerNurse,
      'the patients per nurse of the ratio floor',
      judgeRatio('The ratio floor'),
    ),
    ...numberProblems(
      `${floor}/breakReliefMinutesPerShift`,
      ratioFloor.breakReliefMinutesPerShift,
      'the minutes of break relief per shift of the ratio floor, or 0',
    ),
    ...noneProblems(
      ratioFloor.countedJobClasses,
      `${floor}/countedJobClasses`,
      'which job classes the ratio floor counts',
    ),
    ...countedProblems(ratioFloor, skillMix, `${floor}/countedJobClasses`),
    ...noneProblems(ratioFloor.shifts, `${floor}/shifts`, 'at least one shift of the ratio floor'),
    ...ratioFloor.shifts.flatMap((shift, place) => shiftProblems(shift, place, `${floor}/shifts/${place}`)),
  ];
}

/** Hours of a class without a line would be lost. */
function countedProblems({ countedJobClasses }: RatioFloor, mix: Model['skillMix'], at: string): RevisionProblem[] {
  const classes = mix.map(({ jobClass }) => jobClass);
  if (countedJobClasses.length === 0 || countedJobClasses.some((counted) => classes.includes(counted))) return [];
  const sentence = `The ratio floor counts ${countedJobClasses.join(', ')}; no line of the skill mix has that class.`;
  return [problem('class_without_line', at, sentence)];
}

function shiftProblems(shift: RatioFloor['shifts'][number], place: number, at: string): RevisionProblem[] {
  const of = `${shiftInWords(shift.label, place)} of the ratio floor`;
  return [
    ...textProblems(`${at}/label`, shift.label, `Enter the name of shift ${place + 1} of the ratio floor.`),
    ...numberProblems(`${at}/hours`, shift.hours, `the hours of ${of}`, judgeDailyHours(`${capital(of)} has`, '')),
    ...numberProblems(`${at}/peakCensus`, shift.peakCensus, `the peak census of ${of}`),
  ];
}
