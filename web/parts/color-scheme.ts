import { createStore } from '../api/store.ts';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEY = 'color-scheme';
const kept = localStorage.getItem(KEY);

export const colorScheme = createStore<Scheme>(SCHEMES.find((scheme) => scheme === kept) ?? 'system');

/** Every colour is a `light-dark()`, so this is all that a choice takes. */
const apply = (): void => {
  const scheme = colorScheme.get();
  document.documentElement.style.colorScheme = scheme === 'system' ? '' : scheme;
};

colorScheme.subscribe(() => {
  localStorage.setItem(KEY, colorScheme.get());
  apply();
});
apply();
