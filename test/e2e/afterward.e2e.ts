import { BUDGET_YEAR, finishBudget, PEOPLE, publish, toBudget } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';
import { openUnit } from './open-unit.ts';

test('a team reads its decisions, asks about them, and reads the answer on the page that is open', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'afterward');
  await toBudget(product, team);
  await finishBudget(team);
  await publish(team);
  const asking = await signIn(team.labor);
  await asking.getByRole('link', { name: `Read and confirm: Team ${team.ubtId}` }).click();
  await asking.getByRole('button', { name: 'I have read it' }).click();
  await expect(asking.getByText('Recorded: you have read the decisions.')).toBeVisible();
  await expect(asking.getByText(new RegExp(`^Read by Person ${team.labor} \\(labor\\) on`))).toBeVisible();

  const questions = (page: typeof asking) => page.getByRole('region', { name: 'Questions and answers' });
  await questions(asking).getByText('Ask a question').click();
  await questions(asking).getByLabel('Your question about the decisions').fill('Does it begin in January?');
  await questions(asking).getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(asking.getByText('Asked. The budget-maker owes an answer in five working days.')).toBeVisible();
  const reader = await signIn(team.management, `${team.path.replace('/api', '')}#questions`);
  await expect(questions(reader).getByText('Not answered yet')).toBeVisible();

  const budgetMaker = await signIn(PEOPLE.budgetMaker);
  await expect(budgetMaker.getByRole('link', { name: `Answer: Team ${team.ubtId}` })).toBeVisible();
  await openUnit(budgetMaker, team);
  const answer = budgetMaker.getByRole('form', { name: 'Answer to: Does it begin in January?' });
  await answer.getByLabel('Answer').fill('On the first Monday of it.');
  await answer.getByRole('button', { name: 'Answer' }).click();
  await expect(budgetMaker.getByText('Answered.')).toBeVisible();
  for (const page of [asking, reader]) {
    await expect(questions(page).getByText('On the first Monday of it.')).toBeVisible();
    await expect(questions(page).getByText('Not answered yet')).toHaveCount(0);
  }

  const years = reader.getByRole('table', { name: 'This team’s years' });
  const cells = ['Budget', 'held and confirmed', 'jointly, in time', '$1,250.00 (1 ask)', '$1,250.00'];
  await expect(years.getByRole('row', { name: [BUDGET_YEAR, ...cells].join(' ') })).toBeVisible();
});
