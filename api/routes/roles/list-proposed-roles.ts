import { z } from 'zod';
import { ref, side } from '../../../application/fields.ts';
import { listProposedRoles as listRows, type ProposedRole } from '../../../db/organization/proposed-roles.ts';
import { type Actor, can } from '../../../domain/permissions.ts';
import { roleInWords } from '../../../domain/role-in-words.ts';
import { ROLES, SCOPE_KINDS } from '../../../domain/vocabulary.ts';
import { count } from '../../contract/answers.ts';
import { regionId } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';

// a region's roster proposes hundreds; whoever confirms looks at the first ones and at how many there are
const FIRST = 50;

const proposed = z.object({
  personId: ref,
  name: z.string(),
  role: z.enum(ROLES),
  roleInWords: z.string().meta({ description: 'Without the side, which is the same for all.' }),
  scopeKind: z.enum(SCOPE_KINDS),
  scopeName: z.string().nullable(),
});
const place = z
  .object({
    side,
    regionId: regionId.nullable().meta({ description: 'null: roles of the nation.' }),
    region: z.string().nullable(),
    count,
    coLeads: count.meta({ description: 'Of them: seats in teams.' }),
    first: z.array(proposed).max(FIRST).meta({ description: 'Seats in teams last.' }),
  })
  .meta({ id: 'ProposedRoles' });

export const listProposedRoles = route({
  method: 'get',
  path: '/api/role-confirmations',
  operationId: 'list_proposed_roles',
  summary: 'The proposed roles and seats that a co-chair may confirm for their own side, by region.',
  action: 'list_proposed_roles',
  responds: {
    status: 200,
    description: 'Each place with how many wait, and the first of them.',
    schema: z.object({ places: z.array(place) }),
  },
  async handle({ deps, actor }) {
    const own = (await listRows(deps.pool)).filter((role) => mayConfirm(actor, role));
    const places = Map.groupBy(own, ({ side, regionId }) => `${side} ${regionId}`);
    return { places: [...places.values()].flatMap(placeView) };
  },
});

const mayConfirm = (actor: Actor, { side, regionId }: ProposedRole): boolean =>
  can(actor, 'confirm_roles', { side, ...(regionId === null ? {} : { regionId }) });

function placeView(roles: ProposedRole[]): z.output<typeof place>[] {
  const [one] = roles;
  if (!one) return [];
  return [
    {
      side: one.side,
      regionId: one.regionId,
      region: one.region,
      count: roles.length,
      coLeads: roles.filter(({ role }) => role === 'co_lead').length,
      first: roles.slice(0, FIRST).map(({ personId, name, role, scopeKind, scopeName }) => ({
        ...{ personId, name, role, roleInWords: roleInWords(role, null), scopeKind, scopeName },
      })),
    },
  ];
}
