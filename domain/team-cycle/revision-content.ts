/** What the co-leads write together; schema version 1. */
export interface RevisionContent {
  units: { unitId: string; staffingModel: string; workforcePlan: string }[];
  asks: { unitId: string; what: string; amountCents: number }[];
  /** What one side would have written otherwise; '' where both agree. */
  dissent: string;
}
