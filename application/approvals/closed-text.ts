import type { Approval } from '../../db/cycles/approvals.ts';
import { type CloseReason, isTooEarly } from '../../domain/approvals.ts';
import { DomainError, type ErrorCode, refuseUnless } from '../../domain/errors.ts';
import { phaseInWords } from '../../domain/team-cycle/phase-in-words.ts';
import type { Phase } from '../../domain/vocabulary.ts';

/** Why a request changes nothing any more, as a person reads it. */
export const CLOSED_BECAUSE: Record<CloseReason, string> = {
  cycle_over: 'The cycle is over, so nothing is left to decide.',
  launched: 'The cycle is launched already.',
  team_over: 'The team’s cycle has ended meanwhile.',
  phase_over: 'The team was let go from this phase, or has gone on from it.',
  paused_already: 'The team is paused already.',
  not_paused: 'The team is not paused, so there is nothing to resume.',
  back_on_roster: 'A later roster has the team again.',
  draft_edited: 'The draft was changed meanwhile, so its launch must be asked for again.',
};

const CODES: Record<CloseReason, ErrorCode> = {
  cycle_over: 'cycle_ended',
  launched: 'not_a_draft',
  team_over: 'cycle_ended',
  phase_over: 'wrong_phase',
  paused_already: 'already_done',
  not_paused: 'already_done',
  back_on_roster: 'not_awaiting_confirmation',
  draft_edited: 'not_awaiting_confirmation',
};

/** Refuses to confirm what would change nothing. */
export function refuseOvertaken(reason: CloseReason | null): void {
  if (reason === null) return;
  throw new DomainError(CODES[reason], `${CLOSED_BECAUSE[reason]} Confirming this request would change nothing.`);
}

/** Refuses to let a team go from a phase that it has yet to come to. */
export function refuseTooEarly(phase: Phase, team: { phase: Phase }): void {
  refuseUnless(
    !isTooEarly(phase, team),
    'wrong_phase',
    `This team is still in ${phaseInWords(team.phase)}. Ask to let it go from ${phaseInWords(phase)} once it is there.`,
    { phase: team.phase },
  );
}

/** Refuses to answer or take back a request that is over, and says how it ended. */
export function refuseClosed({ status, closedReason }: Pick<Approval, 'status' | 'closedReason'>): void {
  if (status === 'proposed' || status === 'waiting') return;
  const told = {
    confirmed: 'This request is confirmed already and has taken effect. To undo it, ask the other side anew.',
    refused: 'This request is refused already. Whoever still wants it asks again.',
    withdrawn: 'The side that asked has taken this request back already. Nothing waits for an answer any more.',
    lapsed: `This request has lapsed. ${closedReason ? CLOSED_BECAUSE[closedReason] : 'Something else came first.'}`,
  }[status];
  throw new DomainError('not_awaiting_confirmation', told);
}
