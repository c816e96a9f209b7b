-- Up Migration
-- Who connects: the owner migrates; the API and the worker are neither owner nor superuser, so every
-- grant, trigger and policy binds them. Roles are cluster-wide: the lock keeps two migrations
-- of two databases of one cluster from creating them at the same moment.
select pg_advisory_xact_lock(774201);

do $$
begin
  if not exists (select from pg_roles where rolname = 'joint_staffing_api') then
    create role joint_staffing_api login;
  end if;
  if not exists (select from pg_roles where rolname = 'joint_staffing_worker') then
    create role joint_staffing_worker login;
  end if;
end
$$;

revoke all on schema public from public;
grant usage on schema public to joint_staffing_api, joint_staffing_worker;

-- Append-only tables attach this: a grant can be widened by mistake, a trigger says why it refuses.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op);
end
$$;
