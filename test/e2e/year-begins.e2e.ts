import type { Page } from '@playwright/test';
import { BUDGET_YEAR, PEOPLE } from '../support/team-year.ts';
import { expect, testOfBeginning as test } from './harness.ts';
import { typeDay } from './type-day.ts';

/** In December, between the days before and after it in the calendar. */
const SUNDAY = new Date(Date.UTC(BUDGET_YEAR - 1, 11, 17));
SUNDAY.setUTCDate(SUNDAY.getUTCDate() - SUNDAY.getUTCDay());
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

const section = (page: Page, name: string) => page.getByRole('region', { name });
const inYears = async (page: Page, link: string) => {
  await page.getByRole('link', { name: 'Years', exact: true }).click();
  await page.getByRole('link', { name: `${link}: budget year ${BUDGET_YEAR}` }).click();
};

test('two national co-chairs draft a year and launch it together, and both watch until every team runs', async ({
  signIn,
}) => {
  const labor = await signIn(PEOPLE.nationalLabor);
  await labor.getByRole('link', { name: 'Years', exact: true }).click();
  const drafting = labor.getByRole('form', { name: 'Draft a year' });
  await drafting.getByRole('button', { name: /Budget year/ }).click();
  await labor.getByRole('option', { name: String(BUDGET_YEAR) }).click();
  await drafting.getByRole('button', { name: 'Make the draft' }).click();
  await expect(labor.getByRole('heading', { level: 1, name: `Draft of budget year ${BUDGET_YEAR}` })).toBeVisible();

  const scope = section(labor, 'Whom it is for');
  await scope.getByRole('radio', { name: 'Only some regions' }).check({ force: true });
  await expect(scope.getByText('No team on the roster is in this scope.')).toBeVisible();
  await scope.getByRole('checkbox', { name: 'Hawaii' }).check({ force: true });
  await expect(scope.getByText('120 teams with 120 units in 1 region, as the roster is today.')).toBeVisible();
  await scope.getByRole('button', { name: 'Save whom it is for' }).click();
  await expect(labor.getByText('Saved.', { exact: true })).toBeVisible();

  // the warning is there before anything is saved, and so is what a rule makes of the day
  const calendar = section(labor, 'Calendar');
  await typeDay(calendar, 'Decisions due', dayOf(SUNDAY));
  await expect(calendar.getByText(/due date, Sunday, December \d+, \d+, is a weekend in HI\. It stays/)).toBeVisible();
  await calendar.getByRole('button', { name: /On a day off: Decisions due/ }).click();
  await labor.getByRole('option', { name: 'working day before' }).click();
  await expect(calendar.getByText(/^Falls on Friday, December \d+, \d+ where the national/)).toBeVisible();
  await expect(calendar.getByText(/is a weekend in HI\. Its rule makes it Friday/)).toBeVisible();
  await calendar.getByLabel('Where these dates come from').fill('Letter of the national committee, June 3');
  await calendar.getByRole('button', { name: 'Save 1 changed date' }).click();
  await expect(calendar.getByText('No date is changed.')).toBeVisible();

  const check = section(labor, 'What the check finds');
  await expect(check.getByText('Nothing stands in the way of a launch.')).toBeVisible();
  await expect(check.getByRole('row', { name: /^Hawaii 120 120 1 239 1 / })).toBeVisible();
  await check.getByText('1 seat is empty').click();
  await expect(check.getByText('H-120 (Hawaii)')).toBeVisible();

  await labor.getByRole('link', { name: 'Go to the launch' }).click();
  await expect(labor.getByText(/begins the year of 120 teams and writes to 239 co-leads\.$/)).toBeVisible();
  await labor.getByRole('button', { name: 'Ask to launch' }).click();
  await expect(section(labor, 'Launch').getByText(`Waits for Person ${PEOPLE.nationalManagement}.`)).toBeVisible();

  const management = await signIn(PEOPLE.nationalManagement);
  await inYears(management, 'Go to the launch');
  const launch = section(management, 'Launch');
  await expect(launch.getByText(`Asked for by Person ${PEOPLE.nationalLabor} on`)).toBeVisible();
  await launch.getByRole('button', { name: /^Confirm/ }).click();
  await Promise.all([labor, management].map(watchLaunch));

  const coLead = await signIn('H-1-L');
  await expect(coLead.getByRole('link', { name: 'Report training: Team H-1' })).toBeVisible();
});

/** On a page that nobody loads again. */
async function watchLaunch(page: Page): Promise<void> {
  await expect(page.getByText('100 of 120 teams')).toBeVisible();
  await expect(page.getByText('120 of 120 teams')).toBeVisible();
  await expect(page.getByText('All teams run, and their people are welcomed.')).toBeVisible();
  await expect(section(page, 'Launch').getByRole('heading', { name: 'Launch Running' })).toBeVisible();
  await expect(section(page, 'Requests about this year').getByText(/^Confirmed by/)).toBeVisible();
}
