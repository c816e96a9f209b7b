import type { RevisionContent as StaffingContent } from '../staffing/content.ts';

/** What the co-leads wrote together before models had numbers; schema version 1. */
export interface FreeTextContent {
  schema?: 1 | undefined;
  units: { unitId: string; staffingModel: string; workforcePlan: string }[];
  asks: { unitId: string; what: string; amountCents: number }[];
  /** What one side would have written otherwise; '' where both agree. */
  dissent: string;
}

/** What the co-leads write together, in any version that is on record. */
export type RevisionContent = FreeTextContent | StaffingContent;

export const isFreeText = (content: RevisionContent): content is FreeTextContent => content.schema !== 2;
