// Whom a year could be for: what is on the roster today, counted so that any choice can be added up.

import type { Pool } from 'pg';
import { z } from 'zod';
import { many } from '../query.ts';

const groupRow = z.object({
  regionId: z.string(),
  region: z.string(),
  agreements: z.array(z.string()),
  teams: z.number().int(),
  units: z.number().int(),
});

/** Teams on the roster by region and by the agreements of their workers: each team counts once. */
export async function listScopeChoices(pool: Pool): Promise<z.output<typeof groupRow>[]> {
  return many(
    pool,
    groupRow,
    `with teams as (
       select u.ubt_id, f.region_id,
         array(select a.agreement_id from ubt_agreements a where a.ubt_id = u.ubt_id order by 1) as agreements,
         (select count(*) from units x where x.ubt_id = u.ubt_id and x.gone_since is null) as units
       from ubts u join facilities f using (facility_id) where u.gone_since is null
     )
     select g.region_id as "regionId", g.name as region, t.agreements, count(*)::int as teams, sum(t.units)::int as units
     from teams t join regions g using (region_id)
     group by g.region_id, g.name, t.agreements order by g.name, t.agreements`,
  );
}
