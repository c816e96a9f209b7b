// A yearly cycle of the nation: launches every team in scope, drafts the following year, closes with a report.

import { condition, proxyActivities, setHandler, sleep } from '@temporalio/workflow';
import { launchResumed, type NationalCycleInput } from '../temporal/contract/messages.ts';
import type { NationalActivities } from '../temporal/contract/national-activities.ts';

// the launch gives a sign of life with every team it starts: a worker that dies is noticed soon and the next one goes on
const { launchTeams } = proxyActivities<NationalActivities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

const { writeWelcomeMails } = proxyActivities<NationalActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

const { draftNextCycle, writeClosingReport } = proxyActivities<NationalActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '5 minutes' },
});

export async function nationalCycle({ budgetYear, draftNextAtMs, closeMs }: NationalCycleInput): Promise<void> {
  let released = false;
  setHandler(launchResumed, () => {
    released = true;
  });
  for (;;) {
    released = false;
    const { stopped } = await launchTeams({ budgetYear });
    if (!stopped) break;
    await condition(() => released);
  }
  await writeWelcomeMails({ budgetYear });
  await until(draftNextAtMs);
  await draftNextCycle({ budgetYear });
  await until(closeMs);
  await writeClosingReport({ budgetYear });
}

async function until(atMs: number): Promise<void> {
  const leftMs = atMs - Date.now();
  if (leftMs > 0) await sleep(leftMs);
}
