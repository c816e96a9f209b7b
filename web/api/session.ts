import { createStore } from './store.ts';

/**
 * `unknown` until the server has said who this is; `ended`: it has said so before, and now says that nobody is signed in;
 * `other`: somebody else is, who signed in in another tab.
 */
export const session = createStore<'unknown' | 'signed_in' | 'ended' | 'other'>('unknown');

/** For whom this page was opened; null until the server has said it, and the same from then on. */
let openedFor: string | null = null;

export function openFor(personId: string): void {
  openedFor ??= personId;
}

/** Said with every request, so that nothing is done in the name of whoever signs in after them. */
export const openedForHeader = (): Record<string, string> => (openedFor === null ? {} : { 'Opened-For': openedFor });

/** Signs in by the server's own page and comes back to this one. */
export function goToSignIn(): void {
  const { pathname, search, hash } = location;
  location.assign(signInUrl(`${pathname}${search}${hash}`));
}

/** @param anew also whom the sign-in service still knows is asked */
export const signInUrl = (returnTo: string, anew = false): string =>
  `/auth/sign-in?${new URLSearchParams({ returnTo, ...(anew ? { anew: 'yes' } : {}) })}`;
