import { z } from 'zod';
import { uuid } from '../../application/fields.ts';
import { APPROVAL_STATUSES, type Approval } from '../../db/approvals.ts';
import { CLOSE_REASONS } from '../../domain/requests.ts';
import { CYCLE_STATUSES, FILING_KINDS, FILING_STATES, OUTCOMES, PHASES } from '../../domain/vocabulary.ts';
import { CLOSED_BECAUSE } from '../closed-words.ts';
import { count, each, instant } from './answers.ts';
import { budgetYear, printedDate, regionId, side } from './words.ts';

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

const teamCounts = z
  .object({
    teams: count,
    notStarted: count,
    overdue: count,
    published: count,
    discussionsHeldAndConfirmed: count,
    byPhase: each(PHASES, count).meta({ description: 'Of those that have not ended.' }),
    byFilingState: each(FILING_STATES, count),
    byFilingKind: each(FILING_KINDS, count),
    byOutcome: each(OUTCOMES, count),
  })
  .meta({ id: 'TeamCounts', description: 'How many teams stand where; never lateness by side.' });

export const cycleLine = z
  .object({
    budgetYear,
    status: z.enum(CYCLE_STATUSES).meta({ id: 'CycleStatus' }),
    launchedAt: instant.nullable(),
    teamsInScope: count.nullable().meta({ description: 'null: not launched yet.' }),
  })
  .meta({ id: 'CycleLine' });

export const cycleSchema = cycleLine
  .extend({
    agreements: z.array(z.string()),
    regions: z.array(regionId).nullable().meta({ description: 'null: every region.' }),
    calendarVersion: z.number().int(),
    launch: approvalSchema.nullable().meta({ description: 'The newest request to launch.' }),
    milestones: z.array(printedDate),
    teams: teamCounts,
    closingReport: teamCounts.nullable().meta({ description: 'As the cycle ended; null while it has not.' }),
  })
  .meta({ id: 'Cycle' });
