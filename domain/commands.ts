// What people ask a team's cycle to do, as the workflow hears it: facts about immutable things only.
// Texts, names and amounts stay in the `commands` row in PostgreSQL.

import type { ExtendableMilestone } from './dates.ts';
import type { RationalePart } from './rationale.ts';
import type { AskRef, ExtensionLevel, ZeroLevel } from './state.ts';
import type { AskDecision, InputTreatment, Phase, Side } from './vocabulary.ts';

/** Who acts for a side: the seat's holder, or whoever covers a vacant seat of the same side. */
export interface SeatActor {
  side: Side;
  personId: string;
  as: 'holder' | 'cover';
  /** Of the cover, when the command was made; a holder's training is in the state. */
  trained: boolean;
}

interface Commands {
  accept_seat: { side: Side; personId: string };
  confirm_seat: { side: Side; personId: string };
  name_seat_holder: { side: Side; personId: string; trained: boolean };
  propose_seat_holder: { side: Side; personId: string; trained: boolean };
  vacate_seat: { side: Side };
  record_training: { personId: string; exempt: boolean };
  record_discussion: { by: SeatActor; discussionId: string; held: boolean };
  confirm_discussion: { by: SeatActor; discussionId: string };
  sign: { by: SeatActor; revisionId: string; hash: string; asks: AskRef[] };
  withdraw_signature: { by: SeatActor; revisionId: string };
  return_filing: { returnId: string };
  receive_filing: Record<never, never>;
  declare_impasse: { by: SeatActor };
  withdraw_impasse: { by: SeatActor };
  request_data: { by: SeatActor; requestId: string };
  answer_data: { by: SeatActor; requestId: string };
  request_extension: {
    by: SeatActor;
    extensionId: string;
    milestone: ExtendableMilestone;
    untilMs: number;
    workingDays: number;
  };
  answer_extension: { extensionId: string; level: ExtensionLevel; side: Side; grant: boolean };
  let_phase_go: { phase: Phase };
  give_input: { inputId: string; unitId: string };
  answer_input: { inputId: string; treatment: InputTreatment };
  complete_input: { unitId: string };
  set_backfill: { unitId: string; zero: boolean };
  answer_zero: { unitId: string; level: ZeroLevel; side: Side; agree: boolean };
  decide_ask: { askId: string; decision: AskDecision; missing: RationalePart[] };
  finalize_unit_budget: { unitId: string };
  publish_decisions: { statementUnits: string[] };
  acknowledge: { by: SeatActor };
  ask_question: { by: SeatActor; questionId: string };
  answer_question: { questionId: string };
  note_next_launch: Record<never, never>;
  pause: Record<never, never>;
  resume: Record<never, never>;
  end_cycle: { outcome: 'withdrawn' | 'cancelled' | 'superseded' };
}

export type CommandType = keyof Commands;
export type CommandOf<T extends CommandType> = { id: string; type: T } & Commands[T];
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];
