import { longDate } from '../../calendar/long-date.ts';
import type { ApprovalAction } from '../../domain/approvals.ts';
import { codeInWords } from '../../domain/code-in-words.ts';

export interface RequestShown {
  action: ApprovalAction;
  budgetYear: number;
  /** The team and its facility, or the region; null: the nation. */
  place: string | null;
  /** Whom an exemption is about; null otherwise. */
  person: string | null;
  payload: Record<string, unknown>;
}

/** What is asked for, as a verb phrase. */
const WHAT: Record<ApprovalAction, (request: RequestShown) => string> = {
  launch_cycle: ({ budgetYear }) => `Launch the cycle of budget year ${budgetYear}`,
  cancel_cycle: ({ budgetYear }) => `Cancel the cycle of budget year ${budgetYear}`,
  move_milestone: ({ payload, place, budgetYear }) =>
    `Move the date “${codeInWords(String(payload.key))}” of budget year ${budgetYear} to ${longDate(String(payload.printedOn))} for ${place ?? 'the nation'}`,
  withdraw_team: ({ place, budgetYear }) => `Withdraw ${place} from budget year ${budgetYear}`,
  let_phase_go: ({ place, payload }) => `Let ${place} go on from its phase “${codeInWords(String(payload.phase))}”`,
  exempt_from_training: ({ person, place }) => `Exempt ${person ?? 'a co-lead'} of ${place} from the training`,
  pause: ({ place }) => `Pause the mail of ${place}`,
  resume: ({ place }) => `Resume the mail of ${place}`,
};

/** What a confirmation brings about. */
const MEANS: Record<ApprovalAction, string> = {
  launch_cycle: 'Every team in scope gets its cycle, and everybody who leads one is welcomed in both co-chairs’ names.',
  cancel_cycle: 'Every team’s cycle ends. What was recorded stays on record.',
  move_milestone: 'Every due date and reminder that follows from it moves.',
  withdraw_team: 'Its cycle ends. What was recorded stays on record.',
  let_phase_go: 'The team does not wait for what the phase still lacks.',
  exempt_from_training: 'The person may sign without it for a year.',
  pause: 'Nobody is reminded of anything in this team. No date moves.',
  resume: 'Reminders begin again, and the dates that passed meanwhile are listed in its history.',
};

export const requestWhat = (request: RequestShown): string => WHAT[request.action](request);
export const requestMeans = ({ action }: RequestShown): string => MEANS[action];
