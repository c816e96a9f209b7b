import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { Schema } from './queries.ts';
import type { TeamKey } from './team-queries.ts';

export const teamBudget = ({ budgetYear, ubtId }: TeamKey) =>
  queryOptions({
    queryKey: ['team', budgetYear, ubtId, 'budget'],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/budget', { params: { path: { budgetYear, ubtId } }, signal }),
      ),
  });

/** Every yearly cycle, newest first. */
export const cycles = () =>
  queryOptions({
    queryKey: ['cycle'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/cycles', { signal }))).cycles,
    staleTime: 60_000,
  });

export interface DeskFilter {
  year: number;
  region: string;
  state: Schema['UnitStanding'] | '';
  find: string;
}

const UNITS_AT_ONCE = 200;

/** The unit budgets that one's roles reach, in the order of their numbers. */
export const deskUnits = ({ year, region, state, find }: DeskFilter) =>
  infiniteQueryOptions({
    queryKey: ['units', year, region, state, find],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/units', {
          params: {
            query: {
              year,
              ...(region ? { region } : {}),
              ...(state ? { state } : {}),
              q: find,
              after: pageParam,
              limit: UNITS_AT_ONCE,
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
