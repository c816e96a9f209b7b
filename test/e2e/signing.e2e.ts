import type { Page } from '@playwright/test';
import { draft, holdDiscussion, toApply } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

test('two co-leads sign the same revision, and the second signature sends it before both their eyes', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'signing');
  await toApply(product, team);
  await holdDiscussion(team);
  const { revisionId } = await draft(team, team.labor);
  const at = team.path.replace('/api', '');
  const [labor, management] = [await signIn(team.labor, at), await signIn(team.management, at)];
  const signatures = (page: Page) => page.getByRole('region', { name: 'Read and sign' });
  const sign = (page: Page) => signatures(page).getByRole('button', { name: 'Sign revision 1' }).click();
  const filing = (page: Page) => page.getByRole('region', { name: 'Filing', exact: true });

  // the text that is signed stands above the signature
  await expect(signatures(management).getByText('Ask number 1')).toBeVisible();
  await sign(labor);
  await expect(labor.getByText('Signed. It is sent once the other side has signed the same revision.')).toBeVisible();
  await expect(signatures(management).getByText(`Person ${team.labor} for labor`)).toBeVisible();
  await expect(filing(management).getByText('signed by one side')).toBeVisible();
  expect((await team.show()).filing.kind).toBeNull();

  await sign(management);
  await expect(management.getByText('Both sides have signed: the filing is sent')).toBeVisible();
  for (const page of [labor, management]) {
    await expect(filing(page).getByText('signed by both sides and sent')).toBeVisible();
    await expect(filing(page).getByText('Joint: both sides signed the same')).toBeVisible();
    await expect(signatures(page).getByText(`Person ${team.management} for management`)).toBeVisible();
    await expect(signatures(page).getByRole('button', { name: 'Sign revision 1' })).toHaveCount(0);
  }
  expect((await team.show()).filing).toMatchObject({
    kind: 'joint',
    revisions: { labor: revisionId, management: revisionId },
  });
});
