-- One word for one thing: what waits for the other side is an approval, what people do to a launch is a pause.

alter table requests_told rename to approval_notices;
alter table approval_notices rename constraint requests_told_pkey to approval_notices_pkey;
alter table approval_notices rename constraint requests_told_round_check to approval_notices_round_check;
alter table approval_notices rename constraint requests_told_person_id_fkey to approval_notices_person_id_fkey;
alter table approval_notices rename constraint requests_told_approval_id_fkey to approval_notices_approval_id_fkey;

alter table cycles rename column brake to launch_pause;
alter table cycles rename column brake_by to launch_paused_by;
alter table cycles rename column brake_at to launch_paused_at;
alter table cycles drop constraint cycles_brake_check;
update cycles set launch_pause = 'resumed' where launch_pause = 'released';
alter table cycles add constraint cycles_launch_pause_check check (launch_pause in ('asked', 'stopped', 'resumed'));
alter table cycles rename constraint cycles_brake_by_fkey to cycles_launch_paused_by_fkey;
