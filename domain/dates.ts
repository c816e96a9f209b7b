// The dates of a cycle: which exist (a table), and what a workflow knows of them (instants only).
// Local dates, zones and working days become instants in calendar/, never here.

import type { Phase } from './vocabulary.ts';

/** What a milestone's printed date does when it falls on a day off. */
export const DATE_RULES = ['none', 'previous', 'next'] as const;
export type DateRule = (typeof DATE_RULES)[number];

/**
 * Every date of a cycle, by key. `opens` dates begin at 00:00 of the facility's zone,
 * all others end at 24:00 of it.
 */
export const MILESTONES = {
  prepare_opens: { phase: 'prepare', at: 'start' },
  prepare_due: { phase: 'prepare', at: 'end' },
  prepare_cut_off: { phase: 'prepare', at: 'end' },
  foundation_opens: { phase: 'foundation', at: 'start' },
  training_due: { phase: 'foundation', at: 'end' },
  apply_opens: { phase: 'apply', at: 'start' },
  filing_due: { phase: 'apply', at: 'end' },
  filing_cut_off: { phase: 'apply', at: 'end' },
  input_opens: { phase: 'budget', at: 'start' },
  input_closes: { phase: 'budget', at: 'end' },
  budget_opens: { phase: 'budget', at: 'start' },
  decisions_due: { phase: 'budget', at: 'end' },
  load: { phase: 'budget', at: 'end' },
  repeat_opens: { phase: 'repeat', at: 'start' },
  close: { phase: 'repeat', at: 'end' },
} as const satisfies Record<string, { phase: Phase; at: 'start' | 'end' }>;

export type MilestoneKey = keyof typeof MILESTONES;
export const MILESTONE_KEYS = Object.keys(MILESTONES) as MilestoneKey[];

/** In each pair the first may not come after the second: a calendar that breaks one is neither launched nor moved to. */
export const DATE_ORDER = [
  ['prepare_opens', 'prepare_due'],
  ['prepare_due', 'prepare_cut_off'],
  ['prepare_opens', 'foundation_opens'],
  ['foundation_opens', 'training_due'],
  ['foundation_opens', 'apply_opens'],
  ['training_due', 'filing_cut_off'],
  ['prepare_cut_off', 'filing_due'],
  ['apply_opens', 'filing_due'],
  ['filing_due', 'filing_cut_off'],
  ['apply_opens', 'budget_opens'],
  ['filing_cut_off', 'load'],
  ['input_opens', 'input_closes'],
  ['input_closes', 'load'],
  ['budget_opens', 'decisions_due'],
  ['decisions_due', 'load'],
  ['budget_opens', 'repeat_opens'],
  ['load', 'close'],
  ['repeat_opens', 'close'],
] as const satisfies readonly (readonly [MilestoneKey, MilestoneKey])[];

/** What makes up a region's own budget timeline; where it has entered none, the nation's dates hold. */
export const REGION_TIMELINE = ['input_opens', 'input_closes', 'decisions_due'] as const satisfies MilestoneKey[];

/** The effective instants of one team, epoch milliseconds; extensions and date rules are already in them. */
export type TeamDates = Record<MilestoneKey, number>;

/** Milestones that an extension may move; a cut-off never moves. */
export const EXTENDABLE = ['training_due', 'filing_due', 'decisions_due'] as const;
export type ExtendableMilestone = (typeof EXTENDABLE)[number];

/**
 * Where an extension ends at the latest, and where a pending request lapses. Foundation has no cut-off of its own: missing
 * training blocks one person's signature, so it can be made good until the filing's cut-off.
 */
export const EXTENSION_LIMIT = {
  training_due: 'filing_cut_off',
  filing_due: 'filing_cut_off',
  decisions_due: 'load',
} as const satisfies Record<ExtendableMilestone, MilestoneKey>;
