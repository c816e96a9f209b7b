-- Up Migration
-- A request can be taken back or overtaken and is reminded of while it waits; whoever joins or leaves a seat is told once.

alter table approvals
  -- who took it back, for the side that asked; null otherwise
  add column closed_by text references people on delete restrict,
  -- null: open or answered, or lapsed before this was kept
  add column closed_at timestamptz,
  -- why a request that nobody has answered changes nothing any more; null: not lapsed, or lapsed before this was kept
  add column closed_reason text check (closed_reason in (
    'cycle_over', 'launched', 'team_over', 'phase_over', 'paused_already', 'not_paused', 'back_on_roster')),
  drop constraint approvals_status_check,
  -- withdrawn: taken back by the side that asked; lapsed: overtaken unanswered
  add constraint approvals_status_check check (status in (
    'proposed', 'waiting', 'confirmed', 'refused', 'withdrawn', 'lapsed')),
  add check ((status = 'withdrawn') = (closed_by is not null)),
  add check (closed_at is null or status in ('withdrawn', 'lapsed')),
  add check (closed_by is null or closed_at is not null),
  add check (closed_reason is null or status = 'lapsed');
-- a co-chair's own requests, newest first
create index approvals_requested_by on approvals (requested_by, requested_at);

-- time overtakes a request, a person answers it: whoever answered or took it back is not the worker's to write
grant update (status, closed_at, closed_reason) on approvals to joint_staffing_worker;

alter table requests_told
  -- 0: told the first time; n: the n-th reminder
  add column round integer not null default 0 check (round >= 0),
  add column told_at timestamptz,
  drop constraint requests_told_pkey,
  add primary key (approval_id, person_id, requested_at, round);
update requests_told set told_at = requested_at;
alter table requests_told alter column told_at set not null, alter column round drop default;

-- Who came to a team's seat or left it while its cycle runs, written with the step; one mail for all of one moment follows.
create table seat_changes (
  budget_year integer not null,
  ubt_id text not null,
  seq integer not null,
  person_id text not null references people on delete restrict,
  side text not null check (side in ('labor', 'management')),
  change text not null check (change in ('joined', 'left')),
  -- the recorder's clock, which the mail goes by as well
  changed_at timestamptz not null,
  -- null: the person has still to be told; set also where there was nothing to tell
  settled_at timestamptz,
  primary key (budget_year, ubt_id, seq, person_id),
  foreign key (budget_year, ubt_id) references ubt_cycles on delete restrict
);
-- who has still to be told, person by person
create index seat_changes_unsettled on seat_changes (person_id, changed_at) where settled_at is null;

grant select, insert, update (settled_at) on seat_changes to joint_staffing_worker;

-- keys: 'event:request_waiting:<approval>:<epoch milliseconds of the request>:<round>:<person>' and
-- 'event:seat_change:<year>:<team>:<seq of the first change>:<person>'
alter table outbox drop constraint outbox_kind_check, add constraint outbox_kind_check check (kind in (
  'digest', 'decision_published', 'filing_returned', 'extension_granted', 'welcome', 'launch_for_leaders',
  'request_waiting', 'seat_change'));
-- whose newest mail did not arrive
create index outbox_undelivered on outbox (person_id, outbox_id) where status in ('failed', 'unknown');
