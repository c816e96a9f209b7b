import { proxyActivities } from '@temporalio/workflow';
import type {
  MorningCounts,
  ReminderMorningInput,
  SendReminderMorning,
} from '../temporal/contract/reminder-morning.ts';

// retried without end, so that a mail server or database that is away only delays the morning. A send that hangs
// gives up after 90 seconds, so a longer silence means that the worker died
const { sendReminderMorning } = proxyActivities<{ sendReminderMorning: SendReminderMorning }>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '3 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** One working morning of one mail zone; whether it is a working day there is asked where the calendar is. */
export async function reminderMorning({ timeZone, localDate }: ReminderMorningInput): Promise<MorningCounts> {
  return await sendReminderMorning({ timeZone, localDate: localDate ?? null, nowMs: Date.now() });
}
