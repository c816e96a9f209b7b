import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { phase } from '../../../application/fields.ts';
import { listTeams } from '../../../db/teams/teams.ts';
import { can } from '../../../domain/permissions.ts';
import { reachOf } from '../../../domain/reach.ts';
import { cyclePath, pageSize, regionId } from '../../contract/fields.ts';
import { teamLine } from '../../contract/team.ts';
import { route } from '../../http/route.ts';

export const listUbts = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts',
  operationId: 'list_ubts',
  summary:
    'The teams of a cycle by id, a page at a time; filter by region, phase and, among teams of which the acting person is shown who is behind, lateness.',
  action: 'read_cycle',
  params: cyclePath,
  query: z.strictObject({
    region: regionId.nullable().default(null),
    phase: phase.nullable().default(null),
    overdue: z.enum(['true', 'false']).nullable().default(null),
    after: z.string().max(64).default(''),
    limit: pageSize(2000, 50),
  }),
  responds: {
    status: 200,
    description: 'A page; `next` is the `after` of the following one, null at the end.',
    schema: z.object({ ubts: z.array(teamLine), next: z.string().nullable() }),
  },
  async handle({ deps, actor, params, query }) {
    const { budgetYear } = await getCycle(deps, params.budgetYear);
    const rows = await listTeams(deps.pool, budgetYear, {
      regionId: query.region,
      phase: query.phase,
      overdue: query.overdue && { is: query.overdue === 'true', among: reachOf(actor, 'read_who_is_behind') },
      after: query.after,
      limit: query.limit + 1,
      // whoever reaches no wider than a region or a team sees those teams only
      reach: reachOf(actor, 'read_team'),
    });
    const ubts = rows.slice(0, query.limit).map((row) => ({
      ...row,
      overdue: can(actor, 'read_who_is_behind', row) ? row.overdue : null,
    }));
    return { ubts, next: rows.length > query.limit ? (ubts.at(-1)?.ubtId ?? null) : null };
  },
});
