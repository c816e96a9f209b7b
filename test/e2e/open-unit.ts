import { expect, type Page } from '@playwright/test';
import type { TeamYear } from '../support/team-year.ts';

/** The budget desk with the team's one unit open. */
export async function openUnit(page: Page, team: TeamYear): Promise<void> {
  await page.goto('/budget-desk');
  await page.getByRole('searchbox', { name: 'Find a unit or team' }).fill(team.unitId);
  await page
    .getByRole('navigation', { name: 'Units' })
    .getByRole('button', { name: new RegExp(team.unitId) })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(team.unitId) })).toBeVisible();
}
