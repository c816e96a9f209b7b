import type { Basis } from '../basis.ts';
import type { Model } from '../content.ts';
import { problem, type RevisionProblem } from './problem.ts';
import { postsProblems, ratioProblems, roomsProblems } from './shift-problems.ts';
import {
  callWorkloadProblems,
  fixedProblems,
  hppdProblems,
  providerRatioProblems,
  unitOfServiceProblems,
} from './volume-problems.ts';

/** @param at the pointer to the model */
export function demandProblems(model: Model, at: string, { daysPerYear }: Basis): RevisionProblem[] {
  const demand = `${at}/demand`;
  switch (model.method) {
    case null:
      return [problem('entry_missing', `${at}/method`, 'Choose a method.')];
    case 'hppd':
      return hppdProblems(model.demand, demand);
    case 'unit_of_service':
      return unitOfServiceProblems(model.demand, demand);
    case 'ratio':
      return ratioProblems(model.demand, demand);
    case 'posts':
      return postsProblems(model.demand, demand, daysPerYear);
    case 'provider_ratio':
      return providerRatioProblems(model.demand, demand);
    case 'rooms':
      return roomsProblems(model.demand, demand);
    case 'call_workload':
      return callWorkloadProblems(model.demand, demand, daysPerYear);
    case 'fixed':
      return fixedProblems(model.demand, demand);
  }
}
