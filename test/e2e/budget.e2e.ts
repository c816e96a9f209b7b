import { BUDGET_YEAR, draft, holdDiscussion, PEOPLE, signBoth, toApply, toBudget } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';
import { openUnit } from './open-unit.ts';
import { typeDay } from './type-day.ts';

test('a budget-maker goes at one desk from the filing to the published decisions', async ({ signIn, product }) => {
  const team = teamOf(product, 'desk');
  await toApply(product, team);
  await holdDiscussion(team);
  await signBoth(team, await draft(team, team.labor, [125_000]));
  const page = await signIn(PEOPLE.budgetMaker, '/budget-desk');
  await openUnit(page, team);
  await page.getByRole('button', { name: 'Receive the filing' }).click();
  await expect(page.getByText('Received. Its asks can be decided now.')).toBeVisible();

  await team.travelPast('input_closes');
  await openUnit(page, team);
  const decision = page.getByRole('form', { name: 'Decision: Ask number 1' });
  await decision.getByRole('radio', { name: 'In full' }).check({ force: true });
  await decision
    .getByRole('button', { name: /Reason/ })
    .first()
    .click();
  await page.getByRole('option').first().click();
  await decision.getByLabel('The reason in plain words').fill('The forecast carries it.');
  await decision.getByLabel('Data relied on').fill('Visits of the last four quarters.');
  await decision.getByLabel('What happens next').fill('Recruitment opens in January.');
  await typeDay(decision, 'Review on', `${BUDGET_YEAR}-06-30`);
  await expect(page.getByText('All eleven parts are there')).toBeVisible();
  await decision.getByRole('button', { name: 'Save the decision' }).click();
  await expect(page.getByText('Decided. The team is told when everything is published.')).toBeVisible();
  // nobody of the team knows yet
  const told = async () => (await product.get(team.labor, `${team.path}/budget`)).body.asks[0].decided;
  expect(await told()).toBeNull();

  await page.getByLabel('Amount for the year').fill('8,400');
  await page.getByLabel('Hours it pays for').fill('120.5');
  await page.getByRole('button', { name: 'Enter the backfill line' }).click();
  await page.getByRole('button', { name: /^Make final/ }).click();
  await page.getByRole('button', { name: 'Publish to the team' }).click();
  await expect(page.getByText(/^Published\. The team gets a mail/)).toBeVisible();
  expect(await told()).toMatchObject({ decision: 'granted', grantedCents: 125_000 });

  const reader = await signIn(team.labor, `${team.path.replace('/api', '')}#budget`);
  await expect(reader.getByText('The forecast carries it.')).toBeVisible();
  await expect(reader.getByText('$8,400.00 for 120.5 hours', { exact: false }).first()).toBeVisible();
});

test('labor’s representative puts something forward, and countersigns a backfill of zero', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'zero');
  const page = await signIn(PEOPLE.laborBudgetRep, '/budget-desk');
  await openUnit(page, team);
  await page.getByLabel('What labor puts forward on this unit’s budget').fill('Nights are short.');
  await page.getByRole('button', { name: 'Give this input' }).click();
  await expect(page.getByText('Given. The budget-makers owe an answer.')).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Nights are short.' }).getByText('Not answered'),
  ).toBeVisible();

  await toBudget(product, team, []);
  await team.act(PEOPLE.budgetMaker, 'backfill-lines', {
    unitId: team.unitId,
    amountCents: 0,
    reason: 'Nobody is replaced.',
  });
  await openUnit(page, team);
  await expect(page.getByText('Nobody is replaced.')).toBeVisible();
  await page.getByRole('button', { name: /^Confirm zero/ }).click();
  await expect(page.getByText('Your answer is recorded.')).toBeVisible();
  await expect(page.getByText('$0.00, countersigned.')).toBeVisible();
  expect((await team.show()).units[0]).toMatchObject({ backfill: 'zero_stands' });
});
