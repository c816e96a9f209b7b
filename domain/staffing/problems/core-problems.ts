import { basisOf } from '../basis.ts';
import type { Model, Settings } from '../content.ts';
import { demandProblems } from './demand-problems.ts';
import { floorProblems } from './floor-problems.ts';
import { mixProblems } from './mix-problems.ts';
import type { RevisionProblem } from './problem.ts';
import { settingsProblems } from './settings-problems.ts';

/**
 * What keeps a model's hours and FTE from being computed: of method, demand, skill mix and ratio floor.
 *
 * @param at the pointer to the model
 */
export function coreProblems(model: Model, at: string, settings: Settings): RevisionProblem[] {
  const basis = basisOf(settings);
  return [
    ...demandProblems(model, at, basis),
    ...mixProblems(model, at, basis),
    ...floorProblems(model, at),
    ...settingsProblems(settings),
  ];
}
