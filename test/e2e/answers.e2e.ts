import { draft, holdDiscussion, PEOPLE, signBoth, toApply } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';
import { openUnit } from './open-unit.ts';

test('what labor puts forward is answered with a treatment, and both read the outcome', async ({ signIn, product }) => {
  const team = teamOf(product, 'answered');
  const labor = await signIn(PEOPLE.laborBudgetRep);
  await openUnit(labor, team);
  await labor.getByLabel('What labor puts forward on this unit’s budget').fill('Nights are short.');
  await labor.getByRole('button', { name: 'Give this input' }).click();
  await expect(labor.getByText('Given. The budget-makers owe an answer.')).toBeVisible();
  const given = (page: typeof labor) => page.getByRole('listitem').filter({ hasText: 'Nights are short.' });

  const budgetMaker = await signIn(PEOPLE.budgetMaker);
  await expect(budgetMaker.getByRole('link', { name: `Answer: Team ${team.ubtId}` })).toBeVisible();
  await openUnit(budgetMaker, team);
  const answer = budgetMaker.getByRole('form', { name: 'Labor’s input: Nights are short.' });
  await answer.getByRole('button', { name: 'Answer' }).click();
  await expect(answer.getByText('Choose one.')).toBeVisible();
  await answer.getByRole('radio', { name: 'Adopted in part' }).check({ force: true });
  await answer.getByLabel('Why').fill('One more nurse from Friday to Sunday.');
  await answer.getByRole('button', { name: 'Answer' }).click();
  for (const page of [budgetMaker, labor]) {
    await expect(given(page).getByText('One more nurse from Friday to Sunday.')).toBeVisible();
    await expect(given(page).getByText('Adopted in part')).toBeVisible();
    await expect(given(page).getByText('Not answered')).toHaveCount(0);
  }
});

test('a filing that lacks something comes back to the co-leads with what to complete', async ({ signIn, product }) => {
  const team = teamOf(product, 'returned');
  await toApply(product, team);
  await holdDiscussion(team);
  await signBoth(team, await draft(team, team.labor));
  const coLead = await signIn(team.labor, team.path.replace('/api', ''));
  const filing = coLead.getByRole('region', { name: 'Filing', exact: true });
  await expect(filing.getByText('signed by both sides and sent')).toBeVisible();

  const budgetMaker = await signIn(PEOPLE.budgetMaker);
  await openUnit(budgetMaker, team);
  await budgetMaker.getByRole('button', { name: 'Return it …' }).click();
  const form = budgetMaker.getByRole('form', { name: 'Return the filing' });
  await form.getByRole('radio', { name: 'Data is missing' }).check({ force: true });
  await form.getByLabel('What the two co-leads should complete').fill('The hours of last March.');
  await form.getByRole('button', { name: 'Return the filing' }).click();
  await expect(budgetMaker.getByText(/^Returned\. Both co-leads get a mail/)).toBeVisible();

  await expect(filing.getByText(/^Due back /)).toBeVisible();
  await expect(filing.getByText('The hours of last March.')).toBeVisible();
  await coLead.getByRole('link', { name: 'Joint Staffing Cycle: my tasks' }).click();
  await coLead.getByRole('link', { name: `Complete and sign: Team ${team.ubtId}` }).click();
  await expect(filing.getByText(`Returned by Person ${PEOPLE.budgetMaker} on`)).toBeVisible();
});
