// The writing of roles by file: SQL only.

import type { Tx } from '../transaction.ts';
import type { AssignmentRow, RolePersonRow } from './roles-on-record.ts';

/** `roleAssignmentId` null: a new assignment. `confirmedBy` null: it stays as it is, proposed when new. */
export interface RoleToWrite extends Omit<AssignmentRow, 'roleAssignmentId'> {
  roleAssignmentId: number | null;
}

export async function writeRolePeople(tx: Tx, people: RolePersonRow[]): Promise<void> {
  await tx.query(
    `insert into people (person_id, name, email, home_facility_id, shift)
     select "personId", name, email, "homeFacilityId", shift
     from jsonb_to_recordset($1::jsonb)
       as wanted ("personId" text, name text, email text, "homeFacilityId" text, shift text)
     on conflict (person_id) do update set
       name = excluded.name, email = excluded.email, home_facility_id = excluded.home_facility_id, shift = excluded.shift`,
    [JSON.stringify(people)],
  );
}

/** New assignments; one that names who confirms it is confirmed at once. */
export async function writeOpenedRoles(tx: Tx, roles: RoleToWrite[], nowMs: number): Promise<void> {
  await tx.query(
    `insert into role_assignments
       (person_id, role, side, scope_kind, scope_id, modality, starts_on, ends_on, source, confirmed_by, confirmed_at)
     select "personId", role, side, "scopeKind", "scopeId", modality, "startsOn", "endsOn", 'role_import', "confirmedBy",
       case when "confirmedBy" is not null then $2::timestamptz end
     from jsonb_to_recordset($1::jsonb)
       as wanted ("personId" text, role text, side text, "scopeKind" text, "scopeId" text, modality text,
         "startsOn" date, "endsOn" date, "confirmedBy" text)`,
    [JSON.stringify(roles), new Date(nowMs)],
  );
}

export async function writeChangedRoles(
  tx: Tx,
  roles: Pick<RoleToWrite, 'roleAssignmentId' | 'startsOn' | 'endsOn' | 'confirmedBy'>[],
  nowMs: number,
): Promise<void> {
  await tx.query(
    `with wanted as (
       select wanted.* from jsonb_to_recordset($1::jsonb)
         as wanted ("roleAssignmentId" bigint, "startsOn" date, "endsOn" date, "confirmedBy" text)
       join role_assignments on role_assignment_id = wanted."roleAssignmentId"
       order by role_assignment_id for no key update of role_assignments
     )
     update role_assignments set
       starts_on = wanted."startsOn",
       ends_on = wanted."endsOn",
       confirmed_by = coalesce(role_assignments.confirmed_by, wanted."confirmedBy"),
       confirmed_at = case when wanted."confirmedBy" is not null then $2::timestamptz else confirmed_at end
     from wanted
     where role_assignment_id = wanted."roleAssignmentId"`,
    [JSON.stringify(roles), new Date(nowMs)],
  );
}
