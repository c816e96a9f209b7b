-- Up Migration
-- The one ledger of mail: a row before anything is sent, one row per key, and never a silent second sending.

create table outbox (
  outbox_id bigint generated always as identity primary key,
  -- 'digest:<person>:<local date>', 'event:<kind>:<year, team, seq>:<person>', 'event:welcome:<year>:<person>' or
  -- 'event:launch_for_leaders:<year>:<region>:<person>'
  key text not null unique,
  kind text not null check (kind in (
    'digest', 'decision_published', 'filing_returned', 'extension_granted', 'welcome', 'launch_for_leaders')),
  person_id text not null references people on delete restrict,
  subject text not null,
  text_body text not null,
  html_body text not null,
  -- fixed when the row is written, so that a mail can be recognized wherever it turns up
  message_id text not null unique,
  -- sending: committed before DATA; a crash in between becomes unknown, is shown, and is never resent by itself
  status text not null default 'pending' check (status in ('pending', 'sending', 'sent', 'unknown', 'failed', 'suppressed')),
  attempts integer not null default 0,
  -- the code of the last failure, never the server's text
  last_error text,
  created_at timestamptz not null,
  -- not before; moved by each failed attempt
  send_after timestamptz not null,
  sending_since timestamptz,
  sent_at timestamptz
);
-- the sender's next page
create index outbox_pending on outbox (send_after) where status = 'pending';
-- rows of a sender that died
create index outbox_sending on outbox (sending_since) where status = 'sending';
-- what did this person get
create index outbox_person on outbox (person_id, created_at);

grant select on outbox to joint_staffing_api;
grant select, insert, update on outbox to joint_staffing_worker;
