import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';

/** Who sends a request, with the roles they hold today; throws `not_signed_in` for anybody who is not on record. */
export type Authenticate = (req: Request) => Promise<Actor>;

/** Names the person in local mode; a server that is not on somebody's own machine does not know it. */
export const ACTING_PERSON = 'X-Acting-Person';

/** Until sign-in comes: everybody is refused. */
export const refuseEverybody: Authenticate = async () => {
  throw new DomainError('not_signed_in', 'Sign-in is not configured on this server.');
};
