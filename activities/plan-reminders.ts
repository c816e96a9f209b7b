import { teamDates } from '../calendar/team-dates.ts';
import { closeExtension } from '../db/extensions.ts';
import { getTeamCalendar } from '../db/team-calendar.ts';
import { mailExtensionGranted } from './event-mails.ts';
import type { WriteRows } from './record-step.ts';

/** Duties follow from the state by themselves; only an extension has a row of its own. */
export const writeReminders: WriteRows = async (tx, recorded, deps) => {
  const { step, before, team } = recorded;
  if (step.type === 'extension_answered' && step.result !== 'waiting') {
    await closeExtension(tx, step.extensionId, step.result, step.atMs);
    if (step.result === 'granted') {
      const milestone = before.extensions.find(({ extensionId }) => extensionId === step.extensionId)?.milestone;
      const { milestones, place, extensions } = await getTeamCalendar(tx, team.budgetYear, team.ubtId);
      if (milestone)
        await mailExtensionGranted(tx, deps, recorded, milestone, teamDates(milestones, place, extensions)[milestone]);
    }
  }
  if (step.type === 'extension_lapsed') await closeExtension(tx, step.extensionId, 'lapsed', step.atMs);
  if (step.type === 'cycle_ended') {
    for (const { extensionId } of before.extensions) await closeExtension(tx, extensionId, 'lapsed', step.atMs);
  }
};
