import { z } from 'zod';
import { type Db, many } from '../query.ts';

const placeRow = z.object({ placeId: z.string(), name: z.string() });

/** The facilities of a region by name; null: the regions of the nation. */
export async function listPlaces(db: Db, regionId: string | null): Promise<z.output<typeof placeRow>[]> {
  return regionId === null
    ? many(db, placeRow, 'select region_id as "placeId", name from regions order by name collate "C"')
    : many(
        db,
        placeRow,
        `select facility_id as "placeId", name from facilities where region_id = $1 order by name collate "C"`,
        [regionId],
      );
}
