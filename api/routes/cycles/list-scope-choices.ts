import { z } from 'zod';
import { listScopeChoices as listGroups } from '../../../db/cycles/scope-choices.ts';
import { count } from '../../contract/answers.ts';
import { regionId } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';

export const listScopeChoices = route({
  method: 'get',
  path: '/api/scope-choices',
  operationId: 'list_scope_choices',
  summary: 'Whom a yearly cycle could be for: the roster’s agreements and regions, with their teams.',
  action: 'draft_cycle',
  responds: {
    status: 200,
    description: 'As the roster is today. A team with workers of two agreements is in one group only.',
    schema: z.object({
      agreements: z.array(z.string()),
      regions: z.array(z.object({ regionId, name: z.string() })),
      groups: z.array(z.object({ regionId, agreements: z.array(z.string()), teams: count, units: count })),
    }),
  },
  async handle({ deps }) {
    const groups = await listGroups(deps.pool);
    const regions = new Map(groups.map(({ regionId, region }) => [regionId, region]));
    return {
      agreements: [...new Set(groups.flatMap(({ agreements }) => agreements))].sort(),
      regions: [...regions].map(([regionId, name]) => ({ regionId, name })),
      groups: groups.map(({ region: _, ...group }) => group),
    };
  },
});
