import { z } from 'zod';
import { ref, side } from '../../../application/fields.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { MAIL_KINDS } from '../../../db/mail/outbox.ts';
import { listUnreached, type UnreachedPerson } from '../../../db/mail/undeliverable-mail.ts';
import type { Actor } from '../../../domain/permissions.ts';
import { heardOf } from '../../../domain/undeliverable.ts';
import { SIDES } from '../../../domain/vocabulary.ts';
import { route } from '../../http/route.ts';
import { MAIL_WORDS, unreachedWords } from '../../views/unreached-text.ts';

// more at once is no longer a matter of single addresses
const SHOWN = 200;

const unreached = z
  .strictObject({
    personId: ref,
    name: z.string(),
    side: side.nullable().meta({ description: 'Null: they count for neither side, and both are told.' }),
    teams: z.array(z.strictObject({ ubtId: ref, name: z.string() })),
    since: z.iso.datetime().nullable().meta({
      description:
        'When the first mail that did not arrive was written; null: there is no address, and none was tried.',
    }),
    mail: z.enum(MAIL_KINDS).nullable().meta({ description: 'The newest mail that did not arrive.' }),
    mailInWords: z.string().nullable(),
    reason: z.string(),
    whatToDo: z.string(),
  })
  .meta({ id: 'UnreachedPerson' });

export const listUndeliverableMail = route({
  method: 'get',
  path: '/api/undeliverable-mail',
  operationId: 'list_undeliverable_mail',
  summary:
    'Whom mail does not reach: to co-chairs, people of their own side in their region or the nation; to operations, everybody.',
  action: 'list_undeliverable_mail',
  responds: {
    status: 200,
    description: `How many, and the first ${SHOWN}, oldest first; somebody with roles of both sides once for each.`,
    schema: z.strictObject({ count: z.number().int(), people: z.array(unreached).max(SHOWN) }),
  },
  async handle({ deps, actor }) {
    const people = (await listUnreached(deps.pool, nationalToday(deps))).flatMap((person) => linesFor(actor, person));
    return { count: people.length, people: people.slice(0, SHOWN) };
  },
});

function linesFor(actor: Actor, person: UnreachedPerson): z.output<typeof unreached>[] {
  const { personId, name, since, kind } = person;
  const heard = heardOf(actor, person.places);
  return [...SIDES, null].flatMap((side) => {
    const places = heard.filter((place) => place.side === side);
    if (places.length === 0) return [];
    const teams = places.flatMap(({ ubtId, team }) => (ubtId && team ? [{ ubtId, name: team }] : []));
    return [
      {
        ...{ personId, name, side, teams },
        since: since?.toISOString() ?? null,
        mail: kind,
        mailInWords: kind && MAIL_WORDS[kind],
        ...unreachedWords(person),
      },
    ];
  });
}
