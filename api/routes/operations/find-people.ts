import { z } from 'zod';
import { ref, told } from '../../../application/fields.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { MOST_FOUND, type PersonFound, searchPeople } from '../../../db/organization/people.ts';
import { listSignIns } from '../../../db/sign-in/accounts.ts';
import { roleInWords } from '../../../domain/role-in-words.ts';
import { count, instant } from '../../contract/answers.ts';
import { route } from '../../http/route.ts';

const FIND = 'Write 2 to 100 characters of a name, of a person’s ref, or of their team’s name or ref.';

const signIn = z
  .object({
    boundAt: instant.meta({ description: 'When they first signed in with the account that is theirs now.' }),
    sessions: count.meta({ description: 'Browsers in which they are signed in.' }),
    seenAt: instant.nullable().meta({ description: 'Of these, when one last asked for something, to the minute.' }),
  })
  .meta({ id: 'SignIn' });
const person = z
  .object({
    personId: ref,
    name: z.string(),
    roles: z.array(z.string()).meta({ description: 'What they hold today, in words.' }),
    signIn: signIn.nullable().meta({ description: 'null: no account is bound to them.' }),
  })
  .meta({ id: 'PersonFound' });

export const findPeople = route({
  method: 'get',
  path: '/api/people',
  operationId: 'find_people',
  summary:
    'People on record by a part of their name, ref or team, with how they sign in: to release somebody’s account.',
  action: 'release_sign_in',
  query: z.strictObject({ find: z.string(told(FIND)).trim().min(2, FIND).max(100, FIND) }),
  responds: {
    status: 200,
    description: `The first ${MOST_FOUND} by name; \`more\`: there are others, so write more of the name.`,
    schema: z.object({ people: z.array(person).max(MOST_FOUND), more: z.boolean() }),
  },
  async handle({ deps, query }) {
    const found = await searchPeople(deps.pool, query.find, nationalToday(deps));
    const ids = found.map(({ personId }) => personId);
    const signIns = new Map((await listSignIns(deps.pool, ids)).map((one) => [one.personId, one]));
    return {
      people: found.map((one) => {
        const bound = signIns.get(one.personId);
        return {
          personId: one.personId,
          name: one.name,
          roles: one.roles.map(roleAndPlace),
          signIn: bound
            ? {
                boundAt: bound.boundAt.toISOString(),
                sessions: bound.sessions,
                seenAt: bound.seenAt?.toISOString() ?? null,
              }
            : null,
        };
      }),
      more: found.length === MOST_FOUND,
    };
  },
});

const roleAndPlace = ({ role, side, place }: PersonFound['roles'][number]): string =>
  [roleInWords(role, side), place].filter(Boolean).join(', ');
