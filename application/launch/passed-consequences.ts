import { longDate } from '../../calendar/long-date.ts';
import { MILESTONE_WORDS } from '../../calendar/milestone-text.ts';
import type { PassedDate } from '../../calendar/passed-dates.ts';
import type { MilestoneKey } from '../../domain/dates.ts';

/** What a launch would find in the regions where a date has passed. */
export interface PassedCounts {
  teams: number;
  seatsEmpty: number;
  seatsProposed: number;
  /** Seats whose holder, proposed or confirmed, is not trained. */
  seatsUntrained: number;
  /** Teams with a filing of an earlier year to carry forward. */
  teamsWithEarlierFiling: number;
}

export interface PassedFact extends PassedDate, PassedCounts {
  /** False: it has not passed in every region in scope. */
  everywhere: boolean;
}

/** What follows at once from launching after a date, in a sentence with numbers. */
export function consequenceOf(passed: PassedFact): string {
  const { key, effectiveOn, regions, everywhere } = passed;
  const where = everywhere ? '' : ` in ${regions.join(', ')}`;
  const follows = FOLLOWS[key](passed);
  return `${follows.charAt(0).toUpperCase()}${follows.slice(1)}, because ${MILESTONE_WORDS[key]}, ${longDate(effectiveOn)}, has passed${where}.`;
}

const opened = () => 'everything that opens then is open at once';

const FOLLOWS: Record<MilestoneKey, (counts: PassedCounts) => string> = {
  prepare_opens: opened,
  foundation_opens: opened,
  input_opens: opened,
  budget_opens: opened,
  repeat_opens: opened,
  prepare_due: ({ seatsEmpty, seatsProposed }) =>
    `${many(seatsEmpty, 'empty seat')} will be overdue at once and ${many(seatsProposed, 'proposed co-lead')} will have two weeks to accept`,
  prepare_cut_off: ({ seatsProposed }) =>
    `${many(seatsProposed, 'proposed co-lead')} will count as vacant at once, covered by their side’s sponsor until they accept`,
  training_due: ({ seatsUntrained }) =>
    `the training of ${many(seatsUntrained, 'co-lead')} will be due 30 days after the launch`,
  apply_opens: ({ teams, seatsUntrained }) =>
    `${many(teams, 'team')} will leave foundation at once, with ${many(seatsUntrained, 'co-lead')} who cannot sign before their training`,
  filing_due: ({ teams }) => `the discussion and the filing of ${many(teams, 'team')} will be late at once`,
  filing_cut_off: ({ teams, teamsWithEarlierFiling }) =>
    `${many(teams, 'team')} will count at once as having filed nothing together: ${teamsWithEarlierFiling} with an earlier year’s model, ${teams - teamsWithEarlierFiling} with none`,
  input_closes: ({ teams }) =>
    `labor’s input on the budgets of ${many(teams, 'team')} will count for the next year only`,
  decisions_due: ({ teams }) => `the decisions for ${many(teams, 'team')} will be late from their first day`,
  load: ({ teams }) => `the budgets of ${many(teams, 'team')} will count as loaded, not final`,
  close: ({ teams }) => `the cycles of ${many(teams, 'team')} will end at once, as incomplete`,
};

const many = (count: number, what: string): string => `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
