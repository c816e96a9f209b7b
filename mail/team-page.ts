/** Opens a page and nothing else: a mail scanner that follows it changes nothing. */
export const teamPage = (publicUrl: string, budgetYear: number, ubtId: string): string =>
  `${withoutSlash(publicUrl)}/api/cycles/${budgetYear}/ubts/${encodeURIComponent(ubtId)}`;

/** The teams of a region. */
export const regionPage = (publicUrl: string, budgetYear: number, regionId: string): string =>
  `${withoutSlash(publicUrl)}/api/cycles/${budgetYear}/ubts?region=${encodeURIComponent(regionId)}`;

/** What the reader owes, in all of their teams. */
export const tasksPage = (publicUrl: string): string => `${withoutSlash(publicUrl)}/api/me/tasks`;

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
