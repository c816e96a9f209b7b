import { useSuspenseQuery } from '@tanstack/react-query';
import { me, type Schema } from '../api/queries.ts';

/** Who is signed in. */
export const useMe = (): Schema['Me'] => useSuspenseQuery(me()).data;
