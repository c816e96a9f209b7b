import { draft, holdDiscussion, toApply } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

test('a page that was opened for one co-lead signs nothing for the other, who has signed in in the next tab', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'shared');
  await toApply(product, team);
  await holdDiscussion(team);
  await draft(team, team.labor);
  const page = await signIn(team.labor, team.path.replace('/api', ''));
  const sign = page.getByRole('button', { name: 'Sign revision 1' });
  await expect(sign).toBeVisible();

  const beside = await page.context().newPage();
  await beside.goto('/');
  await beside.getByRole('button', { name: /appearance and sign-out/ }).click();
  await beside.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(beside.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await beside.goto(`/auth/sign-in?${new URLSearchParams({ returnTo: '/', loginHint: team.management })}`);
  await expect(beside.getByRole('button', { name: new RegExp(`Person ${team.management}`) })).toBeVisible();

  await sign.click();
  const dialog = page.getByRole('dialog', { name: 'Somebody else is signed in now' });
  await expect(dialog.getByText(`This page was opened for Person ${team.labor}`)).toBeVisible();
  expect((await team.events()).filter(({ type }) => type === 'signed')).toEqual([]);
  await dialog.getByRole('button', { name: 'Load the page for who is signed in now' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`Person ${team.management}`) }).first()).toBeVisible();
  await expect(dialog).toHaveCount(0);
});
