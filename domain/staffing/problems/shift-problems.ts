// Of the methods that keep places open for hours: ratio, posts, rooms.

import type { PostsDemand, RatioDemand, RoomsDemand } from '../demand.ts';
import type { Exact } from '../exact.ts';
import { judgeDailyHours, judgeDaysPerWeek, judgeDaysPerYear, judgeRatio } from './limits.ts';
import { noneProblems } from './none-problems.ts';
import { numberProblems, type RevisionProblem, textProblems } from './problem.ts';

export const ratioProblems = (demand: RatioDemand, at: string): RevisionProblem[] => [
  ...textProblems(`${at}/yearBasis`, demand.yearBasis, 'Choose whether the year has days or 52 weeks.'),
  ...textProblems(`${at}/censusBasis`, demand.censusBasis, 'Say whether the census is the peak or a mean.'),
  ...numberProblems(
    `${at}/breakReliefMinutesPerShift`,
    demand.breakReliefMinutesPerShift,
    'the minutes of break relief per shift, or 0',
  ),
  ...noneProblems(demand.shifts, `${at}/shifts`, 'at least one shift'),
  ...demand.shifts.flatMap((shift, place) => {
    const [of, below] = [named('shift', shift.label, place), `${at}/shifts/${place}`];
    return [
      ...textProblems(`${below}/label`, shift.label, `Enter the name of shift ${place + 1}.`),
      ...numberProblems(`${below}/hours`, shift.hours, `the hours of the ${of}`, judgeDailyHours(`The ${of} has`, '')),
      ...numberProblems(`${below}/census`, shift.census, `the census of the ${of}`),
      ...numberProblems(
        `${below}/patientsPerNurse`,
        shift.patientsPerNurse,
        `the patients per nurse of the ${of}`,
        judgeRatio(`The ratio of the ${of}`),
      ),
      ...numberProblems(
        `${below}/daysPerWeek`,
        shift.daysPerWeek,
        `the days a week of the ${of}`,
        judgeDaysPerWeek(`The ${of} has`),
      ),
    ];
  }),
];

/** @param year its days */
export const postsProblems = ({ posts }: PostsDemand, at: string, year: Exact): RevisionProblem[] => [
  ...noneProblems(posts, `${at}/posts`, 'at least one post'),
  ...posts.flatMap((post, place) => {
    const [of, below] = [post.label ? `post ${post.label}` : `post ${place + 1}`, `${at}/posts/${place}`];
    return [
      ...textProblems(`${below}/label`, post.label, `Enter the name of post ${place + 1}.`),
      ...textProblems(`${below}/jobClass`, post.jobClass, `Enter the job class of the ${of}.`),
      ...numberProblems(`${below}/count`, post.count, `how many there are of the ${of}`),
      ...numberProblems(
        `${below}/hoursPerDay`,
        post.hoursPerDay,
        `the hours a day of the ${of}`,
        judgeDailyHours(`The ${of} has`, ' a day'),
      ),
      ...numberProblems(
        `${below}/daysPerYear`,
        post.daysPerYear,
        `the days a year of the ${of}`,
        judgeDaysPerYear(`The ${of} has`, year),
      ),
    ];
  }),
];

export const roomsProblems = ({ lines }: RoomsDemand, at: string): RevisionProblem[] => [
  ...noneProblems(lines, `${at}/lines`, 'at least one line of rooms'),
  ...lines.flatMap((line, place) => {
    const [of, below] = [line.label ? `line ${line.label}` : `line ${place + 1}`, `${at}/lines/${place}`];
    return [
      ...textProblems(`${below}/label`, line.label, `Enter the name of line ${place + 1} of the rooms.`),
      ...numberProblems(`${below}/rooms`, line.rooms, `the rooms of the ${of}`),
      ...numberProblems(
        `${below}/hoursPerDay`,
        line.hoursPerDay,
        `the hours a day of the ${of}`,
        judgeDailyHours(`The ${of} has`, ' a day'),
      ),
      ...numberProblems(
        `${below}/daysPerWeek`,
        line.daysPerWeek,
        `the days a week of the ${of}`,
        judgeDaysPerWeek(`The ${of} has`),
      ),
      ...numberProblems(`${below}/staffPerRoom`, line.staffPerRoom, `the staff per room of the ${of}`),
    ];
  }),
];

/** Such as "day shift". */
export const named = (what: string, label: string, place: number): string =>
  label ? `${label} ${what}` : `${what} ${place + 1}`;
