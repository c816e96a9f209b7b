import type { Cycle } from '../../db/cycles/cycles.ts';
import { getLaunchProgress, type LaunchProgressRow } from '../../db/cycles/launch-progress.ts';
import type { LaunchView } from '../contract/launch.ts';
import type { ApiDeps } from '../deps.ts';

const LATELY_MS = 10_000;

export async function launchView({ pool, clock }: Pick<ApiDeps, 'pool' | 'clock'>, cycle: Cycle): Promise<LaunchView> {
  const nowMs = clock.now();
  const row = await getLaunchProgress(pool, cycle.budgetYear, new Date(nowMs - LATELY_MS));
  const status = statusOf(cycle, row);
  const inScope = cycle.teamsInScope;
  const remaining = inScope === null ? 0 : Math.max(0, inScope - row.running);
  const elapsedMs = Math.min(LATELY_MS, nowMs - (cycle.launchedAt?.getTime() ?? nowMs));
  const rate = row.finishedAt ? averageRate(row, cycle) : (row.startedLately * 1000) / Math.max(elapsedMs, 1000);
  const { sent = 0, failed = 0, unknown = 0, suppressed = 0, ...open } = row.mails;
  const written = Object.values(open).reduce((sum, n) => sum + n, sent + failed + unknown + suppressed);
  const view = {
    budgetYear: cycle.budgetYear,
    status,
    teamsInScope: inScope,
    running: row.running,
    remaining,
    teamsPerSecond: Math.round(rate * 10) / 10,
    secondsLeft: remaining > 0 && rate > 0 ? Math.ceil(remaining / rate) : null,
    failing: { count: row.failing, blocked: row.blocked, first: row.firstFailing },
    launchedAt: cycle.launchedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    pause: pauseOf(row),
    welcomeMails: { written, sent, undelivered: failed + unknown },
    regions: row.regions,
  };
  return { ...view, inWords: inWords(view) };
}

const pauseOf = ({ pausedBy, pausedByName, pausedAt }: LaunchProgressRow): LaunchView['pause'] =>
  pausedBy && pausedAt ? { by: pausedBy, byName: pausedByName ?? pausedBy, at: pausedAt.toISOString() } : null;

function statusOf({ status }: Cycle, { pause, welcomedAt }: LaunchProgressRow): LaunchView['status'] {
  if (status === 'draft') return 'not_launched';
  if (status === 'cancelled') return 'cancelled';
  if (status !== 'launching') return welcomedAt ? 'done' : 'welcoming';
  if (pause === 'asked') return 'stopping';
  return pause === 'stopped' ? 'stopped' : 'launching';
}

function averageRate({ running, finishedAt }: LaunchProgressRow, { launchedAt }: Cycle): number {
  const tookMs = (finishedAt?.getTime() ?? 0) - (launchedAt?.getTime() ?? 0);
  return (running * 1000) / Math.max(tookMs, 1000);
}

function failuresInWords({ count, blocked }: LaunchView['failing']): string {
  if (count === 0) return '';
  const tried = ` ${count} could not be started yet; they are tried again by themselves.`;
  if (blocked === 0) return tried;
  return `${tried} For ${blocked} of them Temporal holds another workflow under the team’s id: operations see which by “npm run repair”, and remove it by “npm run repair -- --yes”.`;
}

function inWords(view: Omit<LaunchView, 'inWords'>): string {
  const { status, running, teamsInScope, teamsPerSecond, secondsLeft, failing, welcomeMails } = view;
  const of = `${running} of ${teamsInScope ?? 'the'} teams run`;
  const failures = failuresInWords(failing);
  switch (status) {
    case 'not_launched':
      return 'The launch has not been confirmed by both national co-chairs yet.';
    case 'launching': {
      const left = secondsLeft === null ? '' : `, about ${secondsLeft} seconds left`;
      return `${of}, ${teamsPerSecond} a second${left}.${failures}`;
    }
    case 'stopping':
      return `${of}; it stops after the teams now being started.${failures}`;
    case 'stopped':
      return `${of}; stopped. Either national co-chair or operations can let it go on.${failures}`;
    case 'welcoming':
      return `All ${running} teams run; ${welcomeMails.written} welcome mails are written so far.`;
    case 'done':
      return `All ${running} teams run; ${welcomeMails.sent} of ${welcomeMails.written} welcome mails are sent.`;
    case 'cancelled':
      return 'This cycle was cancelled.';
  }
}
