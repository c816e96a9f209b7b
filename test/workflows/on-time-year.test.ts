import { type Product, startProduct } from '../support/product.ts';
import {
  BUDGET_YEAR,
  bringIn,
  draft,
  finishBudget,
  holdDiscussion,
  launch,
  PEOPLE,
  signBoth,
  teamYear,
  trainBoth,
  until,
} from '../support/team-year.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

it('moves a team that is on time through all five phases to complete', async () => {
  await bringIn(product);
  await launch(product);
  const team = teamYear(product);
  await until(async () => (await team.show()).seats.labor.standing === 'held', 'the confirmed seats');

  await team.travelPast('foundation_opens');
  expect((await team.show()).phase).toBe('foundation');
  await trainBoth(product);

  await team.travelPast('apply_opens', 30);
  await holdDiscussion(team);
  const revision = await draft(team, PEOPLE.labor, [125_000, 40_000]);
  await signBoth(team, revision);
  expect((await team.show()).filing).toMatchObject({ state: 'jointly_signed', kind: 'joint', onTime: true });
  await team.act(PEOPLE.budgetMaker, 'filing-receipts');

  await team.travelPast('input_opens');
  const input = await team.act(PEOPLE.laborBudgetRep, 'labor-inputs', {
    unitId: 'T-1-U1',
    body: 'Count the missed breaks.',
  });
  await team.act(PEOPLE.budgetMaker, 'labor-input-answers', {
    inputId: input.body.commandId,
    treatment: 'adopted',
    answer: 'They are counted.',
  });
  await team.travelPast('input_closes');
  await finishBudget(team);
  await team.act(PEOPLE.budgetMaker, 'publications');
  await team.act(PEOPLE.labor, 'acknowledgements');
  await team.act(PEOPLE.management, 'acknowledgements');
  const published = await product.mail.waitForMessages(2);
  expect(published.map((mail) => mail.subject).join()).toMatch(/Budget decisions for Team T-1/);

  await team.travelPast('repeat_opens');
  expect((await team.show()).phase).toBe('repeat');
  await launch(product, BUDGET_YEAR + 1, ['prepare_due']);
  await until(async () => (await team.show()).outcome === 'complete', 'the end of the cycle');
  const types = (await team.events()).map(({ type }) => type);
  expect(types.filter((type) => type === 'phase_began')).toHaveLength(4);
  expect(types).not.toContain('due_passed');
}, 45_000);
