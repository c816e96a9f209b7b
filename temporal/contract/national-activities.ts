/** What the national workflow has done for it. */
export interface NationalActivities {
  /** `stopped`: people stopped it; it goes on by being called again. */
  launchTeams(given: { budgetYear: number }): Promise<{ teams: number; stopped: boolean }>;
  writeWelcomeMails(given: { budgetYear: number }): Promise<void>;
  draftNextCycle(given: { budgetYear: number }): Promise<void>;
  writeClosingReport(given: { budgetYear: number }): Promise<void>;
}
