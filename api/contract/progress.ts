import { z } from 'zod';
import { FILING_KINDS, FILING_STATES, PHASES } from '../../domain/vocabulary.ts';
import { count, each } from './answers.ts';
import { budgetYear, regionId } from './fields.ts';

const counts = z
  .object({
    teams: count,
    ended: count,
    byPhase: each(PHASES, count).meta({ description: 'Of those that have not ended.' }),
    byFilingState: each(FILING_STATES, count),
    byFilingKind: each(FILING_KINDS, count).meta({
      description: 'Of those that have filed; only `joint` is signed by both sides.',
    }),
    overdue: count.nullable().meta({ description: 'null: not shown to you.' }),
    discussionsHeldAndConfirmed: count,
    filedOnTime: count,
    published: count,
  })
  .meta({ id: 'ProgressCounts' });

export const progressSchema = z
  .object({
    budgetYear,
    regionId: regionId.nullable().meta({ description: 'null: the nation.' }),
    region: z.string().nullable().meta({ description: 'Its name; null: the nation.' }),
    by: z.enum(['facility', 'region']),
    places: z
      .array(
        z
          .object({
            placeId: z.string().meta({ description: 'Of a facility, or of a region.' }),
            name: z.string(),
            counts,
          })
          .meta({ id: 'PlaceProgress' }),
      )
      .meta({ description: 'By name; only those with teams in this cycle.' }),
    total: counts,
  })
  .meta({ id: 'Progress' });
export type Progress = z.output<typeof progressSchema>;
