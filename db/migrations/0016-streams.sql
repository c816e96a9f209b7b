-- Up Migration
-- An event belongs to a stream: a history with a chain of its own, named by its workflow's id. Today a team's cycle is one.

alter table ubt_cycles add column stream text;
update ubt_cycles set stream = 'ubt-cycle:' || budget_year || ':' || ubt_id;
alter table ubt_cycles alter column stream set not null, add unique (stream);

alter table events add column stream text references ubt_cycles (stream) on delete restrict;
-- append-only for everybody else
alter table events disable trigger events_append_only;
update events e set stream = uc.stream from ubt_cycles uc where uc.budget_year = e.budget_year and uc.ubt_id = e.ubt_id;
alter table events enable trigger events_append_only;
alter table events drop column budget_year, drop column ubt_id, add primary key (stream, seq);
