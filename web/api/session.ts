import { createStore } from './store.ts';

/** `unknown` until the server has said who this is; `ended`: it has said so before, and now says that nobody is signed in. */
export const session = createStore<'unknown' | 'signed_in' | 'ended'>('unknown');

/** Signs in by the server's own page and comes back to this one. */
export function goToSignIn(): void {
  const { pathname, search, hash } = location;
  location.assign(signInUrl(`${pathname}${search}${hash}`));
}

/** @param anew also whom the sign-in service still knows is asked */
export const signInUrl = (returnTo: string, anew = false): string =>
  `/auth/sign-in?${new URLSearchParams({ returnTo, ...(anew ? { anew: 'yes' } : {}) })}`;
