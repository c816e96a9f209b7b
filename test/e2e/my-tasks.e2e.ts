import { gzipSync } from 'node:zlib';
import { PEOPLE } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

test('a co-lead sees what is due when, with one next step, and what the other seat owes', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'myTasks');
  const page = await signIn(team.labor);
  await expect(page.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 3, name: /^\w+day, 31 March \d{4}, end of day \(MDT\)/ }),
  ).toBeVisible();
  const others = page.getByRole('region', { name: /^Your counterparts owe/ });
  await expect(others.getByText(`Person ${team.management}`).first()).toBeVisible();

  await page.getByRole('link', { name: `Report training: Team ${team.ubtId}` }).click();
  await expect(page).toHaveURL(new RegExp(`/cycles/\\d{4}/ubts/${team.ubtId}#training$`));
});

test('a request reaches an open page by itself, and is answered there', async ({ signIn, product }) => {
  const team = teamOf(product, 'myTasks');
  const asked = await signIn(PEOPLE.regionalManagement);
  await expect(asked.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible();
  const pause = `Pause the mail of Team ${team.ubtId}`;
  await expect(asked.getByRole('heading', { name: new RegExp(pause) })).toHaveCount(0);

  await team.act(PEOPLE.regionalLabor, 'pauses', { reason: 'The unit moves house.' }, 202);
  const card = asked.getByRole('listitem').filter({ hasText: pause });
  await expect(card.getByText('The unit moves house.')).toBeVisible();
  await card.getByRole('button', { name: /^Confirm/ }).click();
  await expect(asked.getByText('Confirmed. It takes effect now.')).toBeVisible();
  await expect(card).toHaveCount(0);
  await expect.poll(async () => (await team.show()).paused).toBe(true);
});

test('the first page weighs no more than a slow line carries in a few seconds', async ({ signIn, product }) => {
  const page = await signIn(teamOf(product, 'myTasks').labor);
  const files: Promise<Buffer>[] = [];
  page.on('response', (answer) => {
    if (/\/assets\/.*\.(js|css)$/.test(answer.url())) files.push(answer.body());
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'To do' })).toBeVisible();
  const weights = (await Promise.all(files)).map((file) => gzipSync(file).length);
  expect(weights.length).toBeGreaterThan(3);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(150_000);
});
