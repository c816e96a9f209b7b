import { setTimeout as sleep } from 'node:timers/promises';
import { BUDGET_YEAR, PEOPLE } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

const YEARS = `/cycles/${BUDGET_YEAR}`;

test('three clicks lead from the nation to a team, and show no name of who is behind', async ({ signIn, product }) => {
  const team = teamOf(product, 'region');
  const page = await signIn(PEOPLE.nationalLabor);
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Nation ${BUDGET_YEAR}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Late and at risk' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Colorado', exact: true }).click();
  await page.getByRole('link', { name: /^Lone Tree Medical Offices, All:/ }).click();
  await expect(page).toHaveURL(/ubts\?region=colorado&facility=lone-tree/);
  await page.getByRole('searchbox').fill(team.ubtId);
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ teams shown$/ })).toBeVisible();
  // who types on while the team's page is on its way still comes to it
  await page.route(`**${team.path}`, async (asked) => {
    await sleep(600);
    await asked.continue();
  });
  await page.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('searchbox').fill('E-0');
  await expect(page).toHaveURL(new RegExp(`${YEARS}/ubts/${team.ubtId}$`));
});

test('a later date is granted when both sides have, each on their own page', async ({ signIn, product }) => {
  const team = teamOf(product, 'laterDate');
  const untilOn = `${BUDGET_YEAR - 1}-10-06`;
  const before = await team.date('filing_due');
  await team.act(team.labor, 'extension-requests', { milestone: 'filing_due', untilOn, reason: 'Two of us are away.' });
  const [labor, management] = [
    await signIn(PEOPLE.laborSponsor, '/approvals'),
    await signIn(PEOPLE.managementSponsor, '/approvals'),
  ];
  const card = (page: typeof labor) => page.getByRole('listitem').filter({ hasText: `Team ${team.ubtId}` });
  await expect(card(management).getByText('has not answered yet.')).toBeVisible();
  await card(labor)
    .getByRole('button', { name: /^Grant/ })
    .click();
  await expect(card(labor)).toHaveCount(0);
  // the other side's open page follows
  await expect(card(management).getByText('has granted it.')).toBeVisible();
  await card(management)
    .getByRole('button', { name: /^Grant/ })
    .click();
  await expect(card(management)).toHaveCount(0);
  await expect.poll(() => team.date('filing_due')).toBeGreaterThan(before);
});

test('a list of 1,366 teams draws what is seen, keeps its numbers, and is whole on paper', async ({ signIn }) => {
  const page = await signIn(PEOPLE.nationalLabor, '/');
  await page.route(`**/api${YEARS}/ubts?*`, async (asked) => {
    const answer = await asked.fetch();
    const { ubts } = await answer.json();
    const many = Array.from({ length: 1366 }, (_, n) => ({ ...ubts[0], ubtId: `L-${n}`, name: `Long team ${n}` }));
    await asked.fulfill({ json: { ubts: many, next: null } });
  });
  await page.goto(`${YEARS}/ubts`);
  await expect(page.getByText('1,366 teams', { exact: true })).toBeVisible();
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '1367');
  expect(await table.getByRole('row').count()).toBeLessThan(120);

  await page.mouse.wheel(0, 500_000);
  await expect(page.getByRole('link', { name: 'Long team 1365', exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  // a busy machine draws them late
  await expect(table.getByRole('row')).toHaveCount(1367, { timeout: 30_000 });
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('searchbox').fill('l-777');
  await expect(page.getByRole('status').filter({ hasText: '1 of 1,366 teams shown' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(2);
});
