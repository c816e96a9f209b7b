// Side effects, one file per outside thing, made with their dependencies. Rules are in domain/, SQL is in db/.

import type { MailDeps } from '../application/mails/mail-deps.ts';
import type { RecordActivity, RecordingActivities } from '../temporal/contract/recording.ts';
import type { NationalActivities, NationalDeps } from './national-activities.ts';
import { createNationalActivities } from './national-activities.ts';
import { recordEvent } from './record-event.ts';
import { createSendReminderMorning, type SendReminderMorning } from './send-reminder-morning.ts';

export type ActivityDeps = NationalDeps & MailDeps;

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
