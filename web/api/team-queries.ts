// What the page of one team's cycle asks for. Every key begins with its topic and names the team.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

export interface TeamKey {
  budgetYear: number;
  ubtId: string;
}

export const team = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId],
    queryFn: ({ signal }) => answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}', { params: { path }, signal })),
  });

export const revisions = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'revisions'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/revisions', { params: { path }, signal })))
        .revisions,
  });
