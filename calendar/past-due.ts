import type { MilestoneKey } from '../domain/dates.ts';
import { endOfDay } from './instants.ts';
import { NATIONAL_REFERENCE } from './place.ts';
import type { PrintedMilestone } from './team-dates.ts';

const DUE: MilestoneKey[] = ['prepare_due', 'training_due', 'filing_due', 'decisions_due'];

/** Dates by which teams owe something and that are over already: each needs a choice before a launch. */
export const pastDue = <T extends PrintedMilestone>(dates: readonly T[], nowMs: number): T[] =>
  dates.filter(({ key, printedOn }) => DUE.includes(key) && endOfDay(printedOn, NATIONAL_REFERENCE.timeZone) <= nowMs);
