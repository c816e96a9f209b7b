import { z } from 'zod';
import { milestoneKey } from '../../application/fields.ts';
import { type CalendarFinding, FINDING_KINDS } from '../../calendar/cycle-findings.ts';
import { regionId } from './fields.ts';

/** What is odd about dates, told with an answer: days off with their names, dates in the past, a wrong order. */
export const findingSchema = z
  .object({
    kind: z.enum(FINDING_KINDS),
    keys: z.array(milestoneKey),
    regions: z.array(regionId),
    states: z.array(z.string()),
    message: z.string(),
  })
  .meta({ id: 'Finding' }) satisfies z.ZodType<CalendarFinding>;

export const findings = z.array(findingSchema);
