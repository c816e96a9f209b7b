import type { Schema } from '../../api/queries.ts';

type Key = Schema['MilestoneKey'];

/** Every date of a year by its phase, in the order in which people read a calendar. */
export const PHASE_DATES = [
  ['prepare', ['prepare_opens', 'prepare_due', 'prepare_cut_off']],
  ['foundation', ['foundation_opens', 'training_due']],
  ['apply', ['apply_opens', 'filing_due', 'filing_cut_off']],
  ['budget', ['budget_opens', 'input_opens', 'input_closes', 'decisions_due', 'load']],
  ['repeat', ['repeat_opens', 'close']],
] as const satisfies [Schema['Phase'], Key[]][];

export const MILESTONES: Key[] = PHASE_DATES.flatMap(([, keys]) => keys);

/** What a region may have of its own. */
export const REGION_DATES = ['input_opens', 'input_closes', 'decisions_due'] as const satisfies Key[];

export const RULES: Schema['DateRule'][] = ['none', 'previous', 'next'];

const SHOWN = { dateStyle: 'full', timeZone: 'UTC' } as const;

/** `Friday, June 1, 2029`: a printed day, the same everywhere. */
export const longDay = (day: string): string =>
  new Intl.DateTimeFormat('en-US', SHOWN).format(new Date(`${day}T00:00:00Z`));

/** `Nov 26, 2026, 6:15 PM MST`, where the reader is. */
export const momentOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
