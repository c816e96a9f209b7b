// What the co-leads write together, read and saved. The client's types leave out a field that can only be null, such as the
// method of a model for which none is chosen; here, and nowhere else, they are put right.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { inTeam } from './in-team.ts';
import type { Schema } from './queries.ts';
import type { TeamKey } from './team-queries.ts';

export type Revision = Schema['Revision'];
export type Content = Revision['content'];
export type FreeText = Extract<Content, { dissent: string }>;
export type Staffing = Exclude<Content, FreeText>;

/** Of the first version: the model and the plan as text. */
export const isFreeText = (content: Content): content is FreeText => content.schema !== 2;

const revised = (answer: unknown) => answer as Revision;

export const revisions = (path: TeamKey) =>
  queryOptions({
    queryKey: ['team', path.budgetYear, path.ubtId, 'revisions'],
    queryFn: async ({ signal }) => {
      const params = { path };
      const found = await answerOf(api.GET('/api/cycles/{budgetYear}/ubts/{ubtId}/revisions', { params, signal }));
      return found.revisions.map(revised);
    },
  });

/** @param from the hash of the content that it was written from */
export const saveRevision = async (
  { budgetYear, ubtId }: TeamKey,
  revisionId: string,
  { content, from }: { content: Content; from: string },
): Promise<Revision> =>
  revised(
    await answerOf(
      api.PUT('/api/cycles/{budgetYear}/ubts/{ubtId}/revisions/{revisionId}', {
        params: { path: { budgetYear, ubtId, revisionId }, header: { 'If-Match': from } },
        body: { content: content as never },
      }),
    ),
  );

export const writeRevision = async (
  team: TeamKey,
  key: string,
  { baseRevisionId, content }: { baseRevisionId: string | null; content: Content },
): Promise<{ data?: Revision }> => {
  const { data } = await api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/revisions', {
    params: inTeam(team, key),
    body: { baseRevisionId, content: content as never },
  });
  return data ? { data: revised(data) } : {};
};
