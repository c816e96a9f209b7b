import type { Locator, Page } from '@playwright/test';

/** Types a day, written as 2027-03-31, into the field of that name: month, day, year, as one does on an American keyboard. */
export async function typeDay(within: Page | Locator, label: string, day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  const field = within.getByRole('group', { name: label, exact: true }).getByRole('spinbutton', { name: /month/ });
  await field.focus();
  await field.page().keyboard.type(`${month}${date}${year}`);
}
