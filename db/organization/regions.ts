import { z } from 'zod';
import { type Db, many, one } from '../query.ts';

const unknownRegion = z.object({ regionId: z.string() });

/** Those of these regions that are not on the roster. */
export async function listUnknownRegions(db: Db, regionIds: string[]): Promise<string[]> {
  const rows = await many(
    db,
    unknownRegion,
    `select wanted as "regionId" from unnest($1::text[]) wanted
     where not exists (select from regions where region_id = wanted)`,
    [regionIds],
  );
  return rows.map(({ regionId }) => regionId);
}

const regionName = z.object({ name: z.string() });

export const getRegionName = async (db: Db, regionId: string): Promise<string> =>
  (await one(db, regionName, 'select name from regions where region_id = $1', [regionId])).name;
