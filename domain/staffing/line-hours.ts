import { applyFloor, type Floored } from './apply-floor.ts';
import { applyMix, type LineHours } from './apply-mix.ts';
import type { Basis } from './basis.ts';
import type { ModelParts } from './content.ts';
import type { ChosenDemand } from './demand.ts';
import { demandHours } from './demand-hours.ts';
import type { Step } from './step.ts';

export type ChosenModel = ModelParts & ChosenDemand;

export interface ComputedHours {
  lines: LineHours[];
  /** Null: the model has no ratio floor. */
  floored: Floored | null;
  /** How the demand comes about, and then what mix and floor make of it. */
  demandSteps: Step[];
  steps: Step[];
}

/** Worked hours of every line: demand, mix, then floor. The model has no problems. */
export function lineHours(model: ChosenModel, basis: Basis): ComputedHours {
  const demand = demandHours(model, basis);
  const mixed = applyMix(model.skillMix, demand, basis);
  const floored = model.ratioFloor && applyFloor(mixed.lines, model.ratioFloor, basis.daysPerYear);
  return {
    lines: floored?.lines ?? mixed.lines,
    floored,
    demandSteps: demand.steps,
    steps: [...mixed.steps, ...(floored?.steps ?? [])],
  };
}
