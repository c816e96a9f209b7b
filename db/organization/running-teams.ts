/** The teams of the cycle of year $1 that may get mail: neither paused nor ended. */
export const RUNNING = `select uc.ubt_id, u.facility_id, f.region_id, uc.snapshot -> 'seats' as seats,
    seat_speaker(uc.snapshot, 'labor') as labor_speaker, seat_speaker(uc.snapshot, 'management') as management_speaker
  from ubt_cycles uc join ubts u using (ubt_id) join facilities f using (facility_id)
  where uc.budget_year = $1 and uc.outcome is null and not uc.paused`;

/** Every scope below the nation by which a role may reach a team of `running`, the nearest first. */
export const SCOPES_OF_RUNNING = `select ubt_id, 'team' as kind, ubt_id as id, 1 as distance from running
  union all select ubt_id, 'facility', facility_id, 2 from running
  union all select ubt_id, 'region', region_id, 3 from running`;
