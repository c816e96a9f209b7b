// What happened in a team's cycle: one step, one sequence number, one event. All decisions are already in it,
// so that the workflow and the recorder come to the same state from the same step.

import type { ExtendableMilestone, MilestoneKey } from './dates.ts';
import type { AskRef, ExtensionLevel, Signature, ZeroLevel } from './state.ts';
import type { AskDecision, FilingKind, InputTreatment, Outcome, Phase, Side } from './vocabulary.ts';

export type SignEffect = 'one_side' | 'sent' | 'received' | 'seeds_next_year';
export type Cause = 'complete' | 'cut_off' | 'let_go' | 'opens' | 'silence' | 'not_resent' | 'impasse';

interface Steps {
  // what people did
  seat_held: { side: Side; personId: string; how: 'accepted' | 'confirmed' };
  seat_holder_named: { side: Side; personId: string; trained: boolean };
  seat_holder_proposed: { side: Side; personId: string; trained: boolean };
  seat_vacated: { side: Side };
  training_recorded: { personId: string; exempt: boolean };
  discussion_recorded: { side: Side; personId: string; discussionId: string; held: boolean };
  discussion_confirmed: { side: Side; personId: string; discussionId: string };
  signed: {
    side: Side;
    personId: string;
    revisionId: string;
    hash: string;
    asks: AskRef[];
    effect: SignEffect;
    onTime: boolean;
  };
  signature_withdrawn: { side: Side; personId: string; revisionId: string };
  filing_returned: { returnId: string };
  filing_received: Record<never, never>;
  impasse_declared: { side: Side; personId: string };
  impasse_withdrawn: { side: Side; personId: string };
  data_requested: { side: Side; personId: string; requestId: string };
  data_answered: { side: Side; personId: string; requestId: string };
  extension_requested: {
    side: Side;
    personId: string;
    extensionId: string;
    milestone: ExtendableMilestone;
    level: ExtensionLevel;
  };
  extension_answered: { extensionId: string; side: Side; result: 'waiting' | 'granted' | 'refused' };
  phase_let_go: { phase: Phase };
  input_given: { inputId: string; unitId: string; rollsOver: boolean };
  input_answered: { inputId: string; treatment: InputTreatment };
  input_completed: { unitId: string };
  backfill_set: { unitId: string; zero: boolean };
  zero_answered: {
    unitId: string;
    level: ZeroLevel;
    side: Side;
    result: 'waiting' | 'stands' | 'moved_up' | 'amount_required';
  };
  ask_decided: { askId: string; decision: AskDecision };
  unit_budget_finalized: { unitId: string };
  decisions_published: Record<never, never>;
  acknowledged: { side: Side; personId: string };
  question_asked: { side: Side; personId: string; questionId: string };
  question_answered: { questionId: string };
  next_cycle_launched: Record<never, never>;
  cycle_paused: Record<never, never>;
  cycle_resumed: { passed: MilestoneKey[] };
  // what time did
  calendar_applied: { version: number };
  phase_began: { phase: Phase; because: Cause; covered: Side[] };
  due_passed: { milestone: MilestoneKey };
  filed_without_joint_signature: { kind: FilingKind; because: Cause; positions: Record<Side, Signature | null> };
  counted_as_received: { because: Cause };
  impasse_lapsed: Record<never, never>;
  data_request_lapsed: { requestId: string };
  extension_moved_up: { extensionId: string; level: ExtensionLevel };
  extension_rest_ended: { extensionId: string };
  extension_lapsed: { extensionId: string };
  zero_moved_up: { unitId: string; level: ZeroLevel };
  acknowledgement_lapsed: Record<never, never>;
  budget_loaded: { open: string[] };
  cycle_ended: { outcome: Outcome; open: string[] };
}

export type StepType = keyof Steps;
export type StepBodyOf<T extends StepType> = { type: T } & Steps[T];
export type StepBody = { [T in StepType]: StepBodyOf<T> }[StepType];

/** `atMs` is the workflow's time; `commandId` null: time did it. */
export type Step = StepBody & { seq: number; atMs: number; commandId: string | null };
