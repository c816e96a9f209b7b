import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Product } from '../support/product.ts';
import { PEOPLE } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

const { regionalLabor, regionalManagement } = PEOPLE;

/** A request about that team, as it stands before whoever answers it. */
async function askToPause(product: Product, name: Parameters<typeof teamOf>[1]) {
  const team = teamOf(product, name);
  await team.act(regionalLabor, 'pauses', { reason: `Because of ${randomUUID()}.` }, 202);
  const of = (page: Page) => page.getByRole('listitem').filter({ hasText: `Team ${team.ubtId}` });
  return { team, of };
}

test('a session that ends leaves the page as it is, and one goes on after signing in beside it', async ({
  signIn,
  product,
}) => {
  const { team, of } = await askToPause(product, 'session');
  const page = await signIn(regionalManagement, '/approvals');
  await expect(of(page).first()).toBeVisible();
  await product.post(regionalManagement, '/api/me/session-endings');

  await of(page)
    .getByRole('button', { name: /^Confirm/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'You are no longer signed in' });
  const beside = page.waitForEvent('popup');
  await dialog.getByRole('link', { name: 'Sign in in a new tab' }).click();
  await expect((await beside).getByRole('heading', { name: 'Signed in' })).toBeVisible();
  await dialog.getByRole('button', { name: 'I have signed in' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await team.show()).paused).toBe(false);

  await of(page)
    .getByRole('button', { name: /^Confirm/ })
    .click();
  await expect.poll(async () => (await team.show()).paused).toBe(true);
});

test('a lost connection is said at once, and what was pressed meanwhile is done once when it is back', async ({
  signIn,
  product,
}) => {
  const { team, of } = await askToPause(product, 'connection');
  const page = await signIn(regionalManagement, '/approvals');
  // the page has come to rest: its stream of changes is the last thing that it asks for
  const stream = page.waitForResponse((answer) => answer.url().includes('/api/me/live'));
  await page.reload();
  await stream;
  await expect(of(page).first()).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText(/^Connection lost/)).toBeVisible();
  await of(page)
    .getByRole('button', { name: /^Confirm/ })
    .click();
  await expect(of(page).getByText(/connection was lost before an answer came/)).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText(/^Connection lost/)).toHaveCount(0);
  await of(page)
    .getByRole('button', { name: /^Confirm/ })
    .click();
  await expect.poll(async () => (await team.show()).paused).toBe(true);
});

test('one who uses the keyboard alone signs in, thinks better of a refusal, and confirms', async ({
  openBrowser,
  product,
}) => {
  const { team, of } = await askToPause(product, 'keyboard');
  const page = await (await openBrowser()).newPage();
  await page.goto('/approvals');
  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type(regionalManagement);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Who matches/ })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: new RegExp(regionalManagement) }));
  await page.keyboard.press('Enter');

  const refuse = of(page).getByRole('button', { name: /^Refuse/ });
  await expect(refuse).toBeVisible();
  await tabTo(page, refuse);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(refuse).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(of(page).getByRole('button', { name: /^Confirm/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await team.show()).paused).toBe(true);
});

test('a co-lead on a phone comes from the list to the very place of the team’s page', async ({ signIn, product }) => {
  const team = teamOf(product, 'phone');
  const page = await signIn(team.labor, '/', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const step = page.getByRole('link', { name: new RegExp(`: Team ${team.ubtId}`) }).first();
  // a thumb hits it
  expect((await step.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await step.tap();
  await expect(page.getByRole('heading', { level: 1, name: `Team ${team.ubtId}` })).toBeVisible();
  const place = page.getByRole('heading', { level: 2, name: 'Training' });
  await expect(place).toBeInViewport();
  // as by the link of a mail
  await page.goto('/');
  await page.goto(`${team.path.replace('/api', '')}#training`);
  await expect(place).toBeInViewport();
  await page.getByRole('link', { name: 'Joint Staffing Cycle: my tasks' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible();
});

async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${target}.`);
}
