// What the pages ask with which a year begins. The keys of one year begin with `launch`: an open page follows its drafting and
// its launch.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

const of = (budgetYear: number) => ({ params: { path: { budgetYear } } });

export const cycles = () =>
  queryOptions({
    queryKey: ['cycles'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/cycles', { signal }))).cycles,
  });

export const cycle = (year: number) =>
  queryOptions({
    queryKey: ['launch', year, 'cycle'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/cycles/{budgetYear}', { ...of(year), signal })),
  });

/** For national co-chairs. */
export const draftCheck = (year: number) =>
  queryOptions({
    queryKey: ['launch', year, 'check'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/cycles/{budgetYear}/check', { ...of(year), signal })),
  });

/** For national co-chairs. */
export const scopeChoices = () =>
  queryOptions({
    queryKey: ['roster', 'scope'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/scope-choices', { signal })),
  });

export const launchOf = (year: number) =>
  queryOptions({
    queryKey: ['launch', year, 'progress'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/cycles/{budgetYear}/launch', { ...of(year), signal })),
  });

/** For co-chairs and operations. */
export const yearRequests = (year: number) =>
  queryOptions({
    queryKey: ['approvals', 'year', year],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/cycles/{budgetYear}/requests', { ...of(year), signal }))).requests,
  });

/** For co-chairs. */
export const proposedRoles = () =>
  queryOptions({
    queryKey: ['roles', 'proposed'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/role-confirmations', { signal }))).places,
  });
