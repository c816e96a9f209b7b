// A yearly cycle of the nation: launches every team in scope, drafts the following year, closes with a report.

import { proxyActivities, sleep } from '@temporalio/workflow';
import type { NationalActivities } from '../activities/national-activities.ts';
import type { NationalCycleInput } from './messages.ts';

// the launch reports its cursor with every page: a worker that dies is noticed within a minute and the next one goes on
const { launchTeams } = proxyActivities<NationalActivities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

const { draftNextCycle, writeClosingReport } = proxyActivities<NationalActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});

export async function nationalCycle({ budgetYear, draftNextAtMs, closeMs }: NationalCycleInput): Promise<void> {
  await launchTeams({ budgetYear });
  await until(draftNextAtMs);
  await draftNextCycle({ budgetYear });
  await until(closeMs);
  await writeClosingReport({ budgetYear });
}

async function until(atMs: number): Promise<void> {
  const leftMs = atMs - Date.now();
  if (leftMs > 0) await sleep(leftMs);
}
