-- Up Migration
-- What comes by the thousand in one go, the planner learns at once: until autovacuum looks, minutes later, it takes the
-- tables for nearly empty, and a task list that costs milliseconds costs seconds. Only an owner may analyze a table, so
-- the two roles get a function for just this.

create function analyze_roster() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze regions, facilities, people, ubts, ubt_agreements, units, role_assignments;
end
$$;

create function analyze_cycles() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze ubt_cycles, events, duties;
end
$$;

revoke execute on function analyze_roster(), analyze_cycles() from public;
grant execute on function analyze_roster() to joint_staffing_api;
grant execute on function analyze_cycles() to joint_staffing_worker;
