-- Up Migration
-- A decision and its amount agree, and so do hours and money of a backfill line. The API is asked first and says so in
-- words; the database refuses what would get past it. `not valid`: what was published before stays as it was.

alter table decisions
  -- of the filed revision, which its signature has frozen
  add column asked_cents bigint check (asked_cents >= 0),
  add column above_ask_confirmed boolean not null default false;

update decisions d
set asked_cents = (r.content -> 'asks' -> (split_part(d.ask_id, '.', 2)::int - 1) ->> 'amountCents')::bigint
from revisions r where r.revision_id::text = split_part(d.ask_id, '.', 1);

alter table decisions
  alter column asked_cents set not null,
  add constraint decisions_amount_agrees check (
    case decision
      when 'granted' then amount_cents = asked_cents
      when 'granted_modified' then
        amount_cents <> asked_cents and (amount_cents < asked_cents or above_ask_confirmed)
      else amount_cents = 0
    end
  ) not valid;

alter table unit_budgets
  add constraint unit_budgets_backfill_agrees check (
    (backfill_cents = 0) = (coalesce(backfill_hours, 0) = 0)
  ) not valid;
