// What the pages of operations ask for.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';

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
