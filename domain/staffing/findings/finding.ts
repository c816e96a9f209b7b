// What looks like a known error. Findings are signed with the rest and never refuse anything.

import type { BackfillMixUp } from './explain-backfill.ts';
import type { MixUp } from './mix-ups.ts';

export const FINDING_CODES = [
  'own_figure_differs',
  'own_backfill_differs',
  'year_of_52_weeks',
  'posts_around_the_clock',
  'fixed_fte_holds_relief',
  'census_is_a_mean',
  'nonproductive_share_unusual',
  'no_shrinkage_in_office',
  'leap_day_not_counted',
  'occupancy_of_100_percent',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  code: FindingCode;
  /** JSON pointer from the unit, such as "/model/ownFigures/totalFte". */
  pointer: string;
  sentence: string;
  /** A year's cost; null: none, or not computed. */
  costCents: number | null;
  /** False: the sentence asks, and there is a cost only if the answer is yes. */
  isCertain: boolean;
  /** For an own figure that differs: which mix-ups explain it for certain, and which perhaps. */
  mixUps?: { certain: (MixUp | BackfillMixUp)[]; possible: (MixUp | BackfillMixUp)[] };
}
