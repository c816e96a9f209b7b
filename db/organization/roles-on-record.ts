import { z } from 'zod';
import { IMPORTABLE_ROLES, MODALITIES, SCOPE_KINDS, SHIFTS, SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';
import { listPeopleAlike } from './people-on-record.ts';

const scopeRow = z.object({ scope: z.string(), regionId: z.string() });
const personRow = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  homeFacilityId: z.string().nullable(),
  shift: z.enum(SHIFTS).nullable(),
});
const assignmentRow = z.object({
  roleAssignmentId: z.number().int(),
  personId: z.string(),
  role: z.enum(IMPORTABLE_ROLES),
  side: z.enum(SIDES).nullable(),
  scopeKind: z.enum(SCOPE_KINDS),
  scopeId: z.string().nullable(),
  modality: z.enum(MODALITIES).nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  confirmedBy: z.string().nullable(),
});

export type RolePersonRow = z.output<typeof personRow>;
export type AssignmentRow = z.output<typeof assignmentRow>;

/** Everything that the rows of a role file name, and the roles their people have by earlier role files. */
export async function getRolesOnRecord(
  tx: Tx,
  rows: { scopeId: string | null; person: { personId: string; email: string } }[],
) {
  const scopeIds = rows.flatMap(({ scopeId }) => scopeId ?? []);
  const personIds = [...new Set(rows.map(({ person }) => person.personId))];
  const scopes = await many(
    tx,
    scopeRow,
    `select 'region ' || region_id as scope, region_id as "regionId" from regions
     union all
     select 'facility ' || facility_id, region_id from facilities
     union all
     select 'team ' || ubt_id, region_id from ubts join facilities using (facility_id)
     where lower(ubt_id) in (select lower(id) from unnest($1::text[]) id)`,
    [scopeIds],
  );
  const people = await many(
    tx,
    personRow,
    `select person_id as "personId", name, email, home_facility_id as "homeFacilityId", shift
     from people where person_id = any($1)`,
    [personIds],
  );
  const assignments = await many(
    tx,
    assignmentRow,
    `select role_assignment_id as "roleAssignmentId", person_id as "personId", role, side, scope_kind as "scopeKind",
       scope_id as "scopeId", modality, starts_on::text as "startsOn", ends_on::text as "endsOn", confirmed_by as "confirmedBy"
     from role_assignments
     where source = 'role_import' and person_id = any($1)
     order by starts_on desc, role_assignment_id desc`,
    [personIds],
  );
  const facilityIds = scopes.filter(({ scope }) => scope.startsWith('facility ')).map(({ scope }) => scope.slice(9));
  return {
    regionOfScope: new Map(scopes.map(({ scope, regionId }) => [scope, regionId])),
    facilityIds: new Set(facilityIds),
    people: new Map(people.map((person) => [person.personId, person])),
    peopleAlike: await listPeopleAlike(
      tx,
      rows.map(({ person }) => person),
    ),
    assignments,
  };
}
