import type { MilestoneKey } from '../domain/dates.ts';

/** Each date as it is called inside a sentence. */
export const MILESTONE_WORDS: Record<MilestoneKey, string> = {
  prepare_opens: 'the opening of prepare',
  prepare_due: 'prepare’s due date',
  prepare_cut_off: 'prepare’s cut-off',
  foundation_opens: 'the opening of foundation',
  training_due: 'the training’s due date',
  apply_opens: 'the opening of apply',
  filing_due: 'the filing’s due date',
  filing_cut_off: 'the filing’s cut-off',
  input_opens: 'the opening of labor’s input',
  input_closes: 'the end of labor’s input',
  budget_opens: 'the opening of budget',
  decisions_due: 'the decisions’ due date',
  load: 'the budget’s load',
  repeat_opens: 'the opening of repeat',
  close: 'the close of the year',
};
