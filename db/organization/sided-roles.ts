import { z } from 'zod';
import type { LocalDate } from '../../calendar/local-date.ts';
import { ROLES, SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const roleRow = z.object({
  roleAssignmentId: z.number().int(),
  personId: z.string(),
  role: z.enum(ROLES),
  side: z.enum(SIDES).nullable(),
  fromRoster: z.boolean(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  place: z.object({ regionId: z.string().nullable(), facilityId: z.string().nullable(), ubtId: z.string().nullable() }),
});

/** What these people hold today or later, proposed or confirmed, with the place that it reaches. */
export async function listRolesOnRecord(
  tx: Tx,
  personIds: string[],
  today: LocalDate,
): Promise<z.output<typeof roleRow>[]> {
  return many(
    tx,
    roleRow,
    `select a.role_assignment_id as "roleAssignmentId", a.person_id as "personId", a.role, a.side,
       a.source = 'roster_import' as "fromRoster", a.starts_on::text as "startsOn", a.ends_on::text as "endsOn",
       jsonb_build_object('ubtId', u.ubt_id, 'facilityId', f.facility_id,
         'regionId', coalesce(f.region_id, case a.scope_kind when 'region' then a.scope_id end)) as place
     from role_assignments a
     left join ubts u on a.scope_kind = 'team' and u.ubt_id = a.scope_id
     left join facilities f on f.facility_id = case a.scope_kind when 'facility' then a.scope_id else u.facility_id end
     where a.person_id = any($1) and (a.ends_on is null or a.ends_on > $2::date)
     order by a.role_assignment_id`,
    [personIds, today],
  );
}

const placeRow = z.object({ ubtId: z.string(), facilityId: z.string() });

export async function mapFacilitiesOfTeams(tx: Tx, ubtIds: string[]): Promise<Map<string, string>> {
  const rows = await many(
    tx,
    placeRow,
    'select ubt_id as "ubtId", facility_id as "facilityId" from ubts where ubt_id = any($1)',
    [ubtIds],
  );
  return new Map(rows.map(({ ubtId, facilityId }) => [ubtId, facilityId]));
}
