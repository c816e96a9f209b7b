import { z } from 'zod';
import { type HolidayReach, ownDays } from '../../calendar/own-days.ts';
import { NATIONAL_REFERENCE, type Place } from '../../calendar/place.ts';
import { type Db, many } from '../query.ts';
import { listOwnHolidays } from './own-holidays.ts';

/** Where something is, and which own holidays reach it. */
interface Where extends HolidayReach {
  timeZone: string;
}

export const whereRow = z.object({
  timeZone: z.string(),
  state: z.string(),
  facilityId: z.string(),
  agreements: z.array(z.string()),
}) satisfies z.ZodType<Where>;

const teamRow = z.object({ ubtId: z.string(), place: whereRow });

/** As SQL of a facility `f` and a team `u`: the fields of a `Where`. */
export const WHERE_FIELDS = `'timeZone', f.time_zone, 'state', f.state, 'facilityId', f.facility_id,
  'agreements', array(select a.agreement_id from ubt_agreements a where a.ubt_id = u.ubt_id order by a.agreement_id)`;

/** The place of each team, its own holidays included: two statements, however many teams. */
export async function listTeamPlaces(db: Db, ubtIds: readonly string[]): Promise<Map<string, Place>> {
  const teams = await many(
    db,
    teamRow,
    `select u.ubt_id as "ubtId", jsonb_build_object(${WHERE_FIELDS}) as place
     from ubts u join facilities f using (facility_id) where u.ubt_id = any($1)`,
    [[...new Set(ubtIds)]],
  );
  const places = await listPlaces(
    db,
    teams.map(({ place }) => place),
  );
  return new Map(teams.map(({ ubtId }, index) => [ubtId, places[index] as Place]));
}

/** In the order given; what is at the same place shares it. */
export async function listPlaces(db: Db, wheres: readonly Where[]): Promise<Place[]> {
  const holidays = wheres.length > 0 ? await listOwnHolidays(db, wheres) : [];
  const known = new Map<string, Place>();
  return wheres.map((where) => {
    const key = JSON.stringify([where.timeZone, where.state, where.facilityId, where.agreements]);
    const place = known.get(key) ?? placeOf(where, holidays);
    known.set(key, place);
    return place;
  });
}

/** Where a national date is counted, with the days off that are the nation's or that state's own. */
export async function getNationalPlace(db: Db): Promise<Place> {
  const [place] = await listPlaces(db, [{ ...NATIONAL_REFERENCE, agreements: [] }]);
  return place ?? NATIONAL_REFERENCE;
}

function placeOf(where: Where, holidays: Parameters<typeof ownDays>[1]): Place {
  const { timeZone, state } = where;
  const own = ownDays(where, holidays);
  return own ? { timeZone, state, own } : { timeZone, state };
}
