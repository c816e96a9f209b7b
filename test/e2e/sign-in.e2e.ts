import { expect, teamOf, test } from './harness.ts';

test('somebody says who they are, and lands on the page that they wanted', async ({ openBrowser, product }) => {
  const team = teamOf(product, 'signIn');
  const page = await (await openBrowser()).newPage();
  await page.goto('/approvals');
  await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
  await page.getByLabel('Somebody else, by name, ref or team').fill(team.labor);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: new RegExp(`^Person ${team.labor} `) }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/approvals');
  // nothing of the session is within a script's reach
  const kept = await page.evaluate(() => `${document.cookie} ${Object.keys({ ...localStorage, ...sessionStorage })}`);
  expect(kept).not.toMatch(/session|token|sign/i);
});
