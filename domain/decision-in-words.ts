// What is decided on asks and on labor's input, and for which reason, as teams read it: in mail and on pages alike.

import type { AskDecision, InputTreatment, ReasonCode } from './vocabulary.ts';

const DECISIONS: Record<AskDecision, string> = {
  granted: 'Granted',
  granted_modified: 'Granted in part or in another form',
  deferred: 'Deferred',
  declined: 'Declined',
};

const REASONS: Record<ReasonCode, string> = {
  volume_forecast: 'Volume forecast',
  standard_differs: 'A different staffing standard',
  benchmark: 'Benchmark',
  affordability_cap: 'Affordability',
  duplicate_funding: 'Funded elsewhere',
  vacancy_first: 'Vacancies come first',
  next_cycle: 'For the next cycle',
  regulatory_required: 'Required by regulation',
  data_insufficient: 'Not enough data',
  service_change: 'A change of service',
  other: 'Other',
};

const TREATMENTS: Record<InputTreatment, string> = {
  adopted: 'Adopted',
  partly: 'Adopted in part',
  not: 'Not adopted',
};

export const decisionInWords = (decision: AskDecision): string => DECISIONS[decision];
export const reasonInWords = (code: ReasonCode): string => REASONS[code];
export const treatmentInWords = (treatment: InputTreatment): string => TREATMENTS[treatment];
