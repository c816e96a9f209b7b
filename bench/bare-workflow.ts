import { condition } from '@temporalio/workflow';

/** The least that waits: its first task starts nothing, not even a timer. */
export async function bareWorkflow(): Promise<void> {
  await condition(() => false);
}
