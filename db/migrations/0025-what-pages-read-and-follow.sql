-- Up Migration
-- Pages read one region of a year in milliseconds and follow what changes; operators see why mail did not go out, and begin
-- a team's cycle again from their page.

-- What of a unit's budget is still open, taken out of the snapshot: a budget-maker's desk shows a thousand units, and to
-- unpack a thousand whole snapshots takes a second. The rule that reads it is in domain/.
create function unit_desk(snapshot jsonb) returns jsonb language sql immutable as $$
  select jsonb_build_object(
    'units', coalesce(snapshot -> 'units', '[]'),
    'inputs', coalesce(snapshot -> 'inputs', '[]'),
    'asks', (
      select coalesce(jsonb_agg(jsonb_build_object('askId', a -> 'askId', 'unitId', a -> 'unitId', 'decision', a -> 'decision')), '[]')
      from jsonb_array_elements(coalesce(snapshot -> 'asks', '[]')) a),
    'inputClosesMs', snapshot #> '{known,dates,input_closes}')
$$;

-- Columns of the snapshot, like phase and filing_state beside them, that PostgreSQL keeps by itself.
alter table ubt_cycles
  add column discussion_confirmed boolean not null generated always as (
    coalesce((snapshot #>> '{discussion,held}')::boolean and (snapshot #>> '{discussion,confirmed}')::boolean, false)) stored,
  -- null: nothing is filed yet
  add column filed_on_time boolean generated always as ((snapshot #>> '{filing,onTime}')::boolean) stored,
  add column desk jsonb not null generated always as (unit_desk(snapshot)) stored,
  -- of all that is owed now; null: nothing is
  add column first_due_at timestamptz;
update ubt_cycles uc set first_due_at = (
  select min(d.due_at) from duties d
  where d.budget_year = uc.budget_year and d.ubt_id = uc.ubt_id and d.closed_at is null);

-- the teams of a region that are late or nearly so, in the order of what is due first
create index ubt_cycles_first_due on ubt_cycles (budget_year, region_id, first_due_at, ubt_id) where outcome is null;

-- the mails about one team's cycle, or about one request: their keys name it
create index outbox_about on outbox (split_part(key, ':', 3), split_part(key, ':', 4)) where kind <> 'digest';
-- operations: the mails that did not simply arrive, newest first
create index outbox_ledger on outbox (status, outbox_id) where status <> 'sent';

-- Everybody who listens on the channel `changes` hears ids of what a transaction changed, once it is committed. No names and
-- no texts: whoever listens asks again for what may be seen.
create function tell_team(about text, year integer, team text, region text) returns void language sql as $$
  select pg_notify('changes', json_build_object('about', about, 'budgetYear', year, 'ubtId', team, 'regionId', region,
    'facilityId', (select facility_id from ubts where ubt_id = team))::text)
$$;

create function tell_cycle_of_team() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.started_at is distinct from new.started_at or old.start_problem is distinct from new.start_problem then
    perform tell_team('start', new.budget_year, new.ubt_id, new.region_id);
  end if;
  if tg_op = 'UPDATE' and old.seq <> new.seq then
    perform tell_team('team', new.budget_year, new.ubt_id, new.region_id);
  end if;
  return null;
end
$$;
create trigger ubt_cycles_tell after insert or update on ubt_cycles for each row execute function tell_cycle_of_team();

-- A draft is no event of the team's cycle.
create function tell_revision() returns trigger language plpgsql as $$
begin
  perform tell_team('draft', new.budget_year, new.ubt_id,
    (select region_id from ubt_cycles where budget_year = new.budget_year and ubt_id = new.ubt_id));
  return null;
end
$$;
create trigger revisions_tell after insert or update on revisions for each row execute function tell_revision();

-- Whose list of tasks has changed: people, and roles where a duty falls to whoever holds one.
create function tell_duties() returns trigger language plpgsql as $$
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
$$;
create trigger duties_tell_opened after insert on duties referencing new table as changed
  for each statement execute function tell_duties();
create trigger duties_tell_changed after update on duties referencing new table as changed
  for each statement execute function tell_duties();

create function tell_approval() returns trigger language plpgsql as $$
begin
  perform pg_notify('changes', json_build_object('about', 'approval', 'action', new.action, 'budgetYear', new.budget_year,
    'scopeKind', new.scope_kind, 'scopeId', new.scope_id, 'regionId', new.region_id, 'status', new.status,
    'requestedBy', new.requested_by, 'requestedSide', new.requested_side)::text);
  return null;
end
$$;
create trigger approvals_tell after insert or update on approvals for each row execute function tell_approval();

create function tell_cycle() returns trigger language plpgsql as $$
begin
  perform pg_notify('changes', json_build_object('about', 'cycle', 'budgetYear', new.budget_year)::text);
  return null;
end
$$;
create trigger cycles_tell after insert or update on cycles for each row execute function tell_cycle();
create trigger milestones_tell after insert or update on milestones for each row execute function tell_cycle();

-- The one thing that a repair changes of a state: its generation, so that the old workflow can record nothing more. The API
-- does no more to a team's cycle than this. Null: there is none, it has ended, or another repair came first.
create function raise_generation(year integer, team text, from_generation integer) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  raised jsonb;
begin
  update ubt_cycles set generation = generation + 1, started_at = null,
    snapshot = jsonb_set(snapshot, '{generation}', to_jsonb(generation + 1))
  where budget_year = year and ubt_id = team and generation = from_generation and outcome is null
  returning snapshot into raised;
  return raised;
end
$$;
revoke execute on function raise_generation(integer, text, integer) from public;
grant execute on function raise_generation(integer, text, integer) to joint_staffing_api, joint_staffing_worker;
grant update (started_at, start_problem) on ubt_cycles to joint_staffing_api;
