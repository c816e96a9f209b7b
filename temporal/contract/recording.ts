// What a workflow hands to the recorder and hears back: ids, hashes, enums, counts and epochs only.

import type { CycleEvent } from '../../domain/team-cycle/events.ts';
import type { RecorderFacts } from '../../domain/team-cycle/evolve.ts';

export interface Recording {
  /** Whose history it is: the id of the workflow, as domain/ids.ts makes it. */
  stream: string;
  generation: number;
  event: CycleEvent;
  /** Of the state after the event, as the workflow has it. */
  checksum: string;
  /** The calendar version that the event was computed from. */
  knownVersion: number;
}

export interface RecordingAnswer {
  /** False: an event of time computed from an older calendar. Its sequence number is not used up. */
  accepted: boolean;
  facts: RecorderFacts;
}

export type RecordActivity = (recording: Recording) => Promise<RecordingAnswer>;

/** One transaction behind five names: each says what it records. */
export interface RecordingActivities {
  /** Seats and training. */
  assignTraining: RecordActivity;
  /** Discussion, signatures, filing, return, impasse. */
  collectSubmission: RecordActivity;
  /** Phases and dates that pass, extensions, the end. */
  recordProgress: RecordActivity;
  /** Labor's input, the backfill line, final unit budgets, the load. */
  recordBudgetInput: RecordActivity;
  /** Decisions, publication, acknowledgements, questions. */
  communicateRationale: RecordActivity;
}
