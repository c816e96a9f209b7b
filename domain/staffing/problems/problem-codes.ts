// Every kind of problem that keeps a revision from being signed.

export const PROBLEM_CODES = [
  'unit_missing',
  'unit_described_twice',
  'unit_foreign',
  'entry_missing',
  'entered_twice',
  'negative',
  'hours_out_of_range',
  'days_out_of_range',
  'ratio_out_of_range',
  'occupancy_out_of_range',
  'shrinkage_out_of_range',
  'nonproductive_share_out_of_range',
  'replaced_share_out_of_range',
  'skill_mix_not_whole',
  'source_mix_not_whole',
  'basis_does_not_fit',
  'class_without_line',
  'floor_missing',
  'ask_incomplete',
  'ask_amount_unexplained',
  'ask_numbers',
  'ask_priorities',
  'point_without_position',
  'unknown_not_allowed',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
