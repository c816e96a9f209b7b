import type { Pool } from 'pg';
import { z } from 'zod';
import { uuid } from '../../application/fields.ts';
import { APPROVAL_STATUSES, type Approval, findNewestApproval } from '../../db/approvals.ts';
import { type Cycle, countTeams, findCycle } from '../../db/cycles.ts';
import { listPrintedDates } from '../../db/milestones.ts';
import { DomainError } from '../../domain/errors.ts';
import { CLOSE_REASONS } from '../../domain/requests.ts';
import { CLOSED_BECAUSE } from '../closed-words.ts';
import { budgetYear, printedDate, side } from './words.ts';

export const approvalSchema = z.object({
  approvalId: uuid,
  action: z.string(),
  budgetYear,
  scopeKind: z.enum(['nation', 'region', 'team']),
  scopeId: z.string().nullable(),
  regionId: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
  requestedBy: z.string(),
  requestedSide: side.nullable(),
  requestedAt: z.string(),
  status: z.enum(APPROVAL_STATUSES),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  closedBy: z.string().nullable().meta({ description: 'Who took it back, for the side that asked.' }),
  closedAt: z.string().nullable().meta({ description: 'When it was taken back, or lapsed.' }),
  closedReason: z.enum(CLOSE_REASONS).nullable().meta({ description: 'Why it lapsed before anybody answered.' }),
  closedBecause: z.string().nullable().meta({ description: 'The same in words.' }),
});

export const approvalView = (approval: Approval): z.output<typeof approvalSchema> => ({
  ...approval,
  requestedAt: approval.requestedAt.toISOString(),
  answeredAt: approval.answeredAt?.toISOString() ?? null,
  closedAt: approval.closedAt?.toISOString() ?? null,
  closedBecause: approval.closedReason && CLOSED_BECAUSE[approval.closedReason],
});

const counts = z.record(z.string(), z.number()).nullable();

export const cycleSchema = z.object({
  budgetYear,
  status: z.enum(['draft', 'launching', 'running', 'ended', 'cancelled']),
  agreements: z.array(z.string()),
  regions: z.array(z.string()).nullable(),
  calendarVersion: z.number().int(),
  launchedAt: z.string().nullable(),
  teamsInScope: z.number().int().nullable(),
  launch: approvalSchema.nullable(),
  milestones: z.array(printedDate),
  teams: z.object({
    teams: z.number().int(),
    notStarted: z.number().int(),
    overdue: z.number().int(),
    published: z.number().int(),
    discussionsHeldAndConfirmed: z.number().int(),
    byPhase: counts,
    byFilingState: counts,
    byFilingKind: counts,
    byOutcome: counts,
  }),
  closingReport: z.record(z.string(), z.unknown()).nullable(),
});

export async function getCycle(pool: Pool, year: number): Promise<Cycle> {
  const cycle = await findCycle(pool, year);
  if (!cycle) throw new DomainError('not_found', `There is no cycle for ${year}. Draft one with POST /api/cycles.`);
  return cycle;
}

export async function cycleView(pool: Pool, cycle: Cycle): Promise<z.output<typeof cycleSchema>> {
  const [launch, milestones, teams] = await Promise.all([
    findNewestApproval(pool, 'launch_cycle', cycle.budgetYear),
    listPrintedDates(pool, cycle.budgetYear),
    countTeams(pool, cycle.budgetYear),
  ]);
  return {
    ...cycle,
    launchedAt: cycle.launchedAt?.toISOString() ?? null,
    launch: launch ? approvalView(launch) : null,
    milestones,
    teams: teams as z.output<typeof cycleSchema>['teams'],
  };
}
