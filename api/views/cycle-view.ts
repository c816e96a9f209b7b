import type { z } from 'zod';
import type { PrintedDate } from '../../calendar/team-dates.ts';
import { findNewestApproval } from '../../db/cycles/approvals.ts';
import { type Cycle, countTeams, type TeamCounts } from '../../db/cycles/cycles.ts';
import { listPrintedDates, listRegionalDates } from '../../db/cycles/milestones.ts';
import { listScopeNames } from '../../db/organization/scope-names.ts';
import { FILING_KINDS, FILING_STATES, OUTCOMES, PHASES } from '../../domain/vocabulary.ts';
import type { cycleLine, cycleSchema } from '../contract/cycle.ts';
import type { ApiDeps } from '../deps.ts';
import { approvalView } from './approval-view.ts';

type CycleAnswer = z.output<typeof cycleSchema>;

export async function cycleView({ pool }: Pick<ApiDeps, 'pool'>, cycle: Cycle): Promise<CycleAnswer> {
  const [launch, milestones, regional, teams] = await Promise.all([
    findNewestApproval(pool, 'launch_cycle', cycle.budgetYear),
    listPrintedDates(pool, cycle.budgetYear),
    listRegionalDates(pool, cycle.budgetYear),
    countTeams(pool, cycle.budgetYear),
  ]);
  return {
    ...cycleLineView(cycle),
    agreements: cycle.agreements,
    regions: cycle.regions,
    calendarVersion: cycle.calendarVersion,
    launch: launch ? approvalView(launch) : null,
    milestones,
    regionalDates: await namedDates(pool, regional),
    teams: teamCountsView(teams),
    closingReport: cycle.closingReport && teamCountsView(cycle.closingReport),
  };
}

async function namedDates(
  pool: ApiDeps['pool'],
  regional: Map<string, PrintedDate[]>,
): Promise<CycleAnswer['regionalDates']> {
  if (regional.size === 0) return [];
  const scopes = [...regional.keys()].map((scopeId) => ({ scopeKind: 'region' as const, scopeId }));
  const names = new Map((await listScopeNames(pool, scopes)).map(({ id, name }) => [id, name]));
  return [...regional].map(([regionId, dates]) => ({ regionId, name: names.get(regionId) ?? regionId, dates }));
}

export const cycleLineView = ({ budgetYear, status, launchedAt, teamsInScope }: Cycle): z.output<typeof cycleLine> => ({
  budgetYear,
  status,
  launchedAt: launchedAt?.toISOString() ?? null,
  teamsInScope,
});

function teamCountsView({
  byPhase,
  byFilingState,
  byFilingKind,
  byOutcome,
  ...sums
}: TeamCounts): CycleAnswer['teams'] {
  return {
    ...sums,
    byPhase: whole(PHASES, byPhase),
    byFilingState: whole(FILING_STATES, byFilingState),
    byFilingKind: whole(FILING_KINDS, byFilingKind),
    byOutcome: whole(OUTCOMES, byOutcome),
  };
}

/** With 0 for what nobody is in. */
const whole = <K extends string>(keys: readonly K[], counts: Partial<Record<K, number>> | null): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, counts?.[key] ?? 0])) as Record<K, number>;
