import { z } from 'zod';
import { type Db, many } from '../query.ts';

const unitName = z.object({ unitId: z.string(), name: z.string() });

/** The names of those of these units that are on record, by unit. */
export async function listUnitNames(db: Db, unitIds: string[]): Promise<Map<string, string>> {
  const rows = await many(db, unitName, 'select unit_id as "unitId", name from units where unit_id = any($1)', [
    unitIds,
  ]);
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}
