import { createStore } from './store.ts';

/** `lost`: the last request got no answer. */
export const connection = createStore<'live' | 'lost'>('live');
