// Side effects, one file per outside thing, made with their dependencies. Rules are in domain/, SQL is in db/.

import type { LaunchDeps } from '../application/launch/launch-deps.ts';
import type { MailDeps } from '../application/mails/mail-deps.ts';
import type { NationalActivities } from '../temporal/contract/national-activities.ts';
import type { RecordActivity, RecordingActivities } from '../temporal/contract/recording.ts';
import type { SendReminderMorning } from '../temporal/contract/reminder-morning.ts';
import { createNationalActivities } from './national-activities.ts';
import { recordEvent } from './record-event.ts';
import { createSendReminderMorning } from './send-reminder-morning.ts';

export type ActivityDeps = LaunchDeps & MailDeps;

export function createActivities(
  deps: ActivityDeps,
): RecordingActivities & NationalActivities & { sendReminderMorning: SendReminderMorning } {
  const record: RecordActivity = (recording) => recordEvent(deps, recording);
  return {
    assignTraining: record,
    collectSubmission: record,
    recordProgress: record,
    recordBudgetInput: record,
    communicateRationale: record,
    ...createNationalActivities(deps),
    sendReminderMorning: createSendReminderMorning(deps),
  };
}
