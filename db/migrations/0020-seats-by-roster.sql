-- Up Migration
-- Who sits where by the roster, said once: of each side's seat in a team whoever came last, proposed or confirmed. What a
-- team's cycle says of its seats is in its snapshot; the two differ until the cycle has heard of a change.
create function roster_seats(on_date date)
returns table (ubt_id text, side text, person_id text, confirmed boolean) language sql stable as $$
  select distinct on (r.scope_id, r.side) r.scope_id, r.side, r.person_id, r.confirmed_by is not null
  from held_roles(on_date) r
  where r.role = 'co_lead' and r.scope_kind = 'team' and r.side is not null
  order by r.scope_id, r.side, r.starts_on desc, r.role_assignment_id desc
$$;
