// Side effects, one file per outside thing, made with their dependencies. Rules are in domain/, SQL is in db/.

import { writeTraining } from './assign-training.ts';
import { writeSubmission } from './collect-submission.ts';
import { writeRationale } from './communicate-rationale.ts';
import type { MailDeps } from './mail-deps.ts';
import type { NationalActivities, NationalDeps } from './national-activities.ts';
import { createNationalActivities } from './national-activities.ts';
import { writeReminders } from './plan-reminders.ts';
import { writeBudgetInput } from './record-budget-input.ts';
import { recordStep } from './record-step.ts';
import type { RecordingActivities } from './recording.ts';
import { createSendReminderMorning, type SendReminderMorning } from './send-reminder-morning.ts';

export type ActivityDeps = NationalDeps & MailDeps;

export function createActivities(
  deps: ActivityDeps,
): RecordingActivities & NationalActivities & { sendReminderMorning: SendReminderMorning } {
  return {
    assignTraining: (recording) => recordStep(deps, recording, writeTraining),
    planReminders: (recording) => recordStep(deps, recording, writeReminders),
    collectSubmission: (recording) => recordStep(deps, recording, writeSubmission),
    recordBudgetInput: (recording) => recordStep(deps, recording, writeBudgetInput),
    communicateRationale: (recording) => recordStep(deps, recording, writeRationale),
    ...createNationalActivities(deps),
    sendReminderMorning: createSendReminderMorning(deps),
  };
}
