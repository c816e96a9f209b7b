import type { Schema } from '../../api/queries.ts';

type Me = Schema['Me'];

/** What is said beside a form is for whoever could use it; the server decides all the same. */
export const isNational = ({ roles }: Me): boolean => roles.some(({ role }) => role === 'national_co_chair');

export const isCoChair = ({ abilities }: Me): boolean => abilities.includes('move_milestone');

/** Co-chairs and operations hear of requests and of mail that did not arrive. */
export const followsRequests = (me: Me): boolean => isCoChair(me) || me.abilities.includes('stop_launch');

/** The regions in which somebody is co-chair. */
export const ownRegions = ({ roles }: Me): { regionId: string; name: string }[] =>
  roles.flatMap(({ role, scopeId, scopeName }) =>
    role === 'regional_co_chair' && scopeId !== null ? [{ regionId: scopeId, name: scopeName ?? scopeId }] : [],
  );
