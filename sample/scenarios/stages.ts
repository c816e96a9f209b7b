// The two years of the sample in the order in which they happen. Each stage may be run again: what was done stays as it is.

import { addDays } from '../../calendar/local-date.ts';
import type { SampleTeam } from '../world/team.ts';
import type { ApiClient } from './api-client.ts';
import type { Assignment } from './assignments.ts';
import { atOnce } from './at-once.ts';
import { beginSecondYear } from './begin-second-year.ts';
import { bringIn, bringInNewcomers, peopleToTrain, reportTraining } from './bring-in.ts';
import { firstYearDates, type SampleYears, secondYearDates } from './dates.ts';
import { fileJointly, receive } from './file-jointly.ts';
import { launchYear } from './launch-year.ts';
import { makeBudget } from './make-budget.ts';
import { teamYear } from './team-year.ts';
import type { Progress } from './with-stage.ts';

export interface Stage {
  people: ApiClient;
  years: SampleYears;
  /** Everybody on the roster. */
  teams: SampleTeam[];
  /** The teams whose people do something, and what. */
  assignments: Assignment[];
  progress: Progress;
}

/** Two cores are busy with eight; 24 take as much work and longer, and everybody else waits longer for an answer. */
const TEAMS_AT_ONCE = 8;

export const STAGES: ((stage: Stage) => Promise<void>)[] = [
  async ({ people, teams, progress }) => {
    progress.say(`${teams.length} teams and their people are being imported`);
    await bringIn(people, teams);
    progress.say(`${teams.length} teams and their people are on the roster`);
  },

  async ({ people, years, assignments, progress }) => {
    const pupils = peopleToTrain(assignments);
    await atOnce(
      pupils,
      TEAMS_AT_ONCE,
      (person) => reportTraining(people, person, years.firstDay),
      (done) => progress.say(`${done} of ${pupils.length} people have reported their training`),
    );
  },

  ({ people, years, progress }) => launchYear(people, years.first, firstYearDates(years), progress),

  async ({ people, years, assignments, progress }) => {
    const filing = assignments.filter(({ first }) => first !== 'unfiled');
    const discussedBy = addDays(years.firstDay, -12);
    await atOnce(
      filing,
      TEAMS_AT_ONCE,
      async ({ team }) => {
        const year = teamYear(people, team, years.first);
        await fileJointly(year, discussedBy);
        await receive(year);
      },
      (done) => progress.say(`${years.first}: ${done} of ${assignments.length} teams have filed`),
    );
  },

  ({ people, years, assignments, progress }) =>
    atOnce(
      assignments,
      TEAMS_AT_ONCE,
      ({ team, first }) => makeBudget(teamYear(people, team, years.first), first),
      (done) => progress.say(`${years.first}: the budgets of ${done} of ${assignments.length} teams are under way`),
    ),

  async ({ people, teams, progress }) => {
    const newcomers = teams.filter(({ newcomer }) => newcomer !== null).length;
    progress.say(`${newcomers} newcomers are being imported`);
    await bringInNewcomers(people, teams);
    progress.say(`${newcomers} newcomers are proposed for their seats`);
  },

  ({ people, years, progress }) => launchYear(people, years.second, secondYearDates(years), progress),

  ({ people, years, assignments, progress }) =>
    atOnce(
      assignments,
      TEAMS_AT_ONCE,
      ({ team, second }) => beginSecondYear(teamYear(people, team, years.second), second, years),
      (done) => progress.say(`${years.second}: ${done} of ${assignments.length} teams are where they stand today`),
    ),
];
