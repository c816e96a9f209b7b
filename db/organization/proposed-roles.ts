import type { Pool } from 'pg';
import { z } from 'zod';
import { ROLES, SCOPE_KINDS, SIDES } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';

const proposedRow = z.object({
  personId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  side: z.enum(SIDES),
  scopeKind: z.enum(SCOPE_KINDS),
  scopeName: z.string().nullable(),
  // null: the nation
  regionId: z.string().nullable(),
  region: z.string().nullable(),
});
export type ProposedRole = z.output<typeof proposedRow>;

/** Every role of a side that nobody of that side has confirmed yet, seats in teams last. */
export async function listProposedRoles(pool: Pool): Promise<ProposedRole[]> {
  return many(
    pool,
    proposedRow,
    `select a.person_id as "personId", p.name, a.role, a.side, a.scope_kind as "scopeKind",
       coalesce(u.name, f.name, own.name) as "scopeName", g.region_id as "regionId", g.name as region
     from role_assignments a join people p using (person_id)
     left join ubts u on a.scope_kind = 'team' and u.ubt_id = a.scope_id
     left join facilities f on f.facility_id = case a.scope_kind when 'team' then u.facility_id when 'facility' then a.scope_id end
     left join regions own on a.scope_kind = 'region' and own.region_id = a.scope_id
     left join regions g on g.region_id = coalesce(f.region_id, own.region_id)
     where a.side is not null and a.confirmed_by is null and a.ends_on is null
     order by g.name nulls first, a.side, a.role = 'co_lead', a.role, p.name, a.role_assignment_id`,
  );
}
