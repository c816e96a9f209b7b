import type { Request } from 'express';
import { localDateOf } from '../../calendar/instants.ts';
import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { ensurePerson, findActor } from '../../db/organization/actors.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { ApiDeps } from '../deps.ts';

export const ACTING_PERSON = 'X-Acting-Person';

/** Brings in the first roster and co-chairs before anybody is on record; exists in local mode alone. */
const LOCAL_OPERATIONS: Actor = {
  personId: 'operations',
  roles: [{ role: 'operations', side: null, scopeKind: 'nation', scopeId: null }],
};

/** Who acts. Until sign-in comes, a header names the person, and only local mode believes it. */
export async function actingPerson(deps: ApiDeps, req: Request): Promise<Actor> {
  const personId = req.get(ACTING_PERSON);
  if (deps.mode !== 'local' || !personId) {
    throw new DomainError(
      'not_signed_in',
      deps.mode === 'local'
        ? `Say who you are: send the header ${ACTING_PERSON} with a person's ref.`
        : 'Sign-in is not configured on this server.',
    );
  }
  if (personId === LOCAL_OPERATIONS.personId) {
    await ensurePerson(deps.pool, { personId, name: 'Operations', email: 'operations@staffing.example' });
    return LOCAL_OPERATIONS;
  }
  const actor = await findActor(deps.pool, personId, nationalToday(deps));
  if (!actor)
    throw new DomainError(
      'not_signed_in',
      'Nobody with this ref is on record. Check the header, or import the person.',
    );
  return actor;
}

/** The date by which roles begin and end. */
export const nationalToday = (deps: Pick<ApiDeps, 'clock'>): string =>
  localDateOf(deps.clock.now(), NATIONAL_REFERENCE.timeZone);
