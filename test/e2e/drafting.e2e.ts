import type { Page } from '@playwright/test';
import type { Product } from '../support/product.ts';
import { draft, type TeamYear } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

const CONFLICT = 'Somebody else saved this draft while you wrote';

/** A team with one draft. */
async function withDraft(product: Product, name: Parameters<typeof teamOf>[1]) {
  const team = teamOf(product, name);
  await draft(team, team.labor);
  return { team, at: team.path.replace('/api', '') };
}

const open = (page: Page) => page.getByRole('button', { name: 'Edit draft 1' }).click();
const editor = (page: Page) => page.getByRole('form', { name: 'Edit draft 1' });
const model = (page: Page) => editor(page).getByLabel('Staffing model');
const isSaved = (page: Page) => expect(editor(page).getByText(/^Saved at/)).toBeVisible();
const modelOnRecord = async (team: TeamYear) => {
  const unit = (await team.revisions()).at(-1)?.content.units[0];
  return unit && 'staffingModel' in unit ? unit.staffingModel : undefined;
};

test('two who write one draft at the same time each read both texts, and no word of either is lost', async ({
  signIn,
  product,
}) => {
  const { team, at } = await withDraft(product, 'conflict');
  const [labor, management] = [await signIn(team.labor, at), await signIn(team.management, at)];
  await open(labor);
  await open(management);
  await model(labor).fill('Four nurses at night.');
  await isSaved(labor);

  await model(management).fill('Three nurses at night.');
  const bothTexts = async () => {
    await expect(editor(management).getByText(CONFLICT)).toBeVisible();
    const beside = (name: string, text: string) =>
      expect(
        editor(management)
          .locator('div')
          .filter({ has: management.getByRole('heading', { name }) })
          .last()
          .getByText(text),
      ).toBeVisible();
    await beside('Your text', 'Three nurses at night.');
    await beside('The saved text', 'Four nurses at night.');
  };
  await bothTexts();
  expect(await modelOnRecord(team)).toBe('Four nurses at night.');
  // whoever closes the page before choosing finds both again
  await management.reload();
  await open(management);
  await bothTexts();

  await management.getByRole('button', { name: 'Save mine in its place' }).click();
  await expect.poll(() => modelOnRecord(team)).toBe('Three nurses at night.');
  await expect(editor(management).getByText(CONFLICT)).toHaveCount(0);
  // the first one's next word meets it in turn
  await model(labor).fill('Five nurses at night.');
  await expect(editor(labor).getByText(CONFLICT)).toBeVisible();
  await labor.getByRole('button', { name: 'Take the saved text' }).click();
  await expect(model(labor)).toHaveValue('Three nurses at night.');
});

test('a session that ends while somebody writes takes no word, on the open page or when they come back', async ({
  signIn,
  product,
}) => {
  const { team, at } = await withDraft(product, 'typing');
  const page = await signIn(team.labor, at);
  await open(page);
  await model(page).fill('One.');
  await isSaved(page);
  const endSessions = () => product.post(team.labor, '/api/me/session-endings');
  const dialog = page.getByRole('dialog', { name: 'You are no longer signed in' });

  await endSessions();
  await model(page).fill('One. Two.');
  const beside = page.waitForEvent('popup');
  await dialog.getByRole('link', { name: 'Sign in in a new tab' }).click();
  await expect((await beside).getByRole('heading', { name: 'Signed in' })).toBeVisible();
  await dialog.getByRole('button', { name: 'I have signed in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(model(page)).toHaveValue('One. Two.');
  await editor(page).getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => modelOnRecord(team)).toBe('One. Two.');

  await endSessions();
  await model(page).fill('One. Two. Three.');
  await expect(dialog).toBeVisible();
  await page.goto(`/auth/sign-in?${new URLSearchParams({ returnTo: at, loginHint: team.labor })}`);
  await open(page);
  await expect(model(page)).toHaveValue('One. Two. Three.');
  await expect.poll(() => modelOnRecord(team)).toBe('One. Two. Three.');
});
