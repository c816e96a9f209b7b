import { PEOPLE } from '../support/team-year.ts';
import { expect, teamOf, test } from './harness.ts';

const { regionalLabor, regionalManagement, newLabor } = PEOPLE;

test('co-chairs fill an empty seat, and pause and resume a team’s mail, each with the other side’s word', async ({
  signIn,
  product,
}) => {
  const team = teamOf(product, 'coChairs');
  await team.act(regionalLabor, 'seat-vacancies');
  const at = team.path.replace('/api', '');
  const [labor, management] = [await signIn(regionalLabor, at), await signIn(regionalManagement, at)];
  const seats = (page: typeof labor) => page.getByRole('region', { name: 'Seats' });
  await expect(seats(management).getByText('vacant', { exact: true })).toBeVisible();
  // each side fills its own seats
  await expect(seats(management).getByRole('button', { name: 'Name a co-lead …' })).toHaveCount(1);
  await seats(labor).getByRole('button', { name: 'Name a co-lead …' }).click();
  await labor.getByLabel('Ref of the person').fill(newLabor);
  await labor.getByRole('button', { name: 'Name as co-lead' }).click();
  await expect(labor.getByText('Named. The seat is theirs now.')).toBeVisible();
  await expect(seats(management).getByText(`Person ${newLabor}`)).toBeVisible();
  const named = await signIn(newLabor);
  await expect(named.getByRole('link', { name: `Report training: Team ${team.ubtId}` })).toBeVisible();

  const paused = 'The team is paused';
  const ask = async (page: typeof labor, act: string, reason: string) => {
    await page.getByRole('button', { name: `${act} the team’s mail …` }).click();
    await page.getByLabel('Reason').fill(reason);
    await page.getByRole('button', { name: 'Ask the other side' }).click();
    await expect(page.getByText('Asked. The other side’s co-chair is told.')).toBeVisible();
  };
  const answer = async (page: typeof labor, act: string, reason: string) => {
    await page.getByRole('link', { name: 'Requests', exact: true }).click();
    const request = page.getByRole('listitem').filter({ hasText: `${act} the mail of Team ${team.ubtId}` });
    await expect(request.getByText(reason)).toBeVisible();
    await request.getByRole('button', { name: /^Confirm/ }).click();
    await expect(page.getByText('Confirmed. It takes effect now.').last()).toBeVisible();
  };
  await ask(labor, 'Pause', 'The unit moves house.');
  expect((await team.show()).paused).toBe(false);
  await answer(management, 'Pause', 'The unit moves house.');
  await expect(labor.getByText(paused)).toBeVisible();

  await management.goto(at);
  await ask(management, 'Resume', 'Everybody has arrived.');
  await answer(labor, 'Resume', 'Everybody has arrived.');
  await expect(management.getByText(paused)).toHaveCount(0);
  expect((await team.show()).paused).toBe(false);
});
