import { z } from 'zod';
import { ref } from '../../../application/fields.ts';
import { personExists } from '../../../db/organization/actors.ts';
import { deleteAccountsOf } from '../../../db/sign-in/accounts.ts';
import { DomainError } from '../../../domain/errors.ts';
import { route } from '../../http/route.ts';

export const releaseSignIn = route({
  method: 'post',
  path: '/api/people/{personId}/sign-in-releases',
  operationId: 'release_sign_in',
  summary: 'Signs a person out everywhere and forgets which account was theirs: their next sign-in binds it anew.',
  action: 'release_sign_in',
  params: z.strictObject({ personId: ref }),
  responds: {
    status: 200,
    description: 'How many accounts were bound to this person.',
    schema: z.object({ released: z.number().int() }),
  },
  async handle({ deps, params: { personId } }) {
    if (!(await personExists(deps.pool, personId))) {
      throw new DomainError(
        'not_found',
        'Nobody with this ref is on record. Look it up in the roster or the role file.',
      );
    }
    return { released: await deleteAccountsOf(deps.pool, personId) };
  },
});
