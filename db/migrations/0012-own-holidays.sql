-- Up Migration
-- Holidays that the nation, a state, an agreement or a facility has of its own, beside the public ones of each state.

create table own_holidays (
  scope_kind text not null check (scope_kind in ('nation', 'state', 'agreement', 'facility')),
  -- '' for the nation
  scope_id text not null check ((scope_kind = 'nation') = (scope_id = '')),
  holiday_on date not null,
  name text not null,
  -- 'working': worked here, although it is a holiday to everybody around
  kind text not null check (kind in ('off', 'working')),
  primary key (scope_kind, scope_id, holiday_on)
);

grant select, insert, update, delete on own_holidays to joint_staffing_api;
grant select on own_holidays to joint_staffing_worker;

alter table imports drop constraint imports_kind_check, add constraint imports_kind_check check (kind in (
  'roster', 'roles', 'holidays'));
