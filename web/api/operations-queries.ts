// What the pages of operations ask for.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { Schema } from './queries.ts';
import type { TeamKey } from './team-queries.ts';

/** Shorter than this, the server is not asked. */
export const LEAST_FIND = 2;

export const people = (find: string) =>
  queryOptions({
    queryKey: ['people', find],
    queryFn: ({ signal }) =>
      find.length < LEAST_FIND
        ? { people: [], more: false }
        : answerOf(api.GET('/api/people', { params: { query: { find } }, signal })),
  });

export interface MachineSearch {
  year: number;
  find: string;
  state: Schema['MachineState'] | null;
}

export const machines = ({ year, find, state }: MachineSearch) =>
  infiniteQueryOptions({
    queryKey: ['machines', year, state, find],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        api.GET('/api/operations/cycles', {
          params: { query: { year, q: find, after: pageParam, limit: 100, ...(state ? { state } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const machine = (path: TeamKey) =>
  queryOptions({
    queryKey: ['machines', path.budgetYear, path.ubtId, 'now'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/operations/cycles/{budgetYear}/{ubtId}', { params: { path }, signal })),
  });

export const machineHistory = (path: TeamKey) =>
  queryOptions({
    queryKey: ['machines', path.budgetYear, path.ubtId, 'history'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/operations/cycles/{budgetYear}/{ubtId}/history', { params: { path }, signal })),
  });

export const LEDGER_STATUSES = ['unknown', 'failed', 'pending', 'sending', 'suppressed'] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

export const ledger = (status: LedgerStatus) =>
  infiniteQueryOptions({
    queryKey: ['mails', status],
    queryFn: ({ signal, pageParam }) =>
      answerOf(
        api.GET('/api/operations/mails', {
          params: { query: { status, limit: 100, ...(pageParam === null ? {} : { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
