-- Up Migration
-- Whoever asked the other side for something is told once what became of it; so is whoever gets or leaves another role than
-- a co-lead's seat while cycles run.

alter table approvals
  -- null: open, or over and whoever asked has still to be told; set also where there was nothing to tell
  add column outcome_told_at timestamptz;
update approvals set outcome_told_at = coalesce(answered_at, closed_at, requested_at)
where status not in ('proposed', 'waiting');
-- whose requests are over and have still to be told
create index approvals_outcome_untold on approvals (requested_by)
  where outcome_told_at is null and status in ('confirmed', 'refused', 'lapsed');
grant update (outcome_told_at) on approvals to joint_staffing_worker;

-- Who gets or leaves a role by a file while cycles run, or later; written with the file. Seats have seat_changes.
create table role_changes (
  role_change_id bigint generated always as identity primary key,
  person_id text not null references people on delete restrict,
  role text not null check (role in (
    'sponsor', 'physician_co_lead', 'regional_co_chair', 'budget_maker', 'labor_budget_rep')),
  side text check (side in ('labor', 'management')),
  scope_kind text not null check (scope_kind in ('team', 'facility', 'region', 'nation')),
  scope_id text,
  change text not null check (change in ('joined', 'left')),
  -- from when it holds: the import's clock, or the beginning of a later day
  changed_at timestamptz not null,
  -- null: the person has still to be told; set also where there was nothing to tell
  settled_at timestamptz,
  check ((scope_kind = 'nation') = (scope_id is null))
);
-- who has still to be told, person by person
create index role_changes_unsettled on role_changes (person_id, changed_at) where settled_at is null;
-- since when somebody who owes a duty has the role
create index role_changes_joined on role_changes (person_id) where change = 'joined';

-- a later file may say another day for what is still to come
grant select, insert, update (settled_at) on role_changes to joint_staffing_api;
grant select, update (settled_at) on role_changes to joint_staffing_worker;

-- keys: 'event:request_outcome:<approval>:<epoch milliseconds of the request>:<person>' and, where no seat has changed,
-- 'event:seat_change:role:<first role change>:<person>'
alter table outbox drop constraint outbox_kind_check, add constraint outbox_kind_check check (kind in (
  'digest', 'decision_published', 'filing_returned', 'extension_granted', 'welcome', 'launch_for_leaders',
  'request_waiting', 'request_outcome', 'seat_change'));
