import { ACTING_PERSON, type Authenticate } from '../api/auth/authenticate.ts';
import type { ApiDeps } from '../api/deps.ts';
import { nationalToday } from '../calendar/national-today.ts';
import { ensurePerson, findActor } from '../db/organization/actors.ts';
import { DomainError } from '../domain/errors.ts';
import type { Actor } from '../domain/permissions.ts';

/** Brings in the first roster and co-chairs before anybody is on record; exists on one's own machine alone. */
const LOCAL_OPERATIONS: Actor = {
  personId: 'operations',
  roles: [{ role: 'operations', side: null, scopeKind: 'nation', scopeId: null }],
};

/** Takes the person from a header, unchecked: only for one's own machine, where anybody may act as anybody. */
export const actByHeader =
  (deps: Pick<ApiDeps, 'pool' | 'clock'>): Authenticate =>
  async (req) => {
    const personId = req.get(ACTING_PERSON);
    if (!personId) {
      throw new DomainError('not_signed_in', `Say who you are: send the header ${ACTING_PERSON} with a person's ref.`);
    }
    if (personId === LOCAL_OPERATIONS.personId) {
      await ensurePerson(deps.pool, { personId, name: 'Operations', email: 'operations@staffing.example' });
      return LOCAL_OPERATIONS;
    }
    const actor = await findActor(deps.pool, personId, nationalToday(deps));
    if (actor) return actor;
    throw new DomainError(
      'not_signed_in',
      'Nobody with this ref is on record. Check the header, or import the person.',
    );
  };
