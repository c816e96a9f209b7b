-- Up Migration
-- Who was told by mail that a request waits for them. A proposal that one side takes up is a request made anew.

create table requests_told (
  approval_id uuid not null references approvals on delete restrict,
  person_id text not null references people on delete restrict,
  requested_at timestamptz not null,
  primary key (approval_id, person_id, requested_at)
);

grant select, insert on requests_told to joint_staffing_worker;

-- keys: 'event:request_waiting:<approval>:<epoch milliseconds of the request>:<person>'
alter table outbox drop constraint outbox_kind_check, add constraint outbox_kind_check check (kind in (
  'digest', 'decision_published', 'filing_returned', 'extension_granted', 'welcome', 'launch_for_leaders',
  'request_waiting'));
