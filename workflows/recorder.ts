import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { Recording, RecordingActivities, RecordingAnswer } from '../activities/recording.ts';
import type { Step, StepType } from '../domain/steps.ts';

type ActivityName = keyof RecordingActivities;

/** Each step is recorded by the activity named for it; all of them share one transaction in the activities. */
export const RECORDED_BY: Record<StepType, ActivityName> = {
  seat_held: 'assignTraining',
  seat_holder_named: 'assignTraining',
  seat_holder_proposed: 'assignTraining',
  seat_vacated: 'assignTraining',
  training_recorded: 'assignTraining',
  discussion_recorded: 'collectSubmission',
  discussion_confirmed: 'collectSubmission',
  signed: 'collectSubmission',
  signature_withdrawn: 'collectSubmission',
  filing_returned: 'collectSubmission',
  filing_received: 'collectSubmission',
  impasse_declared: 'collectSubmission',
  impasse_withdrawn: 'collectSubmission',
  impasse_lapsed: 'collectSubmission',
  data_requested: 'collectSubmission',
  data_answered: 'collectSubmission',
  data_request_lapsed: 'collectSubmission',
  filed_without_joint_signature: 'collectSubmission',
  counted_as_received: 'collectSubmission',
  extension_requested: 'planReminders',
  extension_answered: 'planReminders',
  extension_moved_up: 'planReminders',
  extension_rest_ended: 'planReminders',
  extension_lapsed: 'planReminders',
  calendar_applied: 'planReminders',
  due_passed: 'planReminders',
  phase_began: 'planReminders',
  phase_let_go: 'planReminders',
  next_cycle_launched: 'planReminders',
  cycle_paused: 'planReminders',
  cycle_resumed: 'planReminders',
  cycle_ended: 'planReminders',
  input_given: 'recordBudgetInput',
  input_answered: 'recordBudgetInput',
  input_completed: 'recordBudgetInput',
  backfill_set: 'recordBudgetInput',
  zero_answered: 'recordBudgetInput',
  zero_moved_up: 'recordBudgetInput',
  unit_budget_finalized: 'recordBudgetInput',
  budget_loaded: 'recordBudgetInput',
  ask_decided: 'communicateRationale',
  decisions_published: 'communicateRationale',
  acknowledged: 'communicateRationale',
  acknowledgement_lapsed: 'communicateRationale',
  question_asked: 'communicateRationale',
  question_answered: 'communicateRationale',
};

// retried until it succeeds: a step that was taken must be recorded, whatever is down meanwhile
const activities = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

export interface Recorder {
  /** Records one step after all earlier ones. */
  record(recording: Omit<Recording, 'budgetYear' | 'ubtId' | 'generation'>): Promise<RecordingAnswer>;
  isIdle(): boolean;
}

/** First in, first out: sequence numbers reach the database in their order. */
export function createRecorder(of: Pick<Recording, 'budgetYear' | 'ubtId' | 'generation'>): Recorder {
  // picked one by one: whatever else the caller's object holds would travel with every step
  const team = { budgetYear: of.budgetYear, ubtId: of.ubtId, generation: of.generation };
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const write = (step: Step, rest: Omit<Recording, 'budgetYear' | 'ubtId' | 'generation' | 'step'>) =>
    CancellationScope.nonCancellable(() => activities[RECORDED_BY[step.type]]({ ...team, step, ...rest }));
  return {
    record({ step, ...rest }) {
      waiting += 1;
      const answer = last.then(() => write(step, rest));
      last = answer.then(
        () => {
          waiting -= 1;
        },
        () => {
          waiting -= 1;
        },
      );
      return answer;
    },
    isIdle: () => waiting === 0,
  };
}
