import type { RevisionContent, UnitContent } from '../../../domain/staffing/content.ts';
import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import { revisionProblems } from '../../../domain/staffing/problems/revision-problems.ts';
import { revisionOf, TEAM, unitOf } from './parts.ts';

/** Each problem as "code pointer: sentence". */
export const told = (revision: RevisionContent, team = TEAM): string[] =>
  revisionProblems(revision, team).map(({ code, pointer, problem }) => `${code} ${pointer}: ${problem}`);
export const inUnit = (unit: UnitContent, over: Partial<RevisionContent> = {}) =>
  told(revisionOf([unit], over)).map((one) => one.replace(' /units/0', ' '));
export const inModel = (model: ChosenModel) => inUnit(unitOf(model)).map((one) => one.replace(' /model', ' '));
