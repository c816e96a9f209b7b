-- Up Migration
-- A request to launch ends when its draft is changed, and whoever asked is told what became of their request.

alter table approvals
  drop constraint approvals_closed_reason_check,
  add constraint approvals_closed_reason_check check (closed_reason in (
    'cycle_over', 'launched', 'team_over', 'phase_over', 'paused_already', 'not_paused', 'back_on_roster',
    'draft_edited'));
