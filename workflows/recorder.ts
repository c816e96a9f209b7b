import { CancellationScope, proxyActivities } from '@temporalio/workflow';
import type { CycleEvent, EventType } from '../domain/team-cycle/events.ts';
import { evolveDecisions } from '../domain/team-cycle/rules/decisions.ts';
import { evolveDiscussion } from '../domain/team-cycle/rules/discussion.ts';
import { evolveExtensions } from '../domain/team-cycle/rules/extensions.ts';
import { evolveFiling } from '../domain/team-cycle/rules/filing.ts';
import { evolveProgress } from '../domain/team-cycle/rules/progress.ts';
import { evolveSeats } from '../domain/team-cycle/rules/seats.ts';
import { evolveUnitBudgets } from '../domain/team-cycle/rules/unit-budgets.ts';
import type { Recording, RecordingActivities, RecordingAnswer } from '../temporal/contract/recording.ts';

type ActivityName = keyof RecordingActivities;

const all = <T extends EventType>(events: Record<T, unknown>, activity: ActivityName): Record<T, ActivityName> =>
  Object.fromEntries(Object.keys(events).map((type) => [type, activity])) as Record<T, ActivityName>;

/** The events of each rule are recorded by the activity named for them; all share one transaction in the activities. */
export const RECORDED_BY: Record<EventType, ActivityName> = {
  ...all(evolveSeats, 'assignTraining'),
  ...all(evolveDiscussion, 'collectSubmission'),
  ...all(evolveFiling, 'collectSubmission'),
  ...all(evolveExtensions, 'recordProgress'),
  ...all(evolveProgress, 'recordProgress'),
  ...all(evolveUnitBudgets, 'recordBudgetInput'),
  ...all(evolveDecisions, 'communicateRationale'),
};

// retried until it succeeds: an event that was taken must be recorded, whatever is down meanwhile
const activities = proxyActivities<RecordingActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

export interface Recorder {
  /** Records one event after all earlier ones. */
  record(recording: Omit<Recording, 'stream' | 'generation'>): Promise<RecordingAnswer>;
  isIdle(): boolean;
}

/** First in, first out: sequence numbers reach the database in their order. */
export function createRecorder(of: Pick<Recording, 'stream' | 'generation'>): Recorder {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const write = (event: CycleEvent, rest: Omit<Recording, 'stream' | 'generation' | 'event'>) =>
    CancellationScope.nonCancellable(() => activities[RECORDED_BY[event.type]]({ ...of, event, ...rest }));
  return {
    record({ event, ...rest }) {
      waiting += 1;
      const answer = last.then(() => write(event, rest));
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
