import type { Pool } from 'pg';
import { z } from 'zod';
import { many } from '../query.ts';

const zoneRow = z.object({ zone: z.string() });

/** Every zone in which somebody may get mail. */
export async function listMailZones(pool: Pool): Promise<string[]> {
  const rows = await many(pool, zoneRow, 'select distinct time_zone as zone from facilities order by zone');
  return rows.map(({ zone }) => zone);
}
