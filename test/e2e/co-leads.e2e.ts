import type { Page } from '@playwright/test';
import { PEOPLE } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';
import { typeDay } from './type-day.ts';

const seats = (page: Page) => page.getByRole('region', { name: 'Seats' });
const discussion = (page: Page) => page.getByRole('region', { name: 'Discussion' });
const impasse = (page: Page) => page.getByRole('region', { name: 'Impasse' });

test('two co-leads take their seats, report their training and agree on the record of their discussion', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'coLeads');
  const at = team.path.replace('/api', '');
  const labor = await signIn(team.labor);
  await labor.getByRole('link', { name: `Accept the seat: Team ${team.ubtId}` }).click();
  await seats(labor).getByRole('button', { name: 'Accept the seat' }).click();
  await expect(labor.getByText('You hold the seat now.')).toBeVisible();
  // the other side confirms its own
  const coChair = await signIn(PEOPLE.regionalManagement, at);
  await seats(coChair)
    .getByRole('button', { name: `Confirm Person ${team.management}` })
    .click();
  await expect(coChair.getByText('Confirmed. The seat is held.')).toBeVisible();
  await expect(seats(labor).getByText('held', { exact: true })).toHaveCount(2);

  const management = await signIn(team.management, at);
  for (const page of [labor, management]) {
    const training = page.getByRole('region', { name: 'Training' });
    await typeDay(training, 'Completed on', team.yesterday());
    await training.getByRole('button', { name: 'Report training' }).click();
    await expect(page.getByText('On record. It counts for every team you lead.')).toBeVisible();
  }
  await expect(seats(labor).getByText('trained', { exact: true })).toHaveCount(2);

  await team.travelPast('apply_opens', 20);
  const [recorder, reader] = [await signIn(team.labor), await signIn(team.management, at)];
  await recorder.getByRole('link', { name: `Record discussion: Team ${team.ubtId}` }).click();
  const record = discussion(recorder).getByRole('form', { name: 'Record the discussion' });
  await record.getByRole('radio', { name: 'Yes, it was held' }).check({ force: true });
  await typeDay(record, 'Date', team.yesterday());
  await record.getByLabel('People of labor who were there').fill('9');
  await record.getByLabel('People of management who were there').fill('2');
  for (const topic of ['Staffing model', 'Backfill']) {
    await record.getByRole('checkbox', { name: topic }).check({ force: true });
  }
  await record.getByLabel('What was not agreed').fill('Cover at night.');
  await record.getByLabel('Release hours').fill('18');
  await record.getByRole('button', { name: 'Put on record' }).click();
  await expect(recorder.getByText('On record. The other co-lead is asked to confirm.')).toBeVisible();

  // the other one reads it on the page that was open already
  await expect(discussion(reader).getByText('9 of labor, 2 of management')).toBeVisible();
  await expect(discussion(reader).getByText('Cover at night.')).toBeVisible();
  await discussion(reader).getByRole('button', { name: 'Confirm this record' }).click();
  for (const page of [recorder, reader]) {
    await expect(discussion(page).getByText(/Confirmed by the other side on/)).toBeVisible();
  }
  expect((await team.show()).discussion).toMatchObject({ held: true, confirmed: true });

  await impasse(recorder).getByRole('button', { name: 'Declare an impasse …' }).click();
  await recorder.getByLabel('What you cannot agree on').fill('How many nurses are there at night.');
  await recorder.getByRole('button', { name: 'Declare the impasse' }).click();
  await expect(impasse(reader).getByText('How many nurses are there at night.')).toBeVisible();
  await impasse(reader).getByRole('button', { name: 'Ask for data …' }).click();
  await reader.getByLabel('Which data you need').fill('Missed breaks by shift.');
  await reader.getByRole('button', { name: 'Ask the other side' }).click();
  await expect(impasse(recorder).getByText('Missed breaks by shift.')).toBeVisible();
  await impasse(recorder).getByLabel('Your answer').fill('Eleven in March, all at night.');
  await impasse(recorder).getByRole('button', { name: 'Send the answer' }).click();
  await expect(impasse(reader).getByText('Eleven in March, all at night.')).toBeVisible();
});
