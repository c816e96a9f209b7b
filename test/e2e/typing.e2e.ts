import type { Page } from '@playwright/test';
import { toApply } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

/** As a paste does it: all at once, wherever it comes from. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

test('numbers stay as they were typed or pasted, and those that could mean another one are asked about', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'typed');
  await toApply(product, team);
  const page = await signIn(team.labor, team.path.replace('/api', ''));
  const form = page.getByRole('form', { name: 'Record the discussion' });
  await form.getByRole('radio', { name: 'Yes' }).check({ force: true });
  const hours = form.getByLabel('Release hours');
  for (const text of ['12,5', '8 400', '$8,400.00']) {
    await hours.fill('');
    await hours.focus();
    await paste(page, text);
    await hours.blur();
    await expect(hours).toHaveValue(text);
    await expect(form.getByText('Write a number in digits, with a point before decimals')).toBeVisible();
  }
  await hours.fill('1,250.5');
  await hours.blur();
  await expect(hours).toHaveValue('1,250.5');
  await expect(form.getByText('Write a number in digits')).toHaveCount(0);

  const day = form.getByRole('group', { name: 'Date' });
  await day.getByRole('spinbutton').first().focus();
  await paste(page, 'in the last week of March');
  await expect(form.getByText('is not read as a day')).toBeVisible();
  await paste(page, '31.3.2027');
  await expect(day).toHaveText(/0?3\/31\/2027/);
  await expect(form.getByText('is not read as a day')).toHaveCount(0);
});

test('no ask of a new draft is left out because another one is empty but for a blank', async ({ signIn, product }) => {
  const team = teamOf(product, 'typed');
  const page = await signIn(team.labor, team.path.replace('/api', ''));
  await page.getByRole('button', { name: 'Write a draft' }).click();
  const form = page.getByRole('form', { name: 'Write a draft' });
  await form.getByLabel('Staffing model').fill('Four nurses at night.');
  await form.getByLabel('Workforce plan').fill('Two recruits by March.');
  for (const [place, what] of ['Two agents for the evening peak.', ' \n '].entries()) {
    await form.getByRole('button', { name: 'Add an ask' }).click();
    const ask = form.getByRole('group', { name: `Ask ${place + 1}` });
    await ask.getByLabel('What is asked for').fill(what);
    await ask.getByLabel('Amount').fill('$8,400.00');
  }
  await form.getByRole('button', { name: 'Save the draft' }).click();
  await expect(form.getByText('Fill this in.')).toBeVisible();
  expect(await team.revisions()).toEqual([]);
  // what only the server sees stands beside its field, too, and nowhere as a program calls it
  await form.getByRole('group', { name: 'Ask 2' }).getByLabel('What is asked for').fill('\u200b');
  await form.getByRole('button', { name: 'Save the draft' }).click();
  await expect(form.getByText('This text is empty. Write what is to be said.')).toBeVisible();
  await expect(form.getByText('One field needs another look')).toBeVisible();
  await expect(form.getByText('content, asks')).toHaveCount(0);
  await form.getByRole('group', { name: 'Ask 2' }).getByLabel('What is asked for').fill('A float pool.');
  await form.getByRole('button', { name: 'Save the draft' }).click();
  await expect
    .poll(async () => (await team.revisions())[0]?.content.asks.map(({ what }) => what))
    .toEqual(['Two agents for the evening peak.', 'A float pool.']);
});

test('a long word in a name or text makes no page wider than a phone', async ({ signIn, product }) => {
  const team = teamOf(product, 'typed');
  const word = 'Otorhinolaryngology/Gastroenterology-'.repeat(4);
  await team.act(team.labor, 'discussions', { held: false, content: { because: `${word} ${word}` } });
  const page = await signIn(team.labor, team.path.replace('/api', ''), { viewport: { width: 360, height: 740 } });
  await expect(page.getByRole('heading', { level: 1, name: 'Otorhinolaryngology' })).toBeVisible();
  await expect(page.getByText(word).last()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
