// One query an operation. The first word of a key is its topic: what a command changes is named by topics.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import type { components } from './schema.gen.d.ts';
import { openFor, session } from './session.ts';

export type Schema = components['schemas'];

export const me = () =>
  queryOptions({
    queryKey: ['me'],
    async queryFn({ signal }) {
      const person = await answerOf(api.GET('/api/me', { signal }));
      openFor(person.personId);
      session.set('signed_in');
      return person;
    },
    staleTime: 60_000,
  });

export const tasks = () =>
  queryOptions({
    queryKey: ['tasks'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/me/tasks', { signal }))).tasks,
  });

export const approvals = () =>
  queryOptions({
    queryKey: ['approvals'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/approvals', { signal }))).approvals,
  });

/** What others owe the teams that one leads. */
export const waiting = () =>
  queryOptions({
    queryKey: ['tasks', 'waiting'],
    queryFn: async ({ signal }) => (await answerOf(api.GET('/api/me/waiting', { signal }))).waiting,
  });
