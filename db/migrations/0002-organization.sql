-- Up Migration
-- The standing organization, as imported: regions, facilities, teams, units, people and their roles.
-- Ids are the refs of the imported files; they may enter workflow history, names never do.

create table regions (
  region_id text primary key check (region_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null unique
);

create table facilities (
  facility_id text primary key check (facility_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  region_id text not null references regions on delete restrict,
  name text not null unique,
  time_zone text not null,
  -- two-letter US state: it decides the public holidays
  state text not null check (state ~ '^[A-Z]{2}$')
);

create table people (
  person_id text primary key check (person_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name text not null,
  email text not null,
  -- null: the person's mail follows the facility of their first team
  home_facility_id text references facilities on delete set null,
  shift text check (shift in ('day', 'evening', 'night'))
);
-- an import: does this address stand for somebody else already
create index people_email on people (lower(email));

create table agreements (
  agreement_id text primary key check (agreement_id ~ '^[A-Z0-9_]{2,40}$')
);

create table ubts (
  ubt_id text primary key check (ubt_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name text not null,
  kind text not null check (kind in ('ubt', 'department')),
  facility_id text not null references facilities on delete restrict,
  modality text not null,
  -- null: not yet rated
  path_to_performance_level integer check (path_to_performance_level between 1 and 5),
  -- null: in the newest roster; set: the import that no longer had it proposed its withdrawal
  gone_since timestamptz
);
-- dashboards list the teams of a facility's region
create index ubts_facility_id on ubts (facility_id);

create table ubt_agreements (
  ubt_id text not null references ubts on delete cascade,
  agreement_id text not null references agreements on delete restrict,
  primary key (ubt_id, agreement_id)
);
-- the scope of a cycle: teams with workers of the named agreements
create index ubt_agreements_agreement_id on ubt_agreements (agreement_id);

create table units (
  unit_id text primary key check (unit_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  ubt_id text not null references ubts on delete restrict,
  name text not null,
  gone_since timestamptz
);
-- the units of a team
create index units_ubt_id on units (ubt_id);

-- cost centers that no team covers: a launch shows them, because nobody will file for them
create table uncovered_units (
  unit_id text primary key check (unit_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  facility_id text not null references facilities on delete restrict,
  name text not null
);

create table role_assignments (
  role_assignment_id bigint generated always as identity primary key,
  person_id text not null references people on delete restrict,
  role text not null check (role in (
    'national_co_chair', 'regional_co_chair', 'sponsor', 'co_lead', 'physician_co_lead',
    'budget_maker', 'labor_budget_rep', 'expert', 'operations', 'committee_member')),
  -- null: counts for neither side (physician co-leads, budget-makers, experts, operations)
  side text check (side in ('labor', 'management')),
  scope_kind text not null check (scope_kind in ('team', 'facility', 'region', 'nation')),
  -- ubt_id, facility_id or region_id by scope_kind; null for the nation
  scope_id text,
  -- what an expert is asked about; null: every modality, or no expert
  modality text check (modality is null or role = 'expert'),
  starts_on date not null,
  -- null: open-ended
  ends_on date,
  source text not null check (source in ('roster_import', 'role_import', 'naming')),
  -- null: proposed by an import, not yet confirmed by the person's own side
  confirmed_by text references people on delete restrict,
  confirmed_at timestamptz,
  check ((scope_kind = 'nation') = (scope_id is null)),
  check (ends_on is null or ends_on >= starts_on)
);
-- what may this person do
create index role_assignments_person_id on role_assignments (person_id);
-- who holds this role here
create index role_assignments_scope on role_assignments (role, scope_kind, scope_id);

create table imports (
  import_id bigint generated always as identity primary key,
  kind text not null check (kind in ('roster', 'roles')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  imported_by text not null,
  rows integer not null,
  changes jsonb not null,
  recorded_at timestamptz not null default now()
);

grant select on regions, facilities, people, agreements, ubts, ubt_agreements, units, uncovered_units,
  role_assignments, imports to joint_staffing_worker;
grant select, insert, update on regions, facilities, people, agreements, ubts, units, role_assignments
  to joint_staffing_api;
grant select, insert, delete on ubt_agreements to joint_staffing_api;
grant select, insert, update, delete on uncovered_units to joint_staffing_api;
grant select, insert on imports to joint_staffing_api;
