import { teamDates } from '../../calendar/team-dates.ts';
import { closeExtension } from '../../db/teams/extensions.ts';
import type { ExtensionEvents } from '../../domain/team-cycle/rules/extensions.ts';
import type { ProgressEvents } from '../../domain/team-cycle/rules/progress.ts';
import { mailExtensionGranted } from '../event-mails.ts';
import type { Projections } from '../recorded-event.ts';

/** Phases, dates and duties follow from the state by themselves; only an extension has a row of its own. */
export const projectProgress: Projections<ExtensionEvents & ProgressEvents> = {
  async extension_answered(tx, recorded, deps) {
    const { event, before } = recorded;
    if (event.result === 'waiting') return;
    await closeExtension(tx, event.extensionId, event.result, event.atMs);
    if (event.result !== 'granted') return;
    const { milestones, place, extensions } = await recorded.readCalendarAgain();
    const milestone = before.extensions.find(({ extensionId }) => extensionId === event.extensionId)?.milestone;
    if (milestone)
      await mailExtensionGranted(tx, deps, recorded, milestone, teamDates(milestones, place, extensions)[milestone]);
  },

  extension_lapsed: (tx, { event }) => closeExtension(tx, event.extensionId, 'lapsed', event.atMs),

  async cycle_ended(tx, { event, before }) {
    for (const { extensionId } of before.extensions) await closeExtension(tx, extensionId, 'lapsed', event.atMs);
  },

  // its row came with the command
  extension_requested: null,
  // who answers next, and whether mail rests, is in the duties
  extension_moved_up: null,
  extension_rest_ended: null,
  // columns of the snapshot
  calendar_applied: null,
  phase_began: null,
  phase_let_go: null,
  due_passed: null,
  cycle_paused: null,
  cycle_resumed: null,
  next_cycle_launched: null,
};
