import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { closeOvertakenRequests } from '../application/approvals/close-overtaken-approvals.ts';
import { deliverCommand } from '../application/commands/deliver.ts';
import { nationalTimes } from '../application/launch/national-times.ts';
import { logFailure } from '../application/log-failure.ts';
import type { MailDeps } from '../application/mails/mail-deps.ts';
import { writeRequestMails } from '../application/mails/write-approval-mails.ts';
import { writeOutcomeMails } from '../application/mails/write-outcome-mails.ts';
import { writeSeatMails } from '../application/mails/write-seat-mails.ts';
import { ifAlone } from '../db/alone.ts';
import { listCyclesIn } from '../db/cycles/cycles.ts';
import { listResumedLaunches } from '../db/cycles/launch-pause.ts';
import { listNotStartedAnywhere, markStarted } from '../db/cycles/launch-starts.ts';
import { getCommand, listPendingCommands } from '../db/teams/commands.ts';
import { listTeamsBehindCalendar } from '../db/teams/teams-behind-calendar.ts';
import { signalCalendarMoved } from '../temporal/signal-calendar-moved.ts';
import { signalLaunchResumed, startNationalCycle } from '../temporal/start-national-cycle.ts';
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
 * Finishes what a crash, a lost answer or a lost signal left half done, tells whom a request waits for, what became
 * of it and whose seat or role has changed, and closes requests that time has overtaken. Every part is idempotent and may run twice.
 */
export async function sweep(deps: SweeperDeps): Promise<void> {
  await Promise.all([
    attempt(deps, 'launches', () => resumeLaunches(deps)),
    attempt(deps, 'starts', () => finishStarts(deps)),
    attempt(deps, 'commands', () => resendCommands(deps)),
    attempt(deps, 'calendar signals', () => repeatCalendarSignals(deps)),
    attempt(deps, 'requests', () => lookAfterRequests(deps)),
    attempt(deps, 'seats', async () => void (await writeSeatMails(deps))),
  ]);
}

async function resumeLaunches(deps: SweeperDeps): Promise<void> {
  const { pool, client, taskQueue } = deps;
  // also of a running year: its workflow still has to draft the next year and to write the closing report
  const going = [...(await listCyclesIn(pool, 'launching')), ...(await listCyclesIn(pool, 'running'))];
  await attemptEach(deps, 'launches', going, async ({ budgetYear }) => {
    await startNationalCycle(client, taskQueue, await nationalTimes(pool, budgetYear));
  });
  await attemptEach(deps, 'releases', await listResumedLaunches(pool), (budgetYear) =>
    signalLaunchResumed(client, budgetYear),
  );
}

async function finishStarts(deps: SweeperDeps): Promise<void> {
  const { pool, client, taskQueue, clock } = deps;
  await attemptEach(deps, 'starts', await listNotStartedAnywhere(pool, PAGE), async (state) => {
    await startUbtCycle(client, taskQueue, state);
    await markStarted(pool, state.budgetYear, [state.ubtId], clock.now());
  });
}

/**
 * By one process at a time: what the engine refuses leaves no trace there, so a second delivery after the answer could be
 * taken, once the team is in another state.
 */
const resendCommands = (deps: SweeperDeps): Promise<void> =>
  ifAlone(deps.pool, 'sweep of commands', () => resendPending(deps));

async function resendPending(deps: SweeperDeps): Promise<void> {
  const pending = await listPendingCommands(deps.pool, deps.clock.now() - deps.graceMs, PAGE);
  const queues = Map.groupBy(pending, ({ budgetYear, ubtId, actorId }) => `${budgetYear} ${ubtId} ${actorId}`);
  // what one actor wants of one team, in its order: who changes sides must have left one seat before they get the other
  await attemptEach(deps, 'commands', [...queues.values()], async (commands) => {
    // its caller may have had the answer since
    for (const { commandId } of commands) await deliverCommand(deps, await getCommand(deps.pool, commandId));
  });
}

async function repeatCalendarSignals(deps: SweeperDeps): Promise<void> {
  const teams = await listTeamsBehindCalendar(deps.pool, PAGE);
  await attemptEach(deps, 'calendar signals', teams, ({ budgetYear, ubtId }) =>
    signalCalendarMoved(deps.client, budgetYear, ubtId),
  );
}

/** Tries all of them even if one fails, and logs one line that says how many failed. */
async function attemptEach<T>(
  { logger }: SweeperDeps,
  part: string,
  things: readonly T[],
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const failed = (await Promise.allSettled(things.map(work))).filter((tried) => tried.status === 'rejected');
  const [first] = failed;
  if (!first) return;
  logFailure(logger, { part, failed: failed.length, of: things.length }, first.reason, 'a sweep left some undone');
}

/** Closes overtaken requests first, so that no mail goes out about them. */
async function lookAfterRequests(deps: SweeperDeps): Promise<void> {
  await closeOvertakenRequests(deps);
  await writeRequestMails(deps);
  await writeOutcomeMails(deps);
}

/** A part that fails does not keep the others from running; the next sweep tries it again. */
async function attempt({ logger }: SweeperDeps, part: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logFailure(logger, { part }, error, 'a sweep did not finish');
  }
}
