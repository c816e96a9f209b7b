// The addresses that mails lead to: pages for people, not the API's. Opening one changes nothing, because mail scanners do.

/** One team's cycle. */
export const teamPage = (publicUrl: string, budgetYear: number, ubtId: string): string =>
  `${withoutSlash(publicUrl)}/cycles/${budgetYear}/ubts/${encodeURIComponent(ubtId)}`;

/** The teams of a region. */
export const regionPage = (publicUrl: string, budgetYear: number, regionId: string): string =>
  `${withoutSlash(publicUrl)}/cycles/${budgetYear}/ubts?region=${encodeURIComponent(regionId)}`;

/** What the reader owes, in all of their teams. */
export const tasksPage = (publicUrl: string): string => `${withoutSlash(publicUrl)}/me/tasks`;

/** What waits for the reader's confirmation. */
export const requestsPage = (publicUrl: string): string => `${withoutSlash(publicUrl)}/approvals`;

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
