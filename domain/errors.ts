// Every reason for which this product refuses something. One closed list of codes; api/http/problems.ts maps each to an
// HTTP status.

export const ERROR_CODES = [
  // who and where
  'not_signed_in',
  'other_person',
  'sign_in_unavailable',
  'cross_site_request',
  'too_many_requests',
  'not_allowed',
  'not_found',
  // the request itself
  'invalid_request',
  'invalid_file',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'precondition_required',
  'changed_meanwhile',
  // a gate of the process
  'cycle_ended',
  'wrong_phase',
  'not_seat_holder',
  'seat_not_vacant',
  'seat_already_held',
  'training_missing',
  'already_done',
  'no_discussion',
  'same_person_both_sides',
  'revision_frozen',
  'already_sent',
  'already_received',
  'nothing_signed',
  'not_sent',
  'returned_twice',
  'impasse_running',
  'no_impasse',
  'extension_pending',
  'beyond_cut_off',
  'wrong_level',
  'unit_unknown',
  'units_differ',
  'revision_incomplete',
  'budget_final',
  'zero_refused',
  'no_zero_to_answer',
  'rationale_incomplete',
  'decision_contradictory',
  'open_items',
  'not_published',
  'statement_missing',
  'same_side_confirmation',
  'not_awaiting_confirmation',
  'cycle_exists',
  'not_a_draft',
  'not_launching',
  'co_chair_missing',
  'calendar_incomplete',
  'past_dates_need_choice',
  // the machinery
  'engine_unavailable',
  'database_unavailable',
  'sequence_conflict',
  'state_mismatch',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal in a sentence: what, and what to do next. `details` holds ids, enums and counts only. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message: string, details?: Record<string, unknown>, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}

/** Refuses unless the condition holds. */
export function refuseUnless(
  condition: unknown,
  code: ErrorCode,
  message: string,
  details?: Record<string, unknown>,
): asserts condition {
  if (!condition) throw new DomainError(code, message, details);
}
