import type { Page } from '@playwright/test';
import { staffingContent } from '../support/staffing-content.ts';
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

test('a co-lead reads a model in numbers in full, what it comes to and how, and is told what keeps it from being signed', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'numbers');
  await toApply(product, team);
  await holdDiscussion(team);
  const write = (content: object) => team.act(team.management, 'revisions', { content }, 201);
  await write(staffingContent(team.unitId, { share: '0.96' }));
  const page = await signIn(team.labor, team.path.replace('/api', ''));
  const section = page.getByRole('region', { name: 'Read and sign' });
  await section.getByRole('button', { name: 'Sign revision 1' }).click();
  await expect(
    section.getByRole('listitem').filter({ hasText: 'The skill mix adds up to 96 %; it must be 100 %.' }),
  ).toBeVisible();

  await write(staffingContent(team.unitId));
  await expect(section.getByRole('button', { name: 'Sign revision 2' })).toBeVisible();
  const field = (name: string) =>
    section.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  await expect(field('Average daily census')).toHaveText('30');
  await expect(field('Total FTE')).toHaveText('35.40');
  await section.locator('summary').filter({ hasText: 'How it is computed' }).click();
  await expect(section.getByRole('cell', { name: '30 patients × 365 days' })).toBeVisible();
  await section.getByRole('button', { name: 'Sign revision 2' }).click();
  await expect(page.getByText('Signed. It is sent once the other side has signed the same revision.')).toBeVisible();
});
