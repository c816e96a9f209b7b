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

test('somebody signs out in one browser, or in all of them at once', async ({ signIn, product }) => {
  const { management } = teamOf(product, 'signIn');
  const [desk, phone] = [await signIn(management), await signIn(management)];
  const leave = async (choice: string) => {
    await desk.getByRole('button', { name: /appearance and sign-out/ }).click();
    await desk.getByRole('button', { name: choice, exact: true }).click();
  };
  await leave('Sign out');
  await expect(desk.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  expect((await phone.request.get('/api/me')).status()).toBe(200);

  // on a shared computer the next person is asked who they are
  await desk.getByRole('link', { name: 'Sign in again' }).click();
  await expect(desk.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
  await desk.goto(`/auth/sign-in?loginHint=${management}`);
  await leave('Sign out everywhere …');
  await desk.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(desk.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  expect((await phone.request.get('/api/me')).status()).toBe(401);
});

test('whoever is not on record is told so, and is asked nothing in a circle', async ({ openBrowser }) => {
  const page = await (await openBrowser()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/sign-in?why=not_on_record&returnTo=%2Fapprovals');
  await expect(page.getByRole('heading', { name: 'You are not on record here' })).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  await page.getByRole('link', { name: 'Sign in as somebody else' }).click();
  await expect(page.getByRole('heading', { name: 'Who are you today?' })).toBeVisible();
});
