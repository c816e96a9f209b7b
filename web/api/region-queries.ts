// What the pages of a region and of the nation ask for. Every key begins with its topic; `cycle` names its year.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { Schema } from './queries.ts';

const WHOLE = 2000;

export const cycles = () =>
  queryOptions({
    queryKey: ['cycles'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/cycles', { signal }))).cycles,
    staleTime: 60_000,
  });

/** By facility of one region; null: by region of the nation. */
export const progress = (budgetYear: number, region: string | null) =>
  queryOptions({
    queryKey: ['cycle', budgetYear, 'progress', region],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/cycles/{budgetYear}/progress', {
          params: { path: { budgetYear }, query: region === null ? {} : { region } },
          signal,
        }),
      ),
  });

/** All teams of a region or of the nation at once: the page filters them while one types. */
export const teams = (budgetYear: number, region: string | null) =>
  queryOptions({
    queryKey: ['cycle', budgetYear, 'teams', region],
    async queryFn({ signal }) {
      const all: Schema['TeamLine'][] = [];
      for (let after: string | null = ''; after !== null; ) {
        const query = { after, limit: WHOLE, ...(region === null ? {} : { region }) };
        const page: { ubts: Schema['TeamLine'][]; next: string | null } = await answerOf(
          api.GET('/api/cycles/{budgetYear}/ubts', { params: { path: { budgetYear }, query }, signal }),
        );
        all.push(...page.ubts);
        after = page.next;
      }
      return all;
    },
  });

export const behind = (budgetYear: number, region: string | null) =>
  infiniteQueryOptions({
    queryKey: ['cycle', budgetYear, 'behind', region],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/cycles/{budgetYear}/behind', {
          params: {
            path: { budgetYear },
            query: { ...(region === null ? {} : { region }), ...(pageParam === null ? {} : { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const regionDates = (budgetYear: number, regionId: string) =>
  queryOptions({
    queryKey: ['cycle', budgetYear, 'dates', regionId],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/cycles/{budgetYear}/regions/{regionId}/timeline', {
          params: { path: { budgetYear, regionId } },
          signal,
        }),
      ),
  });

export const askedExtensions = () =>
  queryOptions({
    queryKey: ['tasks', 'extensions'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/me/extension-requests', { signal }))).requests,
  });

export const unreached = () =>
  queryOptions({
    queryKey: ['mail', 'unreached'],
    queryFn: ({ signal }) => answerOf(api.GET('/api/undeliverable-mail', { signal })),
  });
