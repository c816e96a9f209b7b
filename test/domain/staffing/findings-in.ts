import { computeRevision } from '../../../domain/staffing/compute-unit.ts';
import type { RevisionContent, Settings } from '../../../domain/staffing/content.ts';
import type { Finding } from '../../../domain/staffing/findings/finding.ts';
import type { ChosenModel } from '../../../domain/staffing/line-hours.ts';
import { PLAN, revisionOf, SETTINGS, unitOf } from './parts.ts';

export interface Given {
  settings?: Partial<Settings>;
  budgetYear?: number;
  unknown?: RevisionContent['unknown'];
  plan?: Partial<typeof PLAN>;
}

/** What a unit with this model is told. */
export function findingsIn(
  model: ChosenModel,
  { settings, budgetYear = 2027, unknown = [], plan }: Given = {},
): Finding[] {
  const unit = unitOf(model, { plan: { ...PLAN, ...plan } });
  const revision = revisionOf([unit], { settings: { ...SETTINGS, ...settings }, unknown });
  return computeRevision(revision, budgetYear)[0]?.findings ?? [];
}
