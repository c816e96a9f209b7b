// What the page of one team's cycle asks for. Every key begins with its topic and names the team.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { Schema } from './queries.ts';

export interface TeamKey {
  budgetYear: number;
  ubtId: string;
}

export const team = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId],
    queryFn: ({ signal }) => answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}', { params: { path }, signal })),
  });

export const papers = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'papers'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/papers', { params: { path }, signal })),
  });

/** What one may do in the team, and why not now. */
export const acts = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'acts'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/acts', { params: { path }, signal }))).acts,
  });

/** What the systems of record say of the team's units. */
export const facts = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'facts'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/facts', { params: { path }, signal }))).units,
  });

/** What a revision says otherwise than the one that it was written from. Drafts change, so the hash is part of the key. */
export const difference = (path: TeamKey, { revisionId, contentSha256 }: Schema['Revision']) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'difference', revisionId, contentSha256],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/revisions/{revisionId}/difference', {
          params: { path: { ...path, revisionId }, query: {} },
          signal,
        }),
      ),
  });

export const teamMails = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'mails'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/mails', { params: { path }, signal }))).mails,
  });

export const teamYears = (ubtId: string) =>
  queryOptions({
    queryKey: ['team', 'years', ubtId],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/ubts/{ubtId}/years', { params: { path: { ubtId } }, signal }))).years,
  });

/** The whole history, oldest first. A page of the API at a time: a team has some 60 in a year. */
export const teamEvents = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'events'],
    async queryFn({ signal }) {
      const all: Schema['Event'][] = [];
      let after: number | null = 0;
      while (after !== null) {
        const params: { path: TeamKey; query: { after: number; limit: number } } = {
          path,
          query: { after, limit: 500 },
        };
        const page: { events: Schema['Event'][]; next: number | null } = await answerOf(
          api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/events', { params, signal }),
        );
        all.push(...page.events);
        after = page.next;
      }
      return all;
    },
  });
