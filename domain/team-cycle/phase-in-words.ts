import type { Phase } from '../vocabulary.ts';

const WHAT_IT_IS: Record<Phase, string> = {
  prepare: 'filling both seats',
  foundation: 'the training',
  apply: 'the joint discussion and filing',
  budget: 'the decisions and unit budgets',
  repeat: 'the way into next year',
};

/** Such as "apply (the joint discussion and filing)". */
export const phaseInWords = (phase: Phase): string => `${phase} (${WHAT_IT_IS[phase]})`;
