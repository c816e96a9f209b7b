-- Made by npm run schema from db/migrations/; do not edit.

-- Functions

CREATE OR REPLACE FUNCTION public.acting_roles(on_date date)
 RETURNS TABLE(person_id text, role text, side text, scope_kind text, scope_id text)
 LANGUAGE sql
 STABLE
AS $function$
  select r.person_id, r.role, r.side, r.scope_kind, r.scope_id from held_roles(on_date) r
  where r.confirmed_by is not null or r.role in ('co_lead', 'physician_co_lead')
  union all
  select n.person_id, 'regional_co_chair', n.side, 'region', g.region_id
  from held_roles(on_date) n cross join regions g
  where n.role = 'national_co_chair' and n.confirmed_by is not null and not exists (
    select from held_roles(on_date) r
    where r.role = 'regional_co_chair' and r.confirmed_by is not null and r.side = n.side and r.scope_id = g.region_id)
$function$;

CREATE OR REPLACE FUNCTION public.analyze_cycles()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze ubt_cycles, events, duties;
end
$function$;

CREATE OR REPLACE FUNCTION public.analyze_roster()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  analyze regions, facilities, people, ubts, ubt_agreements, units, role_assignments;
end
$function$;

CREATE OR REPLACE FUNCTION public.candidates(on_date date)
 RETURNS TABLE(role text, level integer, held_role text, side text, person_id text, scope_kind text, scope_id text)
 LANGUAGE sql
 STABLE
AS $function$
  select c.role, c.level, r.role, r.side, r.person_id, r.scope_kind, coalesce(r.scope_id, '')
  from held_roles(on_date) r join role_candidates() c on c.candidate = r.role
  where r.confirmed_by is not null
$function$;

CREATE OR REPLACE FUNCTION public.candidates_of_teams(on_date date)
 RETURNS TABLE(ubt_id text, role text, level integer, distance integer, held_role text, side text, person_id text)
 LANGUAGE sql
 STABLE
AS $function$
  select s.ubt_id, c.role, c.level, s.distance, c.held_role, c.side, c.person_id
  from candidates(on_date) c join team_scopes() s using (scope_kind, scope_id)
$function$;

CREATE OR REPLACE FUNCTION public.duties_of_person(person text, today date)
 RETURNS TABLE(duty_id bigint)
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.duty_holders(today date)
 RETURNS TABLE(duty_id bigint, person_id text)
 LANGUAGE sql
 STABLE
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.held_roles(on_date date)
 RETURNS SETOF role_assignments
 LANGUAGE sql
 STABLE
AS $function$
  select * from role_assignments where starts_on <= on_date and (ends_on is null or ends_on > on_date)
$function$;

CREATE OR REPLACE FUNCTION public.raise_generation(year integer, team text, from_generation integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  raised jsonb;
begin
  update ubt_cycles set generation = generation + 1, started_at = null,
    snapshot = jsonb_set(snapshot, '{generation}', to_jsonb(generation + 1))
  where budget_year = year and ubt_id = team and generation = from_generation and outcome is null
  returning snapshot into raised;
  return raised;
end
$function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op);
end
$function$;

CREATE OR REPLACE FUNCTION public.role_candidates()
 RETURNS TABLE(role text, candidate text, level integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select below.role, above.role, above.level from side_levels() below join side_levels() above on above.level >= below.level
  union all
  select * from (values ('budget_maker', 'budget_maker', 1), ('labor_budget_rep', 'labor_budget_rep', 1)) neutral
$function$;

CREATE OR REPLACE FUNCTION public.role_duties_of_person(person text, teams text[], today date)
 RETURNS TABLE(duty_id bigint, kind text)
 LANGUAGE plpgsql
 STABLE
 SET enable_nestloop TO 'off'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.roles_of_person(person text, on_date date)
 RETURNS TABLE(role text, side text, scope_kind text, scope_id text)
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return query
  select r.role, r.side, r.scope_kind, r.scope_id from acting_roles(on_date) r where r.person_id = person;
end
$function$;

CREATE OR REPLACE FUNCTION public.roster_seats(on_date date)
 RETURNS TABLE(ubt_id text, side text, person_id text, confirmed boolean)
 LANGUAGE sql
 STABLE
AS $function$
  select distinct on (r.scope_id, r.side) r.scope_id, r.side, r.person_id, r.confirmed_by is not null
  from held_roles(on_date) r
  where r.role = 'co_lead' and r.scope_kind = 'team' and r.side is not null
  order by r.scope_id, r.side, r.starts_on desc, r.role_assignment_id desc
$function$;

CREATE OR REPLACE FUNCTION public.seat_speaker(snapshot jsonb, seat_side text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case
    when snapshot #>> array['seats', seat_side, 'standing'] = 'held'
      or (snapshot #>> array['seats', seat_side, 'standing'] = 'proposed' and snapshot ->> 'phase' = 'prepare')
    then snapshot #>> array['seats', seat_side, 'personId'] end
$function$;

CREATE OR REPLACE FUNCTION public.side_levels()
 RETURNS TABLE(role text, level integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select * from (values ('sponsor', 1), ('regional_co_chair', 2), ('national_co_chair', 3)) levels(role, level)
$function$;

CREATE OR REPLACE FUNCTION public.speakers(team text, wanted text, on_date date)
 RETURNS TABLE(side text, role text, person_id text)
 LANGUAGE plpgsql
 STABLE
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.team_scopes()
 RETURNS TABLE(ubt_id text, scope_kind text, scope_id text, distance integer)
 LANGUAGE sql
 STABLE
AS $function$
  select ubt_id, 'team', ubt_id, 1 from ubts
  union all
  select ubt_id, 'facility', facility_id, 2 from ubts
  union all
  select u.ubt_id, 'region', f.region_id, 3 from ubts u join facilities f on f.facility_id = u.facility_id
  union all
  select ubt_id, 'nation', '', 4 from ubts
$function$;

CREATE OR REPLACE FUNCTION public.tell_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('changes', json_build_object('about', 'approval', 'action', new.action, 'budgetYear', new.budget_year,
    'scopeKind', new.scope_kind, 'scopeId', new.scope_id, 'regionId', new.region_id, 'status', new.status,
    'requestedBy', new.requested_by, 'requestedSide', new.requested_side)::text);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_cycle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('changes', json_build_object('about', 'cycle', 'budgetYear', new.budget_year)::text);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_cycle_of_team()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' or old.started_at is distinct from new.started_at or old.start_problem is distinct from new.start_problem then
    perform tell_team('start', new.budget_year, new.ubt_id, new.region_id);
  end if;
  if tg_op = 'UPDATE' and old.seq <> new.seq then
    perform tell_team('team', new.budget_year, new.ubt_id, new.region_id);
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_duties()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('changes', json_build_object('about', 'duties', 'ubtId', c.ubt_id, 'facilityId', u.facility_id,
    'regionId', f.region_id, 'people', coalesce(c.people, '[]'), 'roles', coalesce(c.roles, '[]'))::text)
  from (
    select ubt_id, json_agg(distinct person_id) filter (where person_id is not null) as people,
      jsonb_agg(distinct jsonb_build_object('role', role, 'side', side)) filter (where role is not null) as roles
    from changed group by ubt_id
  ) c join ubts u using (ubt_id) join facilities f using (facility_id);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_revision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform tell_team('draft', new.budget_year, new.ubt_id,
    (select region_id from ubt_cycles where budget_year = new.budget_year and ubt_id = new.ubt_id));
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_team(about text, year integer, team text, region text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_notify('changes', json_build_object('about', about, 'budgetYear', year, 'ubtId', team, 'regionId', region,
    'facilityId', (select facility_id from ubts where ubt_id = team))::text)
$function$;

CREATE OR REPLACE FUNCTION public.unit_desk(snapshot jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select jsonb_build_object(
    'units', coalesce(snapshot -> 'units', '[]'),
    'inputs', coalesce(snapshot -> 'inputs', '[]'),
    'asks', (
      select coalesce(jsonb_agg(jsonb_build_object('askId', a -> 'askId', 'unitId', a -> 'unitId', 'decision', a -> 'decision')), '[]')
      from jsonb_array_elements(coalesce(snapshot -> 'asks', '[]')) a),
    'inputClosesMs', snapshot #> '{known,dates,input_closes}')
$function$;

-- Tables

create table accounts (
  issuer text not null,
  subject text not null,
  person_id text not null,
  bound_at timestamp with time zone not null,
  constraint accounts_issuer_person_id_key UNIQUE (issuer, person_id),
  constraint accounts_pkey PRIMARY KEY (issuer, subject),
  constraint accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE CASCADE
);

create table agreements (
  agreement_id text not null,
  constraint agreements_pkey PRIMARY KEY (agreement_id),
  constraint agreements_agreement_id_check CHECK ((agreement_id ~ '^[A-Z0-9_]{2,40}$'::text))
);

create table approval_notices (
  approval_id uuid not null,
  person_id text not null,
  requested_at timestamp with time zone not null,
  round integer not null,
  told_at timestamp with time zone not null,
  constraint approval_notices_pkey PRIMARY KEY (approval_id, person_id, requested_at, round),
  constraint approval_notices_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approvals(approval_id) ON DELETE RESTRICT,
  constraint approval_notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint approval_notices_round_check CHECK ((round >= 0))
);

create table approvals (
  approval_id uuid not null,
  action text not null,
  scope_kind text not null,
  budget_year integer not null,
  scope_id text,
  region_id text,
  payload jsonb not null,
  requested_by text not null,
  requested_side text,
  requested_at timestamp with time zone not null,
  status text default 'waiting'::text not null,
  answered_by text,
  answered_at timestamp with time zone,
  closed_by text,
  closed_at timestamp with time zone,
  closed_reason text,
  outcome_told_at timestamp with time zone,
  constraint approvals_pkey PRIMARY KEY (approval_id),
  constraint approvals_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint approvals_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint approvals_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id) ON DELETE RESTRICT,
  constraint approvals_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint approvals_action_check CHECK ((action = ANY (ARRAY['launch_cycle'::text, 'cancel_cycle'::text, 'move_milestone'::text, 'withdraw_team'::text, 'let_phase_go'::text, 'exempt_from_training'::text, 'pause'::text, 'resume'::text]))),
  constraint approvals_check CHECK (((status = ANY (ARRAY['confirmed'::text, 'refused'::text])) = (answered_by IS NOT NULL))),
  constraint approvals_check1 CHECK (((requested_side IS NOT NULL) OR ((action = 'withdraw_team'::text) AND (status = ANY (ARRAY['proposed'::text, 'refused'::text, 'lapsed'::text]))))),
  constraint approvals_check2 CHECK (((requested_side IS NULL) OR (status <> 'proposed'::text))),
  constraint approvals_check3 CHECK (((scope_kind = 'nation'::text) = (scope_id IS NULL))),
  constraint approvals_check4 CHECK (((status = 'withdrawn'::text) = (closed_by IS NOT NULL))),
  constraint approvals_check5 CHECK (((closed_at IS NULL) OR (status = ANY (ARRAY['withdrawn'::text, 'lapsed'::text])))),
  constraint approvals_check6 CHECK (((closed_by IS NULL) OR (closed_at IS NOT NULL))),
  constraint approvals_check7 CHECK (((closed_reason IS NULL) OR (status = 'lapsed'::text))),
  constraint approvals_closed_reason_check CHECK ((closed_reason = ANY (ARRAY['cycle_over'::text, 'launched'::text, 'team_over'::text, 'phase_over'::text, 'paused_already'::text, 'not_paused'::text, 'back_on_roster'::text, 'draft_edited'::text]))),
  constraint approvals_requested_side_check CHECK ((requested_side = ANY (ARRAY['labor'::text, 'management'::text]))),
  constraint approvals_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['nation'::text, 'region'::text, 'team'::text]))),
  constraint approvals_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'waiting'::text, 'confirmed'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text])))
);

create table calendar_versions (
  budget_year integer not null,
  version integer not null,
  approval_id uuid,
  committed_at timestamp with time zone not null,
  constraint calendar_versions_pkey PRIMARY KEY (budget_year, version),
  constraint calendar_versions_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES approvals(approval_id) ON DELETE RESTRICT,
  constraint calendar_versions_budget_year_fkey FOREIGN KEY (budget_year) REFERENCES cycles(budget_year) ON DELETE RESTRICT,
  constraint calendar_versions_version_check CHECK ((version > 0))
);

create table commands (
  command_id uuid not null,
  budget_year integer not null,
  ubt_id text not null,
  actor_id text not null,
  idempotency_key text not null,
  action text not null,
  facts jsonb not null,
  payload jsonb not null,
  request_sha256 text not null,
  status text default 'pending'::text not null,
  result jsonb,
  created_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint commands_actor_id_idempotency_key_key UNIQUE (actor_id, idempotency_key),
  constraint commands_pkey PRIMARY KEY (command_id),
  constraint commands_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint commands_check CHECK (((status = 'pending'::text) = (result IS NULL))),
  constraint commands_idempotency_key_check CHECK (((length(idempotency_key) >= 1) AND (length(idempotency_key) <= 200))),
  constraint commands_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'applied'::text, 'refused'::text])))
);

create table cycles (
  budget_year integer not null,
  status text default 'draft'::text not null,
  agreements text[] not null,
  regions text[],
  calendar_version integer default 1 not null,
  launch_approval_id uuid,
  launched_at timestamp with time zone,
  teams_in_scope integer,
  launch_pause text,
  launch_paused_by text,
  launch_paused_at timestamp with time zone,
  launch_finished_at timestamp with time zone,
  welcomed_at timestamp with time zone,
  created_by text,
  closing_report jsonb,
  recorded_at timestamp with time zone default now() not null,
  constraint cycles_pkey PRIMARY KEY (budget_year),
  constraint cycles_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint cycles_launch_approval_id_fkey FOREIGN KEY (launch_approval_id) REFERENCES approvals(approval_id) ON DELETE RESTRICT,
  constraint cycles_launch_paused_by_fkey FOREIGN KEY (launch_paused_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint cycles_agreements_check CHECK ((cardinality(agreements) > 0)),
  constraint cycles_budget_year_check CHECK (((budget_year >= 2000) AND (budget_year <= 2200))),
  constraint cycles_launch_pause_check CHECK ((launch_pause = ANY (ARRAY['asked'::text, 'stopped'::text, 'resumed'::text]))),
  constraint cycles_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'launching'::text, 'running'::text, 'ended'::text, 'cancelled'::text])))
);

create table decisions (
  budget_year integer not null,
  ubt_id text not null,
  ask_id text not null,
  decision text not null,
  amount_cents bigint not null,
  rationale jsonb not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  published_at timestamp with time zone,
  asked_cents bigint not null,
  above_ask_confirmed boolean default false not null,
  constraint decisions_pkey PRIMARY KEY (budget_year, ubt_id, ask_id),
  constraint decisions_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint decisions_amount_agrees CHECK (
CASE decision
    WHEN 'granted'::text THEN (amount_cents = asked_cents)
    WHEN 'granted_modified'::text THEN ((amount_cents <> asked_cents) AND ((amount_cents < asked_cents) OR above_ask_confirmed))
    ELSE (amount_cents = 0)
END) NOT VALID,
  constraint decisions_amount_cents_check CHECK ((amount_cents >= 0)),
  constraint decisions_asked_cents_check CHECK ((asked_cents >= 0)),
  constraint decisions_decision_check CHECK ((decision = ANY (ARRAY['granted'::text, 'granted_modified'::text, 'deferred'::text, 'declined'::text])))
);

create table discussions (
  discussion_id uuid not null,
  budget_year integer not null,
  ubt_id text not null,
  recorded_side text not null,
  held boolean not null,
  content jsonb not null,
  recorded_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint discussions_pkey PRIMARY KEY (discussion_id),
  constraint discussions_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint discussions_recorded_side_check CHECK ((recorded_side = ANY (ARRAY['labor'::text, 'management'::text])))
);

create table duties (
  duty_id bigint generated always as identity not null,
  budget_year integer not null,
  ubt_id text not null,
  kind text not null,
  subject text default ''::text not null,
  person_id text,
  role text,
  side text,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  resting boolean default false not null,
  closed_at timestamp with time zone,
  constraint duties_pkey PRIMARY KEY (duty_id),
  constraint duties_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint duties_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint duties_check CHECK (((person_id IS NULL) <> (role IS NULL))),
  constraint duties_side_check CHECK ((side = ANY (ARRAY['labor'::text, 'management'::text])))
);

create table events (
  seq integer not null,
  type text not null,
  command_id uuid,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone default now() not null,
  facts jsonb not null,
  previous_hash text not null,
  hash text not null,
  stream text not null,
  constraint events_pkey PRIMARY KEY (stream, seq),
  constraint events_command_id_fkey FOREIGN KEY (command_id) REFERENCES commands(command_id) ON DELETE RESTRICT,
  constraint events_stream_fkey FOREIGN KEY (stream) REFERENCES ubt_cycles(stream) ON DELETE RESTRICT,
  constraint events_seq_check CHECK ((seq > 0))
);

create table extensions (
  extension_id uuid not null,
  budget_year integer not null,
  ubt_id text not null,
  milestone text not null,
  until_on date not null,
  reason text not null,
  status text default 'waiting'::text not null,
  requested_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint extensions_pkey PRIMARY KEY (extension_id),
  constraint extensions_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint extensions_milestone_check CHECK ((milestone = ANY (ARRAY['training_due'::text, 'filing_due'::text, 'decisions_due'::text]))),
  constraint extensions_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'granted'::text, 'refused'::text, 'lapsed'::text])))
);

create table facilities (
  facility_id text not null,
  region_id text not null,
  name text not null,
  time_zone text not null,
  state text not null,
  constraint facilities_name_key UNIQUE (name),
  constraint facilities_pkey PRIMARY KEY (facility_id),
  constraint facilities_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id) ON DELETE RESTRICT,
  constraint facilities_facility_id_check CHECK ((facility_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint facilities_state_check CHECK ((state ~ '^[A-Z]{2}$'::text))
);

create table filings (
  budget_year integer not null,
  ubt_id text not null,
  kind text not null,
  state text not null,
  labor_revision_id uuid,
  management_revision_id uuid,
  carried_from uuid,
  on_time boolean,
  sent_at timestamp with time zone not null,
  received_at timestamp with time zone,
  constraint filings_pkey PRIMARY KEY (budget_year, ubt_id),
  constraint filings_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint filings_carried_from_fkey FOREIGN KEY (carried_from) REFERENCES revisions(revision_id) ON DELETE RESTRICT,
  constraint filings_labor_revision_id_fkey FOREIGN KEY (labor_revision_id) REFERENCES revisions(revision_id) ON DELETE RESTRICT,
  constraint filings_management_revision_id_fkey FOREIGN KEY (management_revision_id) REFERENCES revisions(revision_id) ON DELETE RESTRICT,
  constraint filings_kind_check CHECK ((kind = ANY (ARRAY['joint'::text, 'two_positions'::text, 'one_side'::text, 'carried_forward'::text, 'no_model'::text]))),
  constraint filings_state_check CHECK ((state = ANY (ARRAY['jointly_signed'::text, 'returned'::text, 'received'::text, 'taken_back'::text])))
);

create table imports (
  import_id bigint generated always as identity not null,
  kind text not null,
  sha256 text not null,
  imported_by text not null,
  rows integer not null,
  changes jsonb not null,
  recorded_at timestamp with time zone default now() not null,
  constraint imports_pkey PRIMARY KEY (import_id),
  constraint imports_kind_check CHECK ((kind = ANY (ARRAY['roster'::text, 'roles'::text, 'holidays'::text, 'unit_facts'::text]))),
  constraint imports_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table labor_inputs (
  input_id uuid not null,
  budget_year integer not null,
  ubt_id text not null,
  unit_id text not null,
  given_by text not null,
  body text not null,
  given_at timestamp with time zone not null,
  rolls_over boolean not null,
  treatment text,
  answer text,
  constraint labor_inputs_pkey PRIMARY KEY (input_id),
  constraint labor_inputs_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint labor_inputs_given_by_fkey FOREIGN KEY (given_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint labor_inputs_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id) ON DELETE RESTRICT,
  constraint labor_inputs_check CHECK (((treatment IS NULL) = (answer IS NULL))),
  constraint labor_inputs_treatment_check CHECK ((treatment = ANY (ARRAY['adopted'::text, 'partly'::text, 'not'::text])))
);

create table milestones (
  budget_year integer not null,
  version integer not null,
  region_id text default ''::text not null,
  key text not null,
  printed_on date not null,
  rule text not null,
  source text not null,
  constraint milestones_pkey PRIMARY KEY (budget_year, region_id, key, version),
  constraint milestones_budget_year_version_fkey FOREIGN KEY (budget_year, version) REFERENCES calendar_versions(budget_year, version) ON DELETE RESTRICT,
  constraint milestones_rule_check CHECK ((rule = ANY (ARRAY['none'::text, 'previous'::text, 'next'::text])))
);

create table outbox (
  outbox_id bigint generated always as identity not null,
  key text not null,
  kind text not null,
  person_id text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  message_id text not null,
  status text default 'pending'::text not null,
  attempts integer default 0 not null,
  last_error text,
  created_at timestamp with time zone not null,
  send_after timestamp with time zone not null,
  sending_since timestamp with time zone,
  sent_at timestamp with time zone,
  constraint outbox_key_key UNIQUE (key),
  constraint outbox_message_id_key UNIQUE (message_id),
  constraint outbox_pkey PRIMARY KEY (outbox_id),
  constraint outbox_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint outbox_kind_check CHECK ((kind = ANY (ARRAY['digest'::text, 'decision_published'::text, 'filing_returned'::text, 'extension_granted'::text, 'welcome'::text, 'launch_for_leaders'::text, 'request_waiting'::text, 'request_outcome'::text, 'seat_change'::text]))),
  constraint outbox_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'sending'::text, 'sent'::text, 'unknown'::text, 'failed'::text, 'suppressed'::text])))
);

create table own_holidays (
  scope_kind text not null,
  scope_id text not null,
  holiday_on date not null,
  name text not null,
  kind text not null,
  constraint own_holidays_pkey PRIMARY KEY (scope_kind, scope_id, holiday_on),
  constraint own_holidays_check CHECK (((scope_kind = 'nation'::text) = (scope_id = ''::text))),
  constraint own_holidays_kind_check CHECK ((kind = ANY (ARRAY['off'::text, 'working'::text]))),
  constraint own_holidays_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['nation'::text, 'state'::text, 'agreement'::text, 'facility'::text])))
);

create table people (
  person_id text not null,
  name text not null,
  email text not null,
  home_facility_id text,
  shift text,
  constraint people_pkey PRIMARY KEY (person_id),
  constraint people_home_facility_id_fkey FOREIGN KEY (home_facility_id) REFERENCES facilities(facility_id) ON DELETE SET NULL,
  constraint people_person_id_check CHECK ((person_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'::text)),
  constraint people_shift_check CHECK ((shift = ANY (ARRAY['day'::text, 'evening'::text, 'night'::text])))
);

create table questions (
  question_id uuid not null,
  budget_year integer not null,
  ubt_id text not null,
  asked_by text not null,
  body text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  constraint questions_pkey PRIMARY KEY (question_id),
  constraint questions_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint questions_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT
);

create table receipts (
  budget_year integer not null,
  ubt_id text not null,
  side text not null,
  person_id text not null,
  acknowledged_at timestamp with time zone not null,
  constraint receipts_pkey PRIMARY KEY (budget_year, ubt_id, side, acknowledged_at),
  constraint receipts_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint receipts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint receipts_side_check CHECK ((side = ANY (ARRAY['labor'::text, 'management'::text])))
);

create table regions (
  region_id text not null,
  name text not null,
  constraint regions_name_key UNIQUE (name),
  constraint regions_pkey PRIMARY KEY (region_id),
  constraint regions_region_id_check CHECK ((region_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

create table revisions (
  revision_id uuid not null,
  budget_year integer not null,
  ubt_id text not null,
  n integer not null,
  base_revision_id uuid,
  author_id text not null,
  content jsonb not null,
  content_sha256 text not null,
  request_sha256 text not null,
  frozen_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint revisions_budget_year_ubt_id_n_key UNIQUE (budget_year, ubt_id, n),
  constraint revisions_pkey PRIMARY KEY (revision_id),
  constraint revisions_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint revisions_base_revision_id_fkey FOREIGN KEY (base_revision_id) REFERENCES revisions(revision_id) ON DELETE RESTRICT,
  constraint revisions_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint revisions_n_check CHECK ((n > 0))
);

create table role_assignments (
  role_assignment_id bigint generated always as identity not null,
  person_id text not null,
  role text not null,
  side text,
  scope_kind text not null,
  scope_id text,
  modality text,
  starts_on date not null,
  ends_on date,
  source text not null,
  confirmed_by text,
  confirmed_at timestamp with time zone,
  constraint role_assignments_pkey PRIMARY KEY (role_assignment_id),
  constraint role_assignments_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint role_assignments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint role_assignments_check CHECK (((modality IS NULL) OR (role = 'expert'::text))),
  constraint role_assignments_check1 CHECK (((scope_kind = 'nation'::text) = (scope_id IS NULL))),
  constraint role_assignments_check2 CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint role_assignments_role_check CHECK ((role = ANY (ARRAY['national_co_chair'::text, 'regional_co_chair'::text, 'sponsor'::text, 'co_lead'::text, 'physician_co_lead'::text, 'budget_maker'::text, 'labor_budget_rep'::text, 'expert'::text, 'operations'::text, 'committee_member'::text]))),
  constraint role_assignments_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['team'::text, 'facility'::text, 'region'::text, 'nation'::text]))),
  constraint role_assignments_side_check CHECK ((side = ANY (ARRAY['labor'::text, 'management'::text]))),
  constraint role_assignments_source_check CHECK ((source = ANY (ARRAY['roster_import'::text, 'role_import'::text, 'naming'::text, 'appointment'::text])))
);

create table role_changes (
  role_change_id bigint generated always as identity not null,
  person_id text not null,
  role text not null,
  side text,
  scope_kind text not null,
  scope_id text,
  change text not null,
  changed_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint role_changes_pkey PRIMARY KEY (role_change_id),
  constraint role_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint role_changes_change_check CHECK ((change = ANY (ARRAY['joined'::text, 'left'::text]))),
  constraint role_changes_check CHECK (((scope_kind = 'nation'::text) = (scope_id IS NULL))),
  constraint role_changes_role_check CHECK ((role = ANY (ARRAY['sponsor'::text, 'physician_co_lead'::text, 'regional_co_chair'::text, 'budget_maker'::text, 'labor_budget_rep'::text]))),
  constraint role_changes_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['team'::text, 'facility'::text, 'region'::text, 'nation'::text]))),
  constraint role_changes_side_check CHECK ((side = ANY (ARRAY['labor'::text, 'management'::text])))
);

create table seat_changes (
  budget_year integer not null,
  ubt_id text not null,
  seq integer not null,
  person_id text not null,
  side text not null,
  change text not null,
  changed_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint seat_changes_pkey PRIMARY KEY (budget_year, ubt_id, seq, person_id),
  constraint seat_changes_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint seat_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint seat_changes_change_check CHECK ((change = ANY (ARRAY['joined'::text, 'left'::text]))),
  constraint seat_changes_side_check CHECK ((side = ANY (ARRAY['labor'::text, 'management'::text])))
);

create table sessions (
  session_hash bytea not null,
  issuer text not null,
  subject text not null,
  id_token text not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (session_hash),
  constraint sessions_issuer_subject_fkey FOREIGN KEY (issuer, subject) REFERENCES accounts(issuer, subject) ON DELETE CASCADE,
  constraint sessions_session_hash_check CHECK ((octet_length(session_hash) = 32))
);

create table sign_offs (
  sign_off_id uuid not null,
  revision_id uuid not null,
  side text not null,
  person_id text not null,
  acting_as text not null,
  command_id uuid not null,
  status text default 'pending'::text not null,
  signed_at timestamp with time zone not null,
  constraint sign_offs_command_id_key UNIQUE (command_id),
  constraint sign_offs_pkey PRIMARY KEY (sign_off_id),
  constraint sign_offs_command_id_fkey FOREIGN KEY (command_id) REFERENCES commands(command_id) ON DELETE RESTRICT,
  constraint sign_offs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint sign_offs_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES revisions(revision_id) ON DELETE RESTRICT,
  constraint sign_offs_acting_as_check CHECK ((acting_as = ANY (ARRAY['holder'::text, 'cover'::text]))),
  constraint sign_offs_side_check CHECK ((side = ANY (ARRAY['labor'::text, 'management'::text]))),
  constraint sign_offs_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'standing'::text, 'withdrawn'::text, 'replaced'::text, 'refused'::text])))
);

create table training_records (
  training_record_id uuid not null,
  person_id text not null,
  source text not null,
  completed_on date not null,
  valid_until date not null,
  recorded_by text not null,
  idempotency_key text not null,
  recorded_at timestamp with time zone default now() not null,
  constraint training_records_person_id_idempotency_key_key UNIQUE (person_id, idempotency_key),
  constraint training_records_pkey PRIMARY KEY (training_record_id),
  constraint training_records_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint training_records_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES people(person_id) ON DELETE RESTRICT,
  constraint training_records_check CHECK ((valid_until > completed_on)),
  constraint training_records_source_check CHECK ((source = ANY (ARRAY['report'::text, 'import'::text, 'exempt'::text])))
);

create table ubt_agreements (
  ubt_id text not null,
  agreement_id text not null,
  constraint ubt_agreements_pkey PRIMARY KEY (ubt_id, agreement_id),
  constraint ubt_agreements_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements(agreement_id) ON DELETE RESTRICT,
  constraint ubt_agreements_ubt_id_fkey FOREIGN KEY (ubt_id) REFERENCES ubts(ubt_id) ON DELETE CASCADE
);

create table ubt_cycles (
  budget_year integer not null,
  ubt_id text not null,
  region_id text not null,
  generation integer default 1 not null,
  seq integer not null,
  calendar_version integer not null,
  phase text not null,
  filing_state text not null,
  filing_kind text,
  overdue boolean default false not null,
  paused boolean default false not null,
  loaded boolean default false not null,
  published boolean default false not null,
  outcome text,
  snapshot jsonb not null,
  last_hash text not null,
  started_at timestamp with time zone,
  start_problem text,
  stream text not null,
  discussion_confirmed boolean generated always as (COALESCE((((snapshot #>> '{discussion,held}'::text[]))::boolean AND ((snapshot #>> '{discussion,confirmed}'::text[]))::boolean), false)) stored not null,
  filed_on_time boolean generated always as (((snapshot #>> '{filing,onTime}'::text[]))::boolean) stored,
  desk jsonb generated always as (unit_desk(snapshot)) stored not null,
  first_due_at timestamp with time zone,
  constraint ubt_cycles_stream_key UNIQUE (stream),
  constraint ubt_cycles_pkey PRIMARY KEY (budget_year, ubt_id),
  constraint ubt_cycles_budget_year_fkey FOREIGN KEY (budget_year) REFERENCES cycles(budget_year) ON DELETE RESTRICT,
  constraint ubt_cycles_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(region_id) ON DELETE RESTRICT,
  constraint ubt_cycles_ubt_id_fkey FOREIGN KEY (ubt_id) REFERENCES ubts(ubt_id) ON DELETE RESTRICT,
  constraint ubt_cycles_filing_kind_check CHECK ((filing_kind = ANY (ARRAY['joint'::text, 'two_positions'::text, 'one_side'::text, 'carried_forward'::text, 'no_model'::text]))),
  constraint ubt_cycles_outcome_check CHECK ((outcome = ANY (ARRAY['complete'::text, 'incomplete'::text, 'withdrawn'::text, 'cancelled'::text, 'superseded'::text]))),
  constraint ubt_cycles_phase_check CHECK ((phase = ANY (ARRAY['prepare'::text, 'foundation'::text, 'apply'::text, 'budget'::text, 'repeat'::text])))
);

create table ubts (
  ubt_id text not null,
  name text not null,
  kind text not null,
  facility_id text not null,
  modality text not null,
  path_to_performance_level integer,
  gone_since timestamp with time zone,
  constraint ubts_pkey PRIMARY KEY (ubt_id),
  constraint ubts_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(facility_id) ON DELETE RESTRICT,
  constraint ubts_kind_check CHECK ((kind = ANY (ARRAY['ubt'::text, 'department'::text]))),
  constraint ubts_path_to_performance_level_check CHECK (((path_to_performance_level >= 1) AND (path_to_performance_level <= 5))),
  constraint ubts_ubt_id_check CHECK ((ubt_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'::text))
);

create table uncovered_units (
  unit_id text not null,
  facility_id text not null,
  name text not null,
  constraint uncovered_units_pkey PRIMARY KEY (unit_id),
  constraint uncovered_units_facility_id_fkey FOREIGN KEY (facility_id) REFERENCES facilities(facility_id) ON DELETE RESTRICT,
  constraint uncovered_units_unit_id_check CHECK ((unit_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'::text))
);

create table unit_budgets (
  budget_year integer not null,
  ubt_id text not null,
  unit_id text not null,
  backfill_cents bigint,
  backfill_hours numeric,
  zero_reason text,
  state text default 'open'::text not null,
  statement text,
  constraint unit_budgets_pkey PRIMARY KEY (budget_year, ubt_id, unit_id),
  constraint unit_budgets_budget_year_ubt_id_fkey FOREIGN KEY (budget_year, ubt_id) REFERENCES ubt_cycles(budget_year, ubt_id) ON DELETE RESTRICT,
  constraint unit_budgets_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id) ON DELETE RESTRICT,
  constraint unit_budgets_backfill_agrees CHECK (((backfill_cents = 0) = (COALESCE(backfill_hours, (0)::numeric) = (0)::numeric))) NOT VALID,
  constraint unit_budgets_backfill_cents_check CHECK ((backfill_cents >= 0)),
  constraint unit_budgets_backfill_hours_check CHECK ((backfill_hours >= (0)::numeric)),
  constraint unit_budgets_state_check CHECK ((state = ANY (ARRAY['open'::text, 'final'::text])))
);

create table unit_facts (
  unit_id text not null,
  as_of date not null,
  job_class text not null,
  facts jsonb not null,
  source text not null,
  imported_at timestamp with time zone not null,
  constraint unit_facts_pkey PRIMARY KEY (unit_id, job_class, as_of),
  constraint unit_facts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(unit_id) ON DELETE RESTRICT,
  constraint unit_facts_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text))
);

create table units (
  unit_id text not null,
  ubt_id text not null,
  name text not null,
  gone_since timestamp with time zone,
  constraint units_pkey PRIMARY KEY (unit_id),
  constraint units_ubt_id_fkey FOREIGN KEY (ubt_id) REFERENCES ubts(ubt_id) ON DELETE RESTRICT,
  constraint units_unit_id_check CHECK ((unit_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'::text))
);

-- Indexes

CREATE INDEX approvals_outcome_untold ON public.approvals USING btree (requested_by) WHERE ((outcome_told_at IS NULL) AND (status = ANY (ARRAY['confirmed'::text, 'refused'::text, 'lapsed'::text])));
CREATE UNIQUE INDEX approvals_proposed ON public.approvals USING btree (action, budget_year, scope_id) WHERE (status = 'proposed'::text);
CREATE INDEX approvals_requested_by ON public.approvals USING btree (requested_by, requested_at);
CREATE INDEX approvals_scope ON public.approvals USING btree (scope_id, action, budget_year) WHERE (scope_kind = 'team'::text);
CREATE UNIQUE INDEX approvals_waiting ON public.approvals USING btree (action, budget_year, COALESCE(scope_id, ''::text), md5((payload)::text)) WHERE (status = 'waiting'::text);
CREATE INDEX commands_pending ON public.commands USING btree (created_at) WHERE (status = 'pending'::text);
CREATE INDEX commands_team ON public.commands USING btree (budget_year, ubt_id, created_at);
CREATE INDEX discussions_team ON public.discussions USING btree (budget_year, ubt_id, recorded_at);
CREATE INDEX duties_of_role ON public.duties USING btree (ubt_id, role) WHERE ((closed_at IS NULL) AND (role IS NOT NULL));
CREATE UNIQUE INDEX duties_open ON public.duties USING btree (budget_year, ubt_id, kind, subject, COALESCE(person_id, ''::text), COALESCE(role, ''::text), COALESCE(side, ''::text)) WHERE (closed_at IS NULL);
CREATE INDEX duties_person ON public.duties USING btree (person_id) WHERE (closed_at IS NULL);
CREATE INDEX duties_role ON public.duties USING btree (role, side) WHERE ((closed_at IS NULL) AND (role IS NOT NULL));
CREATE UNIQUE INDEX events_command_id ON public.events USING btree (command_id) WHERE (command_id IS NOT NULL);
CREATE INDEX extensions_team ON public.extensions USING btree (budget_year, ubt_id) WHERE (status = 'granted'::text);
CREATE UNIQUE INDEX extensions_waiting ON public.extensions USING btree (budget_year, ubt_id, milestone) WHERE (status = 'waiting'::text);
CREATE INDEX labor_inputs_team ON public.labor_inputs USING btree (budget_year, ubt_id, given_at);
CREATE INDEX outbox_about ON public.outbox USING btree (split_part(key, ':'::text, 3), split_part(key, ':'::text, 4)) WHERE (kind <> 'digest'::text);
CREATE INDEX outbox_ledger ON public.outbox USING btree (status, outbox_id) WHERE (status <> 'sent'::text);
CREATE INDEX outbox_pending ON public.outbox USING btree (send_after) WHERE (status = 'pending'::text);
CREATE INDEX outbox_person ON public.outbox USING btree (person_id, created_at);
CREATE INDEX outbox_sending ON public.outbox USING btree (sending_since) WHERE (status = 'sending'::text);
CREATE INDEX outbox_undelivered ON public.outbox USING btree (person_id, outbox_id) WHERE (status = ANY (ARRAY['failed'::text, 'unknown'::text]));
CREATE INDEX people_email ON public.people USING btree (lower(email));
CREATE INDEX questions_team ON public.questions USING btree (budget_year, ubt_id, asked_at);
CREATE INDEX role_assignments_held_at ON public.role_assignments USING btree (scope_kind, COALESCE(scope_id, ''::text));
CREATE INDEX role_assignments_person_id ON public.role_assignments USING btree (person_id);
CREATE INDEX role_assignments_scope ON public.role_assignments USING btree (role, scope_kind, scope_id);
CREATE INDEX role_changes_joined ON public.role_changes USING btree (person_id) WHERE (change = 'joined'::text);
CREATE INDEX role_changes_unsettled ON public.role_changes USING btree (person_id, changed_at) WHERE (settled_at IS NULL);
CREATE INDEX seat_changes_unsettled ON public.seat_changes USING btree (person_id, changed_at) WHERE (settled_at IS NULL);
CREATE INDEX sessions_account ON public.sessions USING btree (issuer, subject);
CREATE INDEX sessions_ends_at ON public.sessions USING btree (ends_at);
CREATE UNIQUE INDEX sign_offs_standing ON public.sign_offs USING btree (revision_id, side) WHERE (status = 'standing'::text);
CREATE INDEX training_records_person ON public.training_records USING btree (person_id, valid_until);
CREATE INDEX ubt_agreements_agreement_id ON public.ubt_agreements USING btree (agreement_id);
CREATE INDEX ubt_cycles_first_due ON public.ubt_cycles USING btree (budget_year, region_id, first_due_at, ubt_id) WHERE (outcome IS NULL);
CREATE INDEX ubt_cycles_labor_seat ON public.ubt_cycles USING btree (((snapshot #>> '{seats,labor,personId}'::text[]))) WHERE (outcome IS NULL);
CREATE INDEX ubt_cycles_management_seat ON public.ubt_cycles USING btree (((snapshot #>> '{seats,management,personId}'::text[]))) WHERE (outcome IS NULL);
CREATE INDEX ubt_cycles_not_started ON public.ubt_cycles USING btree (budget_year, ubt_id) WHERE (started_at IS NULL);
CREATE INDEX ubt_cycles_region ON public.ubt_cycles USING btree (budget_year, region_id, ubt_id);
CREATE INDEX ubt_cycles_running ON public.ubt_cycles USING btree (budget_year, calendar_version) WHERE (outcome IS NULL);
CREATE INDEX ubts_facility_id ON public.ubts USING btree (facility_id);
CREATE INDEX units_ubt_id ON public.units USING btree (ubt_id);

-- Triggers

CREATE TRIGGER approvals_tell AFTER INSERT OR UPDATE ON public.approvals FOR EACH ROW EXECUTE FUNCTION tell_approval();
CREATE TRIGGER cycles_tell AFTER INSERT OR UPDATE ON public.cycles FOR EACH ROW EXECUTE FUNCTION tell_cycle();
CREATE TRIGGER duties_tell_changed AFTER UPDATE ON public.duties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_duties();
CREATE TRIGGER duties_tell_opened AFTER INSERT ON public.duties REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_duties();
CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER milestones_tell AFTER INSERT OR UPDATE ON public.milestones FOR EACH ROW EXECUTE FUNCTION tell_cycle();
CREATE TRIGGER revisions_tell AFTER INSERT OR UPDATE ON public.revisions FOR EACH ROW EXECUTE FUNCTION tell_revision();
CREATE TRIGGER ubt_cycles_tell AFTER INSERT OR UPDATE ON public.ubt_cycles FOR EACH ROW EXECUTE FUNCTION tell_cycle_of_team();

-- Grants

grant delete, insert, select on accounts to joint_staffing_api;
grant insert, select, update on agreements to joint_staffing_api;
grant select on agreements to joint_staffing_worker;
grant insert, select on approval_notices to joint_staffing_worker;
grant insert, select, update on approvals to joint_staffing_api;
grant select on approvals to joint_staffing_worker;
grant update (closed_at) on approvals to joint_staffing_worker;
grant update (closed_reason) on approvals to joint_staffing_worker;
grant update (outcome_told_at) on approvals to joint_staffing_worker;
grant update (status) on approvals to joint_staffing_worker;
grant insert, select on calendar_versions to joint_staffing_api;
grant insert, select on calendar_versions to joint_staffing_worker;
grant insert, select on commands to joint_staffing_api;
grant update (answered_at) on commands to joint_staffing_api;
grant update (result) on commands to joint_staffing_api;
grant update (status) on commands to joint_staffing_api;
grant insert, select on commands to joint_staffing_worker;
grant update (answered_at) on commands to joint_staffing_worker;
grant update (result) on commands to joint_staffing_worker;
grant update (status) on commands to joint_staffing_worker;
grant insert, select, update on cycles to joint_staffing_api;
grant insert, select on cycles to joint_staffing_worker;
grant update (closing_report) on cycles to joint_staffing_worker;
grant update (launch_finished_at) on cycles to joint_staffing_worker;
grant update (launch_pause) on cycles to joint_staffing_worker;
grant update (status) on cycles to joint_staffing_worker;
grant update (teams_in_scope) on cycles to joint_staffing_worker;
grant update (welcomed_at) on cycles to joint_staffing_worker;
grant select on decisions to joint_staffing_api;
grant insert, select, update on decisions to joint_staffing_worker;
grant select on discussions to joint_staffing_api;
grant insert, select, update on discussions to joint_staffing_worker;
grant select on duties to joint_staffing_api;
grant insert, select, update on duties to joint_staffing_worker;
grant select on events to joint_staffing_api;
grant insert, select on events to joint_staffing_worker;
grant insert, select on extensions to joint_staffing_api;
grant update (answered_at) on extensions to joint_staffing_api;
grant update (status) on extensions to joint_staffing_api;
grant select on extensions to joint_staffing_worker;
grant update (answered_at) on extensions to joint_staffing_worker;
grant update (status) on extensions to joint_staffing_worker;
grant insert, select, update on facilities to joint_staffing_api;
grant select on facilities to joint_staffing_worker;
grant select on filings to joint_staffing_api;
grant insert, select, update on filings to joint_staffing_worker;
grant execute on function analyze_cycles() to joint_staffing_worker;
grant execute on function analyze_roster() to joint_staffing_api;
grant execute on function raise_generation(integer,text,integer) to joint_staffing_api;
grant execute on function raise_generation(integer,text,integer) to joint_staffing_worker;
grant insert, select on imports to joint_staffing_api;
grant select on imports to joint_staffing_worker;
grant select on labor_inputs to joint_staffing_api;
grant insert, select, update on labor_inputs to joint_staffing_worker;
grant insert, select on milestones to joint_staffing_api;
grant update (printed_on) on milestones to joint_staffing_api;
grant update (rule) on milestones to joint_staffing_api;
grant update (source) on milestones to joint_staffing_api;
grant insert, select on milestones to joint_staffing_worker;
grant select on outbox to joint_staffing_api;
grant insert, select, update on outbox to joint_staffing_worker;
grant delete, insert, select, update on own_holidays to joint_staffing_api;
grant select on own_holidays to joint_staffing_worker;
grant insert, select, update on people to joint_staffing_api;
grant select on people to joint_staffing_worker;
grant select on questions to joint_staffing_api;
grant update (answer) on questions to joint_staffing_api;
grant update (answered_at) on questions to joint_staffing_api;
grant insert, select, update on questions to joint_staffing_worker;
grant select on receipts to joint_staffing_api;
grant insert, select on receipts to joint_staffing_worker;
grant insert, select, update on regions to joint_staffing_api;
grant select on regions to joint_staffing_worker;
grant insert, select on revisions to joint_staffing_api;
grant update (content) on revisions to joint_staffing_api;
grant update (content_sha256) on revisions to joint_staffing_api;
grant update (frozen_at) on revisions to joint_staffing_api;
grant select on revisions to joint_staffing_worker;
grant update (frozen_at) on revisions to joint_staffing_worker;
grant insert, select, update on role_assignments to joint_staffing_api;
grant insert, select on role_assignments to joint_staffing_worker;
grant update (confirmed_at) on role_assignments to joint_staffing_worker;
grant update (confirmed_by) on role_assignments to joint_staffing_worker;
grant update (ends_on) on role_assignments to joint_staffing_worker;
grant insert, select on role_changes to joint_staffing_api;
grant update (settled_at) on role_changes to joint_staffing_api;
grant select on role_changes to joint_staffing_worker;
grant update (settled_at) on role_changes to joint_staffing_worker;
grant insert, select on seat_changes to joint_staffing_worker;
grant update (settled_at) on seat_changes to joint_staffing_worker;
grant delete, insert, select on sessions to joint_staffing_api;
grant update (seen_at) on sessions to joint_staffing_api;
grant insert, select on sign_offs to joint_staffing_api;
grant update (status) on sign_offs to joint_staffing_api;
grant select on sign_offs to joint_staffing_worker;
grant update (status) on sign_offs to joint_staffing_worker;
grant insert, select on training_records to joint_staffing_api;
grant update (source) on training_records to joint_staffing_api;
grant select on training_records to joint_staffing_worker;
grant delete, insert, select on ubt_agreements to joint_staffing_api;
grant select on ubt_agreements to joint_staffing_worker;
grant select on ubt_cycles to joint_staffing_api;
grant update (start_problem) on ubt_cycles to joint_staffing_api;
grant update (started_at) on ubt_cycles to joint_staffing_api;
grant insert, select, update on ubt_cycles to joint_staffing_worker;
grant insert, select, update on ubts to joint_staffing_api;
grant select on ubts to joint_staffing_worker;
grant delete, insert, select, update on uncovered_units to joint_staffing_api;
grant select on uncovered_units to joint_staffing_worker;
grant select on unit_budgets to joint_staffing_api;
grant insert, select, update on unit_budgets to joint_staffing_worker;
grant insert, select, update on unit_facts to joint_staffing_api;
grant select on unit_facts to joint_staffing_worker;
grant insert, select, update on units to joint_staffing_api;
grant select on units to joint_staffing_worker;
