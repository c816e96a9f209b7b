-- Up Migration
-- What the systems of record say of each unit, shown to both sides alike and taken over into models and plans.

create table unit_facts (
  unit_id text not null references units (unit_id) on delete restrict,
  as_of date not null,
  -- '' for the whole unit
  job_class text not null,
  -- only what was reported: exact decimals as text, money in integer cents
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  source text not null,
  imported_at timestamptz not null,
  primary key (unit_id, job_class, as_of)
);

grant select, insert, update on unit_facts to joint_staffing_api;
grant select on unit_facts to joint_staffing_worker;

alter table imports drop constraint imports_kind_check, add constraint imports_kind_check check (kind in (
  'roster', 'roles', 'holidays', 'unit_facts'));
