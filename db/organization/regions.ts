import type { Pool } from 'pg';
import type { Tx } from '../transaction.ts';

/** Those of these regions that are not on the roster. */
export async function listUnknownRegions(db: Pool | Tx, regionIds: string[]): Promise<string[]> {
  const { rows } = await db.query<{ regionId: string }>(
    `select wanted as "regionId" from unnest($1::text[]) wanted
     where not exists (select from regions where region_id = wanted)`,
    [regionIds],
  );
  return rows.map(({ regionId }) => regionId);
}
