/** Names one team's cycle. */
export interface TeamKey {
  budgetYear: number;
  ubtId: string;
}
