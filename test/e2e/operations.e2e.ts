import { readFile } from 'node:fs/promises';
import { BUDGET_YEAR, PEOPLE } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';
import { OTHERS } from './world.ts';

test('operations find the one workflow that does not go on, read what happened, and begin it again', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'broken');
  await team.act(PEOPLE.regionalLabor, 'seat-vacancies');
  await product.client.workflow.getHandle(team.workflowId).terminate();
  await team.act(PEOPLE.regionalManagement, 'seat-vacancies', {}, 503);
  // nor does the mail server take anything just now
  product.mail.mode = 'defer';
  product.clock.set(Date.now() + 120_000);
  const page = await signIn(OTHERS.operations);
  await page.getByRole('link', { name: 'Operations', exact: true }).click();
  await page.getByRole('link', { name: 'Show them' }).click();
  await page.getByRole('searchbox', { name: 'Find a workflow' }).fill(team.ubtId);
  await expect(page.getByText('1 shown')).toBeVisible();
  await expect(page.getByText(/^1 command waits, the oldest came \d minutes ago$/)).toBeVisible();
  await page.getByRole('link', { name: `Team ${team.ubtId}` }).click();

  await expect(page.getByText('It needs a repair')).toBeVisible();
  const history = page.getByRole('region', { name: 'History' });
  const line = history.getByRole('listitem').filter({ hasText: 'The labor seat became vacant' });
  await line.getByText(/\d events? of Temporal/).click();
  await expect(line.getByRole('cell', { name: 'ActivityTaskCompleted' })).toBeVisible();
  const saving = page.waitForEvent('download');
  await history.getByRole('button', { name: 'Save as JSON' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(`history-${BUDGET_YEAR}-${team.ubtId}.json`);
  const shown = await product.get(OTHERS.operations, `/api/operations/cycles/${BUDGET_YEAR}/${team.ubtId}/history`);
  expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toEqual(shown.body);

  await page.getByRole('button', { name: 'Repair …' }).click();
  const dialog = page.getByRole('dialog', { name: `Begin the workflow of Team ${team.ubtId} again?` });
  await expect(dialog.getByRole('listitem')).toContainText([
    'The old workflow stays ended',
    'Generation 2 begins from event',
    'What waits (1) is brought to it again, each once.',
    'Nothing is mailed a second time',
  ]);
  await dialog.getByRole('button', { name: 'Leave as it is' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Repair …' }).click();
  await dialog.getByRole('button', { name: 'Begin it again' }).click();
  await expect(page.getByText('Begun again: generation 2 runs.')).toBeVisible();
  await expect(page.getByText('Nothing to repair', { exact: true })).toBeVisible();
  // what somebody did meanwhile is not lost
  await expect.poll(async () => (await team.show()).seats.management.standing).toBe('vacant');

  await page.getByRole('link', { name: 'All workflows' }).click();
  await page.getByRole('navigation', { name: 'Operations pages' }).getByRole('link', { name: 'Mail' }).click();
  await page.getByRole('link', { name: /^Waiting/ }).click();
  const mail = page.getByRole('listitem').filter({ hasText: `Person ${team.labor}` });
  const ofSeat = mail.filter({ hasText: 'a seat or role that they came to or left' });
  await expect(ofSeat.getByText('The mail server did not take it (451); it is tried again.')).toBeVisible();
  await expect(ofSeat.getByText(/, tried once/)).toBeVisible();
  await expect(page.getByText('They go by themselves.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('@');
  product.mail.mode = 'accept';
});
