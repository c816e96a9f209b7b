import { longDate } from '../../calendar/long-date.ts';
import type { Approval } from '../../db/cycles/approvals.ts';
import type { RequestReach } from '../../db/cycles/request-reach.ts';

/** What a confirmation would reach now, as a sentence; null: it is about one team, and its words say all. */
export function requestNumbers({ action }: Approval, reach: RequestReach | undefined): string | null {
  if (!reach || reach.teams === null) return null;
  const teams = `${reach.teams.toLocaleString('en-US')} ${reach.teams === 1 ? 'team' : 'teams'}`;
  if (action === 'launch_cycle') return `It begins the year of ${teams}.`;
  if (action === 'cancel_cycle') return `It ends the year of ${teams}.`;
  const stands = reach.presentOn === null ? '' : ` The date stands at ${longDate(reach.presentOn)} now.`;
  return `It is about ${teams} whose year runs.${stands}`;
}
