/** Opens a page and nothing else: a mail scanner that follows it changes nothing. */
export const teamPage = (publicUrl: string, budgetYear: number, ubtId: string): string =>
  `${publicUrl.replace(/\/+$/, '')}/api/cycles/${budgetYear}/ubts/${encodeURIComponent(ubtId)}`;
