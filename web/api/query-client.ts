import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal, Refusal } from './problems.ts';
import { goToSignIn, session } from './session.ts';

const TRIES = 3;

/** Whoever is not signed in is sent to sign in; whose session ends while they work keeps what is on the screen. */
function noteSession(error: unknown): void {
  if (isRefusal(error, 'other_person')) session.set('other');
  if (!isRefusal(error, 'not_signed_in')) return;
  if (session.get() === 'unknown') goToSignIn();
  else session.set('ended');
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSession }),
  mutationCache: new MutationCache({ onError: noteSession }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // a page says that it is offline; it does not wait in silence until it is not
      networkMode: 'always',
      retry: (failures, error) => failures < TRIES && !(error instanceof Refusal && error.problem.status < 500),
      retryDelay: (failures) => 300 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
});
