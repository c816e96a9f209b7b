-- Up Migration
-- One team's annual cycle: its commands, its events, the snapshot to restart from, and what anyone owes it.

create table ubt_cycles (
  budget_year integer not null references cycles on delete restrict,
  ubt_id text not null references ubts on delete restrict,
  region_id text not null references regions on delete restrict,
  generation integer not null default 1,
  -- last recorded step; the recorder accepts only the next one
  seq integer not null,
  -- the calendar version that this team's workflow has applied
  calendar_version integer not null,
  phase text not null check (phase in ('prepare', 'foundation', 'apply', 'budget', 'repeat')),
  filing_state text not null,
  -- null: nothing filed yet
  filing_kind text check (filing_kind in ('joint', 'two_positions', 'one_side', 'carried_forward', 'no_model')),
  overdue boolean not null default false,
  paused boolean not null default false,
  loaded boolean not null default false,
  published boolean not null default false,
  -- null: running
  outcome text check (outcome in ('complete', 'incomplete', 'withdrawn', 'cancelled', 'superseded')),
  -- domain/team-cycle/state.ts as of seq: what a repair starts the workflow from
  snapshot jsonb not null,
  -- hash of the newest event
  last_hash text not null,
  -- null between the launch's insert and the engine's answer that the workflow runs
  started_at timestamptz,
  -- why the last attempt to start it failed, by the error's name; null: none failed
  start_problem text,
  primary key (budget_year, ubt_id)
);
-- a region's page, in the order of the page
create index ubt_cycles_region on ubt_cycles (budget_year, region_id, ubt_id);
-- the sweeper: rows inserted by a launch that was cut off
create index ubt_cycles_not_started on ubt_cycles (budget_year, ubt_id) where started_at is null;
-- the sweeper: running cycles that have not applied the newest calendar
create index ubt_cycles_running on ubt_cycles (budget_year, calendar_version) where outcome is null;

create table commands (
  command_id uuid primary key,
  budget_year integer not null,
  ubt_id text not null,
  actor_id text not null,
  idempotency_key text not null check (length(idempotency_key) between 1 and 200),
  action text not null,
  -- what the workflow hears: ids, hashes, enums and epochs
  facts jsonb not null,
  -- what people wrote; never leaves the database
  payload jsonb not null,
  -- of action, team and payload: the same key with another request is refused
  request_sha256 text not null,
  status text not null default 'pending' check (status in ('pending', 'applied', 'refused')),
  -- sequence number, or code, message and details of the refusal; null while pending
  result jsonb,
  created_at timestamptz not null,
  answered_at timestamptz,
  unique (actor_id, idempotency_key),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict,
  check ((status = 'pending') = (result is null))
);
-- the sweeper: commands nobody has answered
create index commands_pending on commands (created_at) where status = 'pending';
-- every command of a team, in order
create index commands_team on commands (budget_year, ubt_id, created_at);

create table events (
  budget_year integer not null,
  ubt_id text not null,
  seq integer not null check (seq > 0),
  type text not null,
  -- null: time did it
  command_id uuid references commands on delete restrict,
  -- the workflow's time; recorded_at is the wall's
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  facts jsonb not null,
  -- '' for the first
  previous_hash text not null,
  hash text not null,
  primary key (budget_year, ubt_id, seq),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);
-- a command has at most one event
create unique index events_command_id on events (command_id) where command_id is not null;
create trigger events_append_only before update or delete on events for each row execute function refuse_change();
create trigger events_no_truncate before truncate on events for each statement execute function refuse_change();

create table duties (
  duty_id bigint generated always as identity primary key,
  budget_year integer not null,
  ubt_id text not null,
  kind text not null,
  -- what it is about (unit, ask, input, side …); '' where the kind says it all
  subject text not null default '',
  -- one person, or whoever holds the role for the team when it is asked
  person_id text references people on delete restrict,
  role text,
  side text check (side in ('labor', 'management')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  -- an extension is pending: no overdue mail meanwhile
  resting boolean not null default false,
  -- null: owed
  closed_at timestamptz,
  check ((person_id is null) <> (role is null)),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);
-- one open duty of a kind per holder; the recorder's difference relies on it
create unique index duties_open on duties
  (budget_year, ubt_id, kind, subject, coalesce(person_id, ''), coalesce(role, ''), coalesce(side, ''))
  where closed_at is null;
-- what does this person owe
create index duties_person on duties (person_id) where closed_at is null;
-- whose seat is this: a report of training goes to every team its person leads
create index ubt_cycles_labor_seat on ubt_cycles ((snapshot #>> '{seats,labor,personId}')) where outcome is null;
create index ubt_cycles_management_seat on ubt_cycles ((snapshot #>> '{seats,management,personId}')) where outcome is null;
-- what do the holders of this role owe
create index duties_role on duties (role, side) where closed_at is null and role is not null;

create table training_records (
  training_record_id uuid primary key,
  person_id text not null references people on delete restrict,
  source text not null check (source in ('report', 'import', 'exempt')),
  completed_on date not null,
  valid_until date not null check (valid_until > completed_on),
  recorded_by text not null references people on delete restrict,
  idempotency_key text not null,
  recorded_at timestamptz not null default now(),
  unique (person_id, idempotency_key)
);
-- is this person trained
create index training_records_person on training_records (person_id, valid_until);

-- Who owes an open duty today. A duty of a role falls to its holders nearest to the team; a vacant sponsor or
-- regional co-chair is covered by the same side's next level; whoever is only proposed holds nothing yet and could not act.
-- Whoever is trained owes no training.
create function duty_holders(today date)
returns table (duty_id bigint, person_id text) language sql stable as $$
  with open_duties as (
    select d.*, u.facility_id, f.region_id
    from duties d
    join ubts u on u.ubt_id = d.ubt_id
    join facilities f on f.facility_id = u.facility_id
    where d.closed_at is null
  ),
  levels(role, candidate, level) as (
    values ('sponsor', 'sponsor', 1), ('sponsor', 'regional_co_chair', 2), ('sponsor', 'national_co_chair', 3),
      ('regional_co_chair', 'regional_co_chair', 1), ('regional_co_chair', 'national_co_chair', 2),
      ('national_co_chair', 'national_co_chair', 1), ('budget_maker', 'budget_maker', 1),
      ('labor_budget_rep', 'labor_budget_rep', 1)
  ),
  candidates as (
    select d.duty_id, d.kind, a.person_id, l.level,
      case a.scope_kind when 'team' then 1 when 'facility' then 2 when 'region' then 3 else 4 end as distance
    from open_duties d
    join levels l on l.role = d.role
    join role_assignments a on a.role = l.candidate
      and (d.side is null or a.side = d.side)
      and a.confirmed_by is not null and a.starts_on <= today and (a.ends_on is null or a.ends_on > today)
      and (a.scope_kind = 'nation'
        or (a.scope_kind = 'region' and a.scope_id = d.region_id)
        or (a.scope_kind = 'facility' and a.scope_id = d.facility_id)
        or (a.scope_kind = 'team' and a.scope_id = d.ubt_id))
  ),
  nearest as (
    select c.*, rank() over (partition by c.duty_id order by c.level, c.distance) as place from candidates c
  ),
  holders as (
    select d.duty_id, d.kind, d.person_id from open_duties d where d.person_id is not null
    union
    select n.duty_id, n.kind, n.person_id from nearest n where n.place = 1
  )
  select h.duty_id, h.person_id from holders h
  where h.kind <> 'complete_training'
    or not exists (select from training_records t where t.person_id = h.person_id and t.valid_until > today)
$$;

-- The open duties of one person: the same answer as duty_holders, reached from the person instead of from every duty,
-- because a task list must not grow with the nation.
create function duties_of_person(person text, today date)
returns table (duty_id bigint) language sql stable as $$
  with levels(role, candidate, level) as (
    values ('sponsor', 'sponsor', 1), ('sponsor', 'regional_co_chair', 2), ('sponsor', 'national_co_chair', 3),
      ('regional_co_chair', 'regional_co_chair', 1), ('regional_co_chair', 'national_co_chair', 2),
      ('national_co_chair', 'national_co_chair', 1), ('budget_maker', 'budget_maker', 1),
      ('labor_budget_rep', 'labor_budget_rep', 1)
  ),
  held as (
    select a.role, a.side, a.scope_kind, a.scope_id, l.role as duty_role,
      l.level * 10 + case a.scope_kind when 'team' then 1 when 'facility' then 2 when 'region' then 3 else 4 end as distance
    from role_assignments a join levels l on l.candidate = a.role
    where a.person_id = person and a.confirmed_by is not null
      and a.starts_on <= today and (a.ends_on is null or a.ends_on > today)
  ),
  mine as (
    select d.duty_id, d.kind from duties d where d.closed_at is null and d.person_id = person
    union
    select d.duty_id, d.kind
    from held h
    join duties d on d.closed_at is null and d.role = h.duty_role and (d.side is null or d.side = h.side)
    join ubts u on u.ubt_id = d.ubt_id
    join facilities f on f.facility_id = u.facility_id
    where (h.scope_kind = 'nation' or (h.scope_kind = 'region' and h.scope_id = f.region_id)
        or (h.scope_kind = 'facility' and h.scope_id = u.facility_id) or (h.scope_kind = 'team' and h.scope_id = d.ubt_id))
      and not exists (
        select from role_assignments n join levels l on l.role = d.role and l.candidate = n.role
        where (d.side is null or n.side = d.side)
          and n.confirmed_by is not null and n.starts_on <= today and (n.ends_on is null or n.ends_on > today)
          and (n.scope_kind = 'nation' or (n.scope_kind = 'region' and n.scope_id = f.region_id)
            or (n.scope_kind = 'facility' and n.scope_id = u.facility_id)
            or (n.scope_kind = 'team' and n.scope_id = d.ubt_id))
          and l.level * 10 + case n.scope_kind when 'team' then 1 when 'facility' then 2 when 'region' then 3 else 4 end
            < h.distance)
  )
  select m.duty_id from mine m
  where m.kind <> 'complete_training'
    or not exists (select from training_records t where t.person_id = person and t.valid_until > today)
$$;

grant select on ubt_cycles, commands, events, duties, training_records to joint_staffing_api;
grant insert on commands, training_records to joint_staffing_api;
-- only to answer a repeated insert with the first one's row
grant update (source) on training_records to joint_staffing_api;
grant update (status, result, answered_at) on commands to joint_staffing_api;
grant select, insert, update on ubt_cycles, duties to joint_staffing_worker;
grant select, insert on events to joint_staffing_worker;
grant select, update (status, result, answered_at) on commands to joint_staffing_worker;
grant insert on commands to joint_staffing_worker;
grant select on training_records to joint_staffing_worker;
-- a named co-lead becomes the standing assignment in the step that records it
grant insert, update (ends_on, confirmed_by, confirmed_at) on role_assignments to joint_staffing_worker;
