import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { refuseUnknownRegions } from '../../../application/cycles/refuse-unknown-regions.ts';
import { countKinds } from '../../../db/cycles/progress.ts';
import { listPlaces } from '../../../db/organization/places.ts';
import { getRegionName } from '../../../db/organization/regions.ts';
import { can } from '../../../domain/permissions.ts';
import { cyclePath, regionId } from '../../contract/fields.ts';
import { progressSchema } from '../../contract/progress.ts';
import { route } from '../../http/route.ts';
import { placeProgress, sumOf } from '../../views/progress-view.ts';

export const showProgress = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/progress',
  operationId: 'show_progress',
  summary: 'How many teams stand where: by facility of one region, or without `region` by region of the nation.',
  action: 'read_cycle',
  params: cyclePath,
  query: z.strictObject({ region: regionId.nullable().default(null) }),
  responds: { status: 200, description: 'Counts of teams, never of people or sides.', schema: progressSchema },
  async handle({ deps, actor, params, query: { region } }) {
    const { budgetYear } = await getCycle(deps, params.budgetYear);
    if (region !== null) await refuseUnknownRegions(deps.pool, [region]);
    const kinds = Map.groupBy(await countKinds(deps.pool, budgetYear, region), ({ placeId }) => placeId);
    const names = await listPlaces(deps.pool, region);
    const places = names.flatMap(({ placeId, name }) => {
      const here = kinds.get(placeId);
      if (!here) return [];
      const resource = region === null ? { regionId: placeId } : { regionId: region, facilityId: placeId };
      // how many are late is for those who read the teams there
      return [placeProgress({ placeId, name }, here, can(actor, 'read_team', resource))];
    });
    const whole = can(actor, 'read_team', region === null ? {} : { regionId: region });
    return {
      budgetYear,
      regionId: region,
      region: region === null ? null : await getRegionName(deps.pool, region),
      by: region === null ? ('region' as const) : ('facility' as const),
      places,
      total: sumOf([...kinds.values()].flat(), whole),
    };
  },
});
