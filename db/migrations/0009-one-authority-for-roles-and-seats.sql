-- Up Migration
-- Which roles are held, whom they reach, who covers whom, and who speaks from a seat: each said once, for every statement.
-- All of them are plain SQL that the planner inlines, so a statement costs what it cost when it spelled them out.

-- The roles held on a date, proposed ones too. `ends_on` is the first date on which one is no longer held.
create function held_roles(on_date date) returns setof role_assignments language sql stable as $$
  select * from role_assignments where starts_on <= on_date and (ends_on is null or ends_on > on_date)
$$;

-- The levels of a side above its co-lead, as domain/levels.ts has them: each covers the one below while that is vacant.
create function side_levels() returns table (role text, level integer) language sql immutable as $$
  select * from (values ('sponsor', 1), ('regional_co_chair', 2), ('national_co_chair', 3)) levels(role, level)
$$;

-- Who may act in a role: those who hold it, and of a side's level the levels above it; the lowest comes first.
create function role_candidates() returns table (role text, candidate text, level integer) language sql immutable as $$
  select below.role, above.role, above.level from side_levels() below join side_levels() above on above.level >= below.level
  union all
  select * from (values ('budget_maker', 'budget_maker', 1), ('labor_budget_rep', 'labor_budget_rep', 1)) neutral
$$;

-- Which confirmed roles reach which team on a date: those of the team itself, its facility, its region and the nation,
-- the nearest being 1. Whoever is only proposed holds nothing yet and could not act.
create function roles_of_teams(on_date date)
returns table (ubt_id text, person_id text, role text, side text, distance integer) language sql stable as $$
  select u.ubt_id, r.person_id, r.role, r.side,
    case r.scope_kind when 'team' then 1 when 'facility' then 2 when 'region' then 3 else 4 end
  from held_roles(on_date) r
  cross join ubts u
  join facilities f on f.facility_id = u.facility_id
  where r.confirmed_by is not null
    and (r.scope_kind = 'nation'
      or (r.scope_kind = 'region' and r.scope_id = f.region_id)
      or (r.scope_kind = 'facility' and r.scope_id = u.facility_id)
      or (r.scope_kind = 'team' and r.scope_id = u.ubt_id))
$$;

-- Who speaks for a team in this role, side by side: its holders nearest to the team, or those of the first level above it
-- that is held.
create function speakers(team text, wanted text, on_date date)
returns table (side text, role text, person_id text) language sql stable as $$
  select nearest.side, nearest.role, nearest.person_id
  from (
    select r.side, r.role, r.person_id, rank() over (partition by r.side order by c.level, r.distance) as place
    from roles_of_teams(on_date) r join role_candidates() c on c.candidate = r.role and c.role = wanted
    where r.ubt_id = team
  ) nearest
  where nearest.place = 1
$$;

-- The roles in which people may act on a date: confirmed ones, and a proposed co-lead's own seat. Where a region has no
-- co-chair of a side, that side's national co-chairs are its co-chairs for the time being.
create function acting_roles(on_date date)
returns table (person_id text, role text, side text, scope_kind text, scope_id text) language sql stable as $$
  select r.person_id, r.role, r.side, r.scope_kind, r.scope_id from held_roles(on_date) r
  where r.confirmed_by is not null or r.role in ('co_lead', 'physician_co_lead')
  union all
  select n.person_id, 'regional_co_chair', n.side, 'region', g.region_id
  from held_roles(on_date) n cross join regions g
  where n.role = 'national_co_chair' and n.confirmed_by is not null and not exists (
    select from held_roles(on_date) r
    where r.role = 'regional_co_chair' and r.confirmed_by is not null and r.side = n.side and r.scope_id = g.region_id)
$$;

-- Who speaks from a side's seat by a team's state, as domain/team-cycle/seats.ts has it; null: the seat is covered.
create function seat_speaker(snapshot jsonb, seat_side text) returns text language sql immutable as $$
  select case
    when snapshot #>> array['seats', seat_side, 'standing'] = 'held'
      or (snapshot #>> array['seats', seat_side, 'standing'] = 'proposed' and snapshot ->> 'phase' = 'prepare')
    then snapshot #>> array['seats', seat_side, 'personId'] end
$$;

-- Who owes an open duty today. A duty of a role falls to whoever speaks in it; who is trained owes no training.
create or replace function duty_holders(today date)
returns table (duty_id bigint, person_id text) language sql stable as $$
  with nearest as (
    select d.duty_id, d.kind, r.person_id, rank() over (partition by d.duty_id order by c.level, r.distance) as place
    from duties d
    join role_candidates() c on c.role = d.role
    join roles_of_teams(today) r on r.ubt_id = d.ubt_id and r.role = c.candidate and (d.side is null or r.side = d.side)
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

-- The same, asked of one person: it begins at their few roles, where duty_holders looks at every duty there is.
create or replace function duties_of_person(person text, today date)
returns table (duty_id bigint) language sql stable as $$
  with mine as (
    select d.duty_id, d.kind from duties d where d.closed_at is null and d.person_id = person
    union
    select d.duty_id, d.kind
    from roles_of_teams(today) h
    join role_candidates() l on l.candidate = h.role
    join duties d on d.closed_at is null and d.ubt_id = h.ubt_id and d.role = l.role and (d.side is null or d.side = h.side)
    where h.person_id = person
      and not exists (
        select from roles_of_teams(today) n join role_candidates() m on m.candidate = n.role and m.role = d.role
        where n.ubt_id = d.ubt_id and (d.side is null or n.side = d.side)
          and (m.level, n.distance) < (l.level, h.distance))
  )
  select m.duty_id from mine m
  where m.kind <> 'complete_training'
    or not exists (select from training_records t where t.person_id = person and t.valid_until > today)
$$;
