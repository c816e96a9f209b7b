-- Up Migration
-- What people write in a team's cycle. Texts and amounts live here and in `commands`, never in workflow history.

create table revisions (
  revision_id uuid primary key,
  budget_year integer not null,
  ubt_id text not null,
  n integer not null check (n > 0),
  base_revision_id uuid references revisions on delete restrict,
  author_id text not null references people on delete restrict,
  content jsonb not null,
  content_sha256 text not null,
  -- of base and content as first asked for: the draft itself may have been edited since
  request_sha256 text not null,
  -- null: still a draft; a signature freezes it
  frozen_at timestamptz,
  created_at timestamptz not null,
  unique (budget_year, ubt_id, n),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);

create table sign_offs (
  sign_off_id uuid primary key,
  revision_id uuid not null references revisions on delete restrict,
  side text not null check (side in ('labor', 'management')),
  person_id text not null references people on delete restrict,
  acting_as text not null check (acting_as in ('holder', 'cover')),
  command_id uuid not null unique references commands on delete restrict,
  -- pending: the workflow has not answered; withdrawn and replaced ones stay on record
  status text not null default 'pending' check (status in ('pending', 'standing', 'withdrawn', 'replaced', 'refused')),
  signed_at timestamptz not null
);
-- at most one standing signature of a side on a revision; a command whose answer was lost keeps its pending row beside the
-- one that its person then sent, and the refusal of either must not free the revision
create unique index sign_offs_standing on sign_offs (revision_id, side) where status = 'standing';

create table discussions (
  discussion_id uuid primary key,
  budget_year integer not null,
  ubt_id text not null,
  recorded_side text not null check (recorded_side in ('labor', 'management')),
  held boolean not null,
  -- dates, attendance per side, topics, points not agreed, release hours; or why it was not held
  content jsonb not null,
  recorded_at timestamptz not null,
  -- null: shown as recorded by one side, not confirmed
  confirmed_at timestamptz,
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);
-- the discussions of a team, newest first
create index discussions_team on discussions (budget_year, ubt_id, recorded_at);

create table filings (
  budget_year integer not null,
  ubt_id text not null,
  kind text not null check (kind in ('joint', 'two_positions', 'one_side', 'carried_forward', 'no_model')),
  state text not null check (state in ('jointly_signed', 'returned', 'received', 'taken_back')),
  -- null: none given by that side
  labor_revision_id uuid references revisions on delete restrict,
  management_revision_id uuid references revisions on delete restrict,
  carried_from uuid references revisions on delete restrict,
  on_time boolean,
  sent_at timestamptz not null,
  received_at timestamptz,
  primary key (budget_year, ubt_id),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);

create table extensions (
  extension_id uuid primary key,
  budget_year integer not null,
  ubt_id text not null,
  milestone text not null check (milestone in ('training_due', 'filing_due', 'decisions_due')),
  until_on date not null,
  reason text not null,
  status text not null default 'waiting' check (status in ('waiting', 'granted', 'refused', 'lapsed')),
  requested_at timestamptz not null,
  answered_at timestamptz,
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);
-- one pending request per milestone
create unique index extensions_waiting on extensions (budget_year, ubt_id, milestone) where status = 'waiting';
-- granted ones decide the effective due date
create index extensions_team on extensions (budget_year, ubt_id) where status = 'granted';

create table unit_budgets (
  budget_year integer not null,
  ubt_id text not null,
  unit_id text not null references units on delete restrict,
  -- null: no backfill line yet
  backfill_cents bigint check (backfill_cents >= 0),
  backfill_hours numeric check (backfill_hours >= 0),
  zero_reason text,
  state text not null default 'open' check (state in ('open', 'final')),
  -- what the team reads where there was no model or no ask
  statement text,
  primary key (budget_year, ubt_id, unit_id),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);

create table labor_inputs (
  input_id uuid primary key,
  budget_year integer not null,
  ubt_id text not null,
  unit_id text not null references units on delete restrict,
  given_by text not null references people on delete restrict,
  body text not null,
  given_at timestamptz not null,
  rolls_over boolean not null,
  -- null: not answered
  treatment text check (treatment in ('adopted', 'partly', 'not')),
  answer text,
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict,
  check ((treatment is null) = (answer is null))
);
-- the inputs of a team
create index labor_inputs_team on labor_inputs (budget_year, ubt_id, given_at);

create table decisions (
  budget_year integer not null,
  ubt_id text not null,
  ask_id text not null,
  decision text not null check (decision in ('granted', 'granted_modified', 'deferred', 'declined')),
  amount_cents bigint not null check (amount_cents >= 0),
  -- the parts of the rationale that people write (domain/team-cycle/rules/rationale.ts)
  rationale jsonb not null,
  decided_by text not null references people on delete restrict,
  decided_at timestamptz not null,
  -- null: not yet communicated to the team
  published_at timestamptz,
  primary key (budget_year, ubt_id, ask_id),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);

create table receipts (
  budget_year integer not null,
  ubt_id text not null,
  side text not null check (side in ('labor', 'management')),
  person_id text not null references people on delete restrict,
  acknowledged_at timestamptz not null,
  primary key (budget_year, ubt_id, side, acknowledged_at),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);

create table questions (
  question_id uuid primary key,
  budget_year integer not null,
  ubt_id text not null,
  asked_by text not null references people on delete restrict,
  body text not null,
  asked_at timestamptz not null,
  -- null: not answered
  answer text,
  answered_at timestamptz,
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);
-- the questions of a team
create index questions_team on questions (budget_year, ubt_id, asked_at);

grant select on revisions, sign_offs, discussions, filings, extensions, unit_budgets, labor_inputs, decisions, receipts,
  questions to joint_staffing_api;
grant insert, update (content, content_sha256, frozen_at) on revisions to joint_staffing_api;
grant insert, update (status) on sign_offs to joint_staffing_api;
grant insert, update (status, answered_at) on extensions to joint_staffing_api;
grant select, update (answer, answered_at) on questions to joint_staffing_api;
grant select on revisions to joint_staffing_worker;
grant update (frozen_at) on revisions to joint_staffing_worker;
grant select, update (status) on sign_offs to joint_staffing_worker;
grant select, insert, update on discussions, filings, unit_budgets, labor_inputs, decisions, questions
  to joint_staffing_worker;
grant select, update (status, answered_at) on extensions to joint_staffing_worker;
grant select, insert on receipts to joint_staffing_worker;
