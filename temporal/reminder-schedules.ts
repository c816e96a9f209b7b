import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { reminderMorningId } from '../domain/ids.ts';
import type { ReminderMorningWorkflow } from './contract/reminder-morning.ts';

const HOUR = 7;

/**
 * One schedule per zone, weekdays at seven in the morning there; whether it is a holiday somewhere is asked by the run.
 * May be called at every start: what exists is left alone, or updated when it was made differently.
 * The zones whose schedule failed, such as one that the engine does not know; they never stop the others.
 */
export async function ensureReminderSchedules(
  client: Client,
  timeZones: string[],
  taskQueue: string,
): Promise<{ timeZone: string; error: unknown }[]> {
  const tries = timeZones.map(async (timeZone) => {
    try {
      await ensureSchedule(client, scheduleOf(timeZone, taskQueue));
      return [];
    } catch (error) {
      return [{ timeZone, error }];
    }
  });
  return (await Promise.all(tries)).flat();
}

type ReminderSchedule = ScheduleOptions & { state: { note: string } };

function scheduleOf(timeZone: string, taskQueue: string): ReminderSchedule {
  const id = reminderMorningId(timeZone);
  return {
    scheduleId: id,
    spec: { timezone: timeZone, calendars: [{ dayOfWeek: { start: 'MONDAY', end: 'FRIDAY' }, hour: HOUR }] },
    action: {
      type: 'startWorkflow',
      workflowType: 'reminderMorning',
      workflowId: id,
      args: [{ timeZone }] satisfies Parameters<ReminderMorningWorkflow>,
      taskQueue,
    },
    // a run that could not start for longer than this is left out: the next morning makes up for it
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '4 hours' },
    // the server returns a spec in another form than it was given; this says what it was made from
    state: { note: `weekdays ${HOUR}:00, catch-up 4 h, task queue ${taskQueue}` },
  };
}

async function ensureSchedule(client: Client, wanted: ReminderSchedule): Promise<void> {
  try {
    await client.schedule.create(wanted);
    return;
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
  const handle = client.schedule.getHandle(wanted.scheduleId);
  if ((await handle.describe()).state.note === wanted.state.note) return;
  // somebody may have paused it on purpose
  await handle.update(({ state }) => ({ ...wanted, state: { ...state, note: wanted.state.note } }));
}
