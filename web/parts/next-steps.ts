import type { Schema } from '../api/queries.ts';

/** Where on the team's page each task is done: `/cycles/2027/ubts/CO-202#sign`. */
export const NEXT_STEPS: Record<Schema['DutyKind'], string> = {
  accept_seat: 'seats',
  fill_seat: 'seats',
  complete_training: 'training',
  hold_discussion: 'discussion',
  confirm_discussion: 'discussion',
  sign_filing: 'sign',
  resend_filing: 'sign',
  receive_filing: 'receive',
  answer_data_request: 'data-requests',
  answer_extension: 'extensions',
  answer_input: 'labor-input',
  set_backfill: 'unit-budgets',
  answer_zero: 'unit-budgets',
  decide_ask: 'asks',
  finalize_unit_budget: 'unit-budgets',
  publish_decisions: 'publish',
  acknowledge: 'decisions',
  answer_question: 'questions',
};
