import { z } from 'zod';
import type { Reach } from '../../domain/reach.ts';
import type { UnitDesk } from '../../domain/team-cycle/unit-standing.ts';
import { OUTCOMES, PHASES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';
import { reachLists, withinReach } from './within-reach.ts';

const deskRow = z.object({
  unitId: z.string(),
  unit: z.string(),
  ubtId: z.string(),
  team: z.string(),
  facility: z.string(),
  regionId: z.string(),
  region: z.string(),
  timeZone: z.string(),
  phase: z.enum(PHASES),
  outcome: z.enum(OUTCOMES).nullable(),
  published: z.boolean(),
  // an extract of the snapshot, recognized like it and not checked field by field
  desk: z.custom<UnitDesk>((value) => typeof value === 'object' && value !== null && 'units' in value),
});
export type DeskRow = z.output<typeof deskRow>;

/**
 * Unit budgets of a year within the reach, by unit.
 *
 * @param filter.text part of the name or ref of the unit or team
 * @param filter.limit null: all of them, for whoever picks by what only the rule can tell
 */
export async function listDesk(
  db: Db,
  budgetYear: number,
  filter: { regionId: string | null; reach: Reach | null; text: string; after: string; limit: number | null },
): Promise<DeskRow[]> {
  return many(
    db,
    deskRow,
    `select n.unit_id as "unitId", n.name as unit, uc.ubt_id as "ubtId", u.name as team, f.name as facility,
       uc.region_id as "regionId", r.name as region, f.time_zone as "timeZone", uc.phase, uc.outcome, uc.published, uc.desk
     from ubt_cycles uc
     cross join lateral (select name, facility_id from ubts where ubt_id = uc.ubt_id offset 0) u
     join facilities f using (facility_id)
     join regions r on r.region_id = uc.region_id
     cross join lateral jsonb_array_elements(uc.desk -> 'units') b (unit)
     cross join lateral (select unit_id, name from units where unit_id = b.unit ->> 'unitId' offset 0) n
     where uc.budget_year = $1 and (uc.outcome is null or uc.outcome in ('complete', 'incomplete'))
       and ($2::text is null or uc.region_id = $2)
       and ${withinReach(3)}
       and n.unit_id > $6
       and ($7 = '' or position(lower($7) in lower(concat_ws(' ', n.unit_id, n.name, uc.ubt_id, u.name))) > 0)
     order by n.unit_id limit $8`,
    [budgetYear, filter.regionId, ...reachLists(filter.reach), filter.after, filter.text, filter.limit],
  );
}
