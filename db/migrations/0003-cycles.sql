-- Up Migration
-- A yearly cycle, its calendar as versioned data, and what needs the other side's confirmation.

create table approvals (
  approval_id uuid primary key,
  action text not null check (action in (
    'launch_cycle', 'cancel_cycle', 'move_milestone', 'withdraw_team', 'let_phase_go', 'exempt_from_training', 'pause', 'resume')),
  scope_kind text not null check (scope_kind in ('nation', 'region', 'team')),
  budget_year integer not null,
  -- region_id or ubt_id by scope_kind; null for the nation
  scope_id text,
  -- of the team or region: who may answer is decided by it; null for the nation
  region_id text references regions on delete restrict,
  payload jsonb not null,
  -- whose import proposed it, until a co-chair takes it up
  requested_by text not null references people on delete restrict,
  -- null: a roster proposed it and no co-chair has taken it up
  requested_side text check (requested_side in ('labor', 'management')),
  requested_at timestamptz not null,
  -- proposed: by a roster, both co-chairs have yet to confirm; waiting: for the other side; lapsed: overtaken unanswered
  status text not null default 'waiting' check (status in ('proposed', 'waiting', 'confirmed', 'refused', 'lapsed')),
  -- null while proposed or waiting, and when lapsed
  answered_by text references people on delete restrict,
  answered_at timestamptz,
  check ((status in ('confirmed', 'refused')) = (answered_by is not null)),
  check (requested_side is not null or (action = 'withdraw_team' and status in ('proposed', 'refused', 'lapsed'))),
  check (requested_side is null or status <> 'proposed'),
  check ((scope_kind = 'nation') = (scope_id is null))
);
-- one request at a time for the same thing
create unique index approvals_waiting on approvals (action, budget_year, coalesce(scope_id, ''), md5(payload::text))
  where status = 'waiting';
-- a roster proposes a team's withdrawal once
create unique index approvals_proposed on approvals (action, budget_year, scope_id) where status = 'proposed';
-- an import: what became of the withdrawals of this team
create index approvals_scope on approvals (scope_id, action, budget_year) where scope_kind = 'team';

create table cycles (
  budget_year integer primary key check (budget_year between 2000 and 2200),
  status text not null default 'draft' check (status in ('draft', 'launching', 'running', 'ended', 'cancelled')),
  agreements text[] not null check (cardinality(agreements) > 0),
  -- null: every region
  regions text[],
  calendar_version integer not null default 1,
  launch_approval_id uuid references approvals on delete restrict,
  -- the workflow's time of the launch; null before
  launched_at timestamptz,
  -- teams in scope at launch; null before the first page is inserted
  teams_in_scope integer,
  -- null: the launch goes on; asked: it stops after the page under way; released: the engine has yet to hear that it goes on
  brake text check (brake in ('asked', 'stopped', 'released')),
  -- who last stopped the launch or let it go on; null: nobody did
  brake_by text references people on delete restrict,
  brake_at timestamptz,
  -- null until every team in scope runs
  launch_finished_at timestamptz,
  -- null until every welcome mail is written
  welcomed_at timestamptz,
  -- null: drafted by last year's national workflow
  created_by text references people on delete restrict,
  -- null until the cycle has closed: teams by outcome and by kind of filing
  closing_report jsonb,
  recorded_at timestamptz not null default now()
);

create table calendar_versions (
  budget_year integer not null references cycles on delete restrict,
  version integer not null check (version > 0),
  -- null for the draft's own first version
  approval_id uuid references approvals on delete restrict,
  committed_at timestamptz not null,
  primary key (budget_year, version)
);

create table milestones (
  budget_year integer not null,
  version integer not null,
  -- '' for the nation: part of the key, so it cannot be null
  region_id text not null default '',
  key text not null,
  printed_on date not null,
  rule text not null check (rule in ('none', 'previous', 'next')),
  source text not null,
  primary key (budget_year, region_id, key, version),
  foreign key (budget_year, version) references calendar_versions on delete restrict
);

grant select on approvals, cycles, calendar_versions, milestones to joint_staffing_worker;
grant insert, update (status, teams_in_scope, closing_report, brake, launch_finished_at, welcomed_at) on cycles
  to joint_staffing_worker;
grant insert on calendar_versions, milestones to joint_staffing_worker;
grant select, insert, update on approvals, cycles to joint_staffing_api;
grant select, insert on calendar_versions, milestones to joint_staffing_api;
grant update (printed_on, rule, source) on milestones to joint_staffing_api;
