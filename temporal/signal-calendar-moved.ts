import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { ubtCycleId } from '../domain/ids.ts';
import { calendarMoved } from './contract/messages.ts';

/**
 * Tells a team's workflow to ask for the newest calendar. It may be lost, late or sent twice: the sweeper repeats it
 * until the calendar is applied.
 */
export async function signalCalendarMoved(client: Client, budgetYear: number, ubtId: string): Promise<void> {
  try {
    await client.workflow.getHandle(ubtCycleId(budgetYear, ubtId)).signal(calendarMoved);
  } catch (error) {
    // it ended between the list and the signal
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
