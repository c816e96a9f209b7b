import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { MailDeps } from '../activities/mail-deps.ts';
import { writeRequestMails } from '../activities/write-request-mails.ts';
import { listPendingCommands } from '../db/commands.ts';
import { listCyclesIn } from '../db/cycles.ts';
import { listReleasedLaunches } from '../db/launch-brake.ts';
import { listNotStartedAnywhere, markStarted } from '../db/launch-starts.ts';
import { listTeamsToNudge } from '../db/nudges.ts';
import { deliverCommand } from '../temporal/deliver-command.ts';
import { nationalTimes } from '../temporal/national-times.ts';
import { nudge } from '../temporal/nudge.ts';
import { startNationalCycle, tellReleased } from '../temporal/start-national-cycle.ts';
import { startUbtCycle } from '../temporal/start-ubt-cycle.ts';

const PAGE = 200;

export interface SweeperDeps extends MailDeps {
  client: Client;
  logger: Pick<Logger, 'warn'>;
  taskQueue: string;
  updateDeadlineMs: number;
  /** A command is left to the caller who brings it for this long. */
  graceMs: number;
}

/**
 * Finishes what a crash, a lost answer or a lost signal left half done, and tells whom a request waits for. Every part is
 * idempotent and may run twice.
 */
export async function sweep(deps: SweeperDeps): Promise<void> {
  await Promise.all([
    attempt(deps, 'launches', () => resumeLaunches(deps)),
    attempt(deps, 'starts', () => finishStarts(deps)),
    attempt(deps, 'commands', () => resendCommands(deps)),
    attempt(deps, 'nudges', () => repeatNudges(deps)),
    attempt(deps, 'requests', async () => void (await writeRequestMails(deps))),
  ]);
}

async function resumeLaunches({ pool, client, taskQueue }: SweeperDeps): Promise<void> {
  for (const cycle of await listCyclesIn(pool, 'launching')) {
    await startNationalCycle(client, taskQueue, await nationalTimes(pool, cycle.budgetYear));
  }
  for (const budgetYear of await listReleasedLaunches(pool)) await tellReleased(client, budgetYear);
}

async function finishStarts({ pool, client, taskQueue, clock }: SweeperDeps): Promise<void> {
  for (const state of await listNotStartedAnywhere(pool, PAGE)) {
    await startUbtCycle(client, taskQueue, state);
    await markStarted(pool, state.budgetYear, [state.ubtId], clock.now());
  }
}

async function resendCommands(deps: SweeperDeps): Promise<void> {
  const pending = await listPendingCommands(deps.pool, deps.clock.now() - deps.graceMs, PAGE);
  await Promise.allSettled(pending.map((command) => deliverCommand(deps, command)));
}

async function repeatNudges({ pool, client }: SweeperDeps): Promise<void> {
  const teams = await listTeamsToNudge(pool, PAGE);
  await Promise.allSettled(teams.map(({ budgetYear, ubtId }) => nudge(client, budgetYear, ubtId)));
}

/** One part that fails must not keep the others from running; the next sweep tries again. */
async function attempt({ logger }: SweeperDeps, part: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger.warn({ part, error: error instanceof Error ? error.name : 'unknown' }, 'a sweep did not finish');
  }
}
