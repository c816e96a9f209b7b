import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { isOverdue } from '../../domain/team-cycle/duties.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';

/** What a cycle can be found by; never a name, an address or an amount. */
export const SEARCH_ATTRIBUTES = {
  budgetYear: defineSearchAttributeKey('BudgetYear', 'INT'),
  region: defineSearchAttributeKey('Region', 'KEYWORD'),
  phase: defineSearchAttributeKey('Phase', 'KEYWORD'),
  overdue: defineSearchAttributeKey('Overdue', 'BOOL'),
  ubtId: defineSearchAttributeKey('UbtId', 'KEYWORD'),
} as const;

export const searchAttributesOf = (state: CycleState): SearchAttributePair[] => [
  { key: SEARCH_ATTRIBUTES.budgetYear, value: state.budgetYear },
  { key: SEARCH_ATTRIBUTES.region, value: state.regionId },
  { key: SEARCH_ATTRIBUTES.ubtId, value: state.ubtId },
  { key: SEARCH_ATTRIBUTES.phase, value: state.phase },
  { key: SEARCH_ATTRIBUTES.overdue, value: isOverdue(state) },
];
