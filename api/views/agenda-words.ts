import { MILESTONE_WORDS } from '../../calendar/milestone-text.ts';
import { codeInWords } from '../../domain/code-in-words.ts';
import type { EventBody } from '../../domain/team-cycle/events.ts';
import { phaseInWords } from '../../domain/team-cycle/phase-in-words.ts';

/** What time alone will do to a cycle, said before it happens; of no side. */
export function agendaWords(body: EventBody): string {
  switch (body.type) {
    case 'phase_began':
      return `${phaseInWords(body.phase)} begins`;
    case 'due_passed':
      return `${MILESTONE_WORDS[body.milestone]} passes, and what is owed by then is overdue`;
    case 'calendar_applied':
      return 'dates that were changed take effect';
    case 'counted_as_received':
      return 'the filing counts as received';
    case 'filed_without_joint_signature':
      return 'the filing is sent as it stands, without both signatures';
    case 'impasse_lapsed':
      return 'the impasse ends with nothing signed';
    case 'data_request_lapsed':
      return 'a data request that nobody answered lapses';
    case 'extension_moved_up':
      return 'a later date that nobody answered is asked of the next level';
    case 'extension_rest_ended':
      return 'reminders go on while a later date is still asked for';
    case 'extension_lapsed':
      return 'a later date that nobody answered lapses';
    case 'zero_moved_up':
      return 'a backfill of zero that nobody answered is asked of the next level';
    case 'acknowledgement_lapsed':
      return 'the decisions count as read';
    case 'budget_loaded':
      return 'the budget is loaded, with what is still open';
    case 'cycle_ended':
      return 'the cycle ends';
    default:
      return codeInWords(body.type);
  }
}
