import { z } from 'zod';
import { printedDate } from '../../application/fields.ts';
import { CYCLE_STATUSES, FILING_KINDS, FILING_STATES, OUTCOMES, PHASES } from '../../domain/vocabulary.ts';
import { count, each, instant } from './answers.ts';
import { approvalSchema } from './approval.ts';
import { budgetYear, regionId } from './fields.ts';

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
    regionalDates: z
      .array(z.object({ regionId, name: z.string(), dates: z.array(printedDate) }))
      .meta({ description: 'What regions have of their own; for the others the milestones hold.' }),
    teams: teamCounts,
    closingReport: teamCounts.nullable().meta({ description: 'As the cycle ended; null while it has not.' }),
  })
  .meta({ id: 'Cycle' });
