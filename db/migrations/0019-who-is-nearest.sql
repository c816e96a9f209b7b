-- Up Migration
-- What a person waits for must not wait for the planner. What is asked with every request, act or task list is therefore
-- plpgsql: it keeps its plan from call to call. Who is nearer than a person is looked up once for all teams that the person
-- reaches, instead of once for each duty.

-- Which scopes reach a team, the nearest being 1; the nation, which has no id, counts as ''.
create function team_scopes()
returns table (ubt_id text, scope_kind text, scope_id text, distance integer) language sql stable as $$
  select ubt_id, 'team', ubt_id, 1 from ubts
  union all
  select ubt_id, 'facility', facility_id, 2 from ubts
  union all
  select u.ubt_id, 'region', f.region_id, 3 from ubts u join facilities f on f.facility_id = u.facility_id
  union all
  select ubt_id, 'nation', '', 4 from ubts
$$;

-- Who may act in which role on a date, and for which scope. Whoever is only proposed holds nothing yet and could not act.
create function candidates(on_date date)
returns table (role text, level integer, held_role text, side text, person_id text, scope_kind text, scope_id text)
language sql stable as $$
  select c.role, c.level, r.role, r.side, r.person_id, r.scope_kind, coalesce(r.scope_id, '')
  from held_roles(on_date) r join role_candidates() c on c.candidate = r.role
  where r.confirmed_by is not null
$$;

-- candidates of one team: what is held at its scopes
create index role_assignments_held_at on role_assignments (scope_kind, coalesce(scope_id, ''));
-- duties_of_person: what falls to a role in the teams that a person reaches
create index duties_of_role on duties (ubt_id, role) where closed_at is null and role is not null;

-- The same with the teams that each scope holds.
create function candidates_of_teams(on_date date)
returns table (ubt_id text, role text, level integer, distance integer, held_role text, side text, person_id text)
language sql stable as $$
  select s.ubt_id, c.role, c.level, s.distance, c.held_role, c.side, c.person_id
  from candidates(on_date) c join team_scopes() s using (scope_kind, scope_id)
$$;

create or replace function speakers(team text, wanted text, on_date date)
returns table (side text, role text, person_id text) language plpgsql stable as $$
begin
  return query
  select nearest.side, nearest.held_role, nearest.person_id
  from (
    select c.side, c.held_role, c.person_id, rank() over (partition by c.side order by c.level, c.distance) as place
    from candidates_of_teams(on_date) c
    where c.ubt_id = team and c.role = wanted
  ) nearest
  where nearest.place = 1;
end
$$;

create or replace function duty_holders(today date)
returns table (duty_id bigint, person_id text) language sql stable as $$
  with nearest as (
    select d.duty_id, d.kind, c.person_id, rank() over (partition by d.duty_id order by c.level, c.distance) as place
    from duties d
    join candidates_of_teams(today) c on c.ubt_id = d.ubt_id and c.role = d.role and (d.side is null or c.side = d.side)
    where d.closed_at is null
  ),
  holders as (
    select d.duty_id, d.kind, d.person_id from duties d where d.closed_at is null and d.person_id is not null
    union
    select n.duty_id, n.kind, n.person_id from nearest n where n.place = 1
  )
  select h.duty_id, h.person_id from holders h
  where h.kind <> 'complete_training'
    or not exists (select from training_records t where t.person_id = h.person_id and t.valid_until > today)
$$;

-- What falls to a person as a candidate in these teams, the ones that they reach. Without nested loops: the planner takes a
-- person's reach for a few teams, and for a co-chair it would walk thousands of times through all that is held.
create function role_duties_of_person(person text, teams text[], today date)
returns table (duty_id bigint, kind text) language plpgsql stable set enable_nestloop = off as $$
#variable_conflict use_column
begin
  return query
  with able as materialized (select * from candidates(today)),
  scopes as materialized (select * from team_scopes() where ubt_id = any(teams)),
  mine as materialized (
    select ubt_id, role, side, level, distance from able join scopes using (scope_kind, scope_id) where person_id = person
  ),
  farthest as materialized (select role, max(array[level, distance]) as place from mine group by role),
  nearer as materialized (
    select s.ubt_id, a.role, a.side, a.level, s.distance
    from farthest f
    join able a on a.role = f.role and a.level <= f.place[1]
    join scopes s using (scope_kind, scope_id)
    where array[a.level, s.distance] < f.place
  )
  select distinct d.duty_id, d.kind
  from mine m
  join duties d on d.closed_at is null and d.ubt_id = m.ubt_id and d.role = m.role and (d.side is null or d.side = m.side)
  where d.ubt_id = any(teams) and d.role is not null
    and not exists (
      select from nearer n
      where n.ubt_id = d.ubt_id and n.role = d.role and (d.side is null or n.side = d.side)
        and (n.level, n.distance) < (m.level, m.distance));
end
$$;

-- The open duties of one person: the same answer as duty_holders (a test holds them together), reached from the person
-- instead of from every duty, because a task list must not grow with the nation.
create or replace function duties_of_person(person text, today date)
returns table (duty_id bigint) language plpgsql stable as $$
#variable_conflict use_column
declare
  is_trained constant boolean := exists (
    select from training_records t where t.person_id = person and t.valid_until > today);
  teams constant text[] := array(select distinct c.ubt_id from candidates_of_teams(today) c where c.person_id = person);
begin
  return query
  select d.duty_id from duties d
  where d.closed_at is null and d.person_id = person and not (is_trained and d.kind = 'complete_training');

  -- a co-lead has none
  if cardinality(teams) > 0 then
    return query
    select d.duty_id from role_duties_of_person(person, teams, today) d
    where not (is_trained and d.kind = 'complete_training');
  end if;
end
$$;

drop function roles_of_teams(date);

-- The roles in which one person may act on a date.
create function roles_of_person(person text, on_date date)
returns table (role text, side text, scope_kind text, scope_id text) language plpgsql stable as $$
begin
  return query
  select r.role, r.side, r.scope_kind, r.scope_id from acting_roles(on_date) r where r.person_id = person;
end
$$;
