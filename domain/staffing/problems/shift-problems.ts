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
    const [of, below] = [shiftInWords(shift.label, place), `${at}/shifts/${place}`];
    return [
      ...textProblems(`${below}/label`, shift.label, `Enter the name of shift ${place + 1}.`),
      ...numberProblems(`${below}/hours`, shift.hours, `the hours of ${of}`, judgeDailyHours(`${capital(of)} has`, '')),
      ...numberProblems(`${below}/census`, shift.census, `the census of ${of}`),
      ...numberProblems(
        `${below}/patientsPerNurse`,
        shift.patientsPerNurse,
        `the patients per nurse of ${of}`,
        judgeRatio(`The ratio of ${of}`),
      ),
      ...numberProblems(
        `${below}/daysPerWeek`,
        shift.daysPerWeek,
        `the days a week of ${of}`,
        judgeDaysPerWeek(`${capital(of)} has`),
      ),
    ];
  }),
];

/** @param year its days */
export const postsProblems = ({ posts }: PostsDemand, at: string, year: Exact): RevisionProblem[] => [
  ...noneProblems(posts, `${at}/posts`, 'at least one post'),
  ...posts.flatMap((post, place) => {
    const [of, below] = [post.label ? `the post ${post.label}` : `post ${place + 1}`, `${at}/posts/${place}`];
    return [
      ...textProblems(`${below}/label`, post.label, `Enter the name of post ${place + 1}.`),
      ...textProblems(`${below}/jobClass`, post.jobClass, `Enter the job class of ${of}.`),
      ...numberProblems(`${below}/count`, post.count, `how many there are of ${of}`),
      ...numberProblems(
        `${below}/hoursPerDay`,
        post.hoursPerDay,
        `the hours a day of ${of}`,
        judgeDailyHours(`${capital(of)} has`, ' a day'),
      ),
      ...numberProblems(
        `${below}/daysPerYear`,
        post.daysPerYear,
        `the days a year of ${of}`,
        judgeDaysPerYear(`${capital(of)} has`, year),
      ),
    ];
  }),
];

export const roomsProblems = ({ lines }: RoomsDemand, at: string): RevisionProblem[] => [
  ...noneProblems(lines, `${at}/lines`, 'at least one line of rooms'),
  ...lines.flatMap((line, place) => {
    const [of, below] = [line.label ? `the line ${line.label}` : `line ${place + 1}`, `${at}/lines/${place}`];
    return [
      ...textProblems(`${below}/label`, line.label, `Enter the name of line ${place + 1} of the rooms.`),
      ...numberProblems(`${below}/rooms`, line.rooms, `the rooms of ${of}`),
      ...numberProblems(
        `${below}/hoursPerDay`,
        line.hoursPerDay,
        `the hours a day of ${of}`,
        judgeDailyHours(`${capital(of)} has`, ' a day'),
      ),
      ...numberProblems(
        `${below}/daysPerWeek`,
        line.daysPerWeek,
        `the days a week of ${of}`,
        judgeDaysPerWeek(`${capital(of)} has`),
      ),
      ...numberProblems(`${below}/staffPerRoom`, line.staffPerRoom, `the staff per room of ${of}`),
    ];
  }),
];

/** Such as "the day shift". */
export const shiftInWords = (label: string, place: number): string =>
  label ? `the ${label} shift` : `shift ${place + 1}`;

/** As the first words of a sentence. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
