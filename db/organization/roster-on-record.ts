import { z } from 'zod';
import { MODALITIES, SIDES, TEAM_KINDS } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const regionRow = z.object({ regionId: z.string(), name: z.string() });
const facilityRow = z.object({
  facilityId: z.string(),
  regionId: z.string(),
  name: z.string(),
  timeZone: z.string(),
  state: z.string(),
});
const ubtRow = z.object({
  ubtId: z.string(),
  name: z.string(),
  kind: z.enum(TEAM_KINDS),
  facilityId: z.string(),
  modality: z.enum(MODALITIES),
  pathToPerformanceLevel: z.number().nullable(),
  agreements: z.array(z.string()),
});
const agreementRow = z.object({ id: z.string() });
const unitRow = z.object({ unitId: z.string(), ubtId: z.string(), name: z.string() });
const uncoveredRow = z.object({ unitId: z.string(), facilityId: z.string(), name: z.string() });
const personRow = z.object({ personId: z.string(), name: z.string(), email: z.string() });
const roleInTeam = z.object({
  personId: z.string(),
  role: z.enum(['co_lead', 'physician_co_lead', 'sponsor']),
  side: z.enum(SIDES).nullable(),
  ubtId: z.string(),
});
const gone = { gone: z.boolean() };
const ubtOnRecord = ubtRow.extend(gone);
const unitOnRecord = unitRow.extend(gone);
const roleRow = roleInTeam.extend({ roleAssignmentId: z.number().int(), named: z.boolean() });

export type RegionRow = z.output<typeof regionRow>;
export type FacilityRow = z.output<typeof facilityRow>;
export type UbtRow = z.output<typeof ubtRow>;
export type UnitRow = z.output<typeof unitRow>;
export type UncoveredRow = z.output<typeof uncoveredRow>;
export type PersonRow = z.output<typeof personRow>;
export type RoleInTeam = z.output<typeof roleInTeam>;

/** The whole roster as it stands, of people only those named: about 40,000 rows nationally. */
export async function getRosterOnRecord(tx: Tx, personIds: string[]) {
  return {
    regions: await many(tx, regionRow, `select region_id as "regionId", name from regions`),
    facilities: await many(
      tx,
      facilityRow,
      `select facility_id as "facilityId", region_id as "regionId", name, time_zone as "timeZone", state from facilities`,
    ),
    ubts: await many(
      tx,
      ubtOnRecord,
      `select ubt_id as "ubtId", name, kind, facility_id as "facilityId", modality,
         path_to_performance_level as "pathToPerformanceLevel", gone_since is not null as gone,
         array(
           select agreement_id from ubt_agreements
           where ubt_agreements.ubt_id = ubts.ubt_id
           order by agreement_id collate "C"
         ) as agreements
       from ubts`,
    ),
    units: await many(
      tx,
      unitOnRecord,
      `select unit_id as "unitId", ubt_id as "ubtId", name, gone_since is not null as gone from units`,
    ),
    uncoveredUnits: await many(
      tx,
      uncoveredRow,
      `select unit_id as "unitId", facility_id as "facilityId", name from uncovered_units`,
    ),
    people: await many(
      tx,
      personRow,
      `select person_id as "personId", name, email from people where person_id = any($1)`,
      [personIds],
    ),
    agreements: (await many(tx, agreementRow, 'select agreement_id as id from agreements')).map(({ id }) => id),
    roles: await many(
      tx,
      roleRow,
      // an assignment that has an end was ended by an earlier import
      `select role_assignment_id as "roleAssignmentId", person_id as "personId", role, side, scope_id as "ubtId",
         source <> 'roster_import' as named
       from role_assignments
       where scope_kind = 'team' and ends_on is null
         and (source = 'roster_import' or (source = 'naming' and role in ('co_lead', 'physician_co_lead')))`,
    ),
  };
}
