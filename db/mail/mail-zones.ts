import type { Pool } from 'pg';

/** Every zone in which somebody may get mail. */
export async function listMailZones(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ zone: string }>(
    'select distinct time_zone as zone from facilities order by zone',
  );
  return rows.map(({ zone }) => zone);
}
