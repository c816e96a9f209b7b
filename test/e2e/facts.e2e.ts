import { PEOPLE } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

test('a budget-maker drops a file of facts, and both co-leads read the same of their unit, with its day and source', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'facts');
  const page = await signIn(PEOPLE.budgetMaker, '/imports');
  await page.getByRole('tab', { name: 'Facts of units' }).click();
  const drop = async (name: string, row: string) =>
    page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(`cost_center,as_of,budgeted_fte,filled_fte,turnover_percent,source\n${row}`),
    });
  await drop('wrong.csv', `${team.unitId},2026-10-01,"34,5",32.1,12 %,payroll`);
  await expect(page.getByText('This may be 34.5 or 345. Write 34.5 or 345.')).toBeVisible();
  await drop('right.csv', `${team.unitId},2026-10-01,34.5,32.1,12 %,payroll`);
  await expect(page.getByText('What 1 row of this file would change')).toBeVisible();
  await page.getByRole('button', { name: 'Import it now' }).click();
  await expect(page.getByText('Imported: 1 row. This is what has changed.')).toBeVisible();

  for (const person of [team.labor, team.management]) {
    const reader = await signIn(person, `${team.path.replace('/api', '')}#facts`);
    const facts = reader.getByRole('region', { name: 'Facts of the units' });
    await expect(facts.getByText('as of October 1, 2026, payroll')).toBeVisible();
    await expect(facts.getByText('34.5', { exact: true })).toBeVisible();
    await expect(facts.getByText('12.0 %')).toBeVisible();
  }
});
