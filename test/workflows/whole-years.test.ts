// Years from launch to their end, driven through HTTP on the real engine with its time skipped.

import { recordHistories, replay } from '../support/histories.ts';
import { keepHistories } from '../support/kept-histories.ts';
import type { Product } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  draft,
  finishBudget,
  firstAsk,
  holdDiscussion,
  launch,
  PEOPLE,
  publish,
  RATIONALE,
  signBoth,
  startYears,
  toBudget,
  trainBoth,
  typesOf,
  until,
} from '../support/team-year.ts';

const TEAMS = ['on-time', 'nobody', 'zero', 'loaded'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => keepHistories(product, TEAMS));
afterAll(() => product.stop());

it('moves a team that is on time through all five phases to complete', async () => {
  const team = begin(product, 'on-time');
  await team.travelPast('foundation_opens');
  expect((await team.show()).phase).toBe('foundation');
  await trainBoth(product, team);
  await team.travelPast('apply_opens', 20);
  await holdDiscussion(team);
  await signBoth(team, await draft(team, team.labor, [125_000, 40_000]));
  expect((await team.show()).filing).toMatchObject({ state: 'jointly_signed', kind: 'joint', onTime: true });
  await team.act(PEOPLE.budgetMaker, 'filing-receipts');

  await team.travelPast('input_opens');
  const input = await team.act(PEOPLE.laborBudgetRep, 'labor-inputs', {
    unitId: team.unitId,
    body: 'Count the missed breaks.',
  });
  const early = await team.act(PEOPLE.budgetMaker, 'unit-budget-finalizations', { unitId: team.unitId }, 409);
  expect(early.body.open).toEqual(
    expect.arrayContaining(['backfill:missing', 'input_window', `input:${input.body.commandId}`]),
  );
  await team.act(PEOPLE.budgetMaker, 'labor-input-answers', {
    inputId: input.body.commandId,
    treatment: 'adopted',
    answer: 'They are counted.',
  });
  await team.travelPast('input_closes');
  await finishBudget(team);
  await publish(team);
  await team.act(team.labor, 'acknowledgements');
  await team.act(team.management, 'acknowledgements');
  const decided = () =>
    product.mail.messages.filter(({ subject }) => subject?.includes('Budget decisions for Team on-time'));
  await until(async () => decided().length === 2, 'the mails about the decisions');

  await team.travelPast('repeat_opens');
  expect((await team.show()).phase).toBe('repeat');
  const types = await typesOf(team);
  expect(types.filter((type) => type === 'phase_began')).toHaveLength(4);
  expect(types).not.toContain('due_passed');
});

it('takes a team in which nobody does anything to an end, without calling anything agreed', async () => {
  const team = begin(product, 'nobody');
  await team.travelPast('close');
  const end = await team.show();
  expect(end.outcome).toBe('incomplete');
  expect(end.filing).toMatchObject({ kind: 'no_model', onTime: false, revisions: { labor: null, management: null } });
  expect(end.openAtEnd).toEqual(expect.arrayContaining([`finalize_unit_budget:${team.unitId}`, 'publish_decisions']));
  expect(await typesOf(team)).toEqual([
    'cycle_launched',
    ...(await typesOf(team)).filter((type) => type === 'seat_held'),
    'phase_began',
    'due_passed',
    'phase_began',
    'due_passed',
    'filed_without_joint_signature',
    'phase_began',
    'due_passed',
    'budget_loaded',
    'cycle_ended',
  ]);
  const { rows } = await product.owner.query(
    'select count(*)::int as open from duties where ubt_id = $1 and closed_at is null',
    [team.ubtId],
  );
  expect(rows[0].open).toBe(0);
});

it('asks for an amount when a backfill of zero is refused', async () => {
  const team = begin(product, 'zero');
  await toBudget(product, team);
  const zero = { unitId: team.unitId, amountCents: 0, reason: 'The float pool covers it.' };
  await team.act(PEOPLE.budgetMaker, 'backfill-lines', zero);
  await team.act(PEOPLE.budgetMaker, 'zero-answers', { unitId: team.unitId, agree: true }, 403);
  await team.act(team.labor, 'zero-answers', { unitId: team.unitId, agree: false });
  await team.act(PEOPLE.regionalManagement, 'zero-answers', { unitId: team.unitId, agree: true });
  expect((await team.show()).units[0]).toMatchObject({ backfill: 'zero_proposed', zeroLevel: 'region' });
  await team.act(PEOPLE.regionalLabor, 'zero-answers', { unitId: team.unitId, agree: false });
  expect((await team.show()).units[0]).toMatchObject({ backfill: 'amount_required' });
  const again = await team.act(PEOPLE.budgetMaker, 'backfill-lines', zero, 409);
  expect(again.body.code).toBe('zero_refused');
  await finishBudget(team);
  expect((await team.show()).units[0]).toMatchObject({ backfill: 'amount', final: true });
});

it('loads a budget with its open items by name and keeps them owed', async () => {
  const team = begin(product, 'loaded');
  await toBudget(product, team);
  await team.travelPast('load');
  const loaded = await team.show();
  expect(loaded).toMatchObject({ loaded: true, phase: 'budget', outcome: null });
  expect(loaded.openAtEnd).toContain(`set_backfill:${team.unitId}`);
  expect(loaded.waitsFor.map(({ kind }) => kind)).toContain('decide_ask');
  const { askId } = await firstAsk(team);
  const incomplete = { ...RATIONALE, amountGrantedCents: 0, dataReliedOn: '', nextStep: '' };
  const refused = await team.act(
    PEOPLE.budgetMaker,
    'decisions',
    { askId, decision: 'declined', rationale: incomplete },
    422,
  );
  expect(refused.body.missing).toEqual(['data_relied_on', 'next_step_and_review']);
  await finishBudget(team);
  await publish(team);
  await team.travel(product.clock.now() + 30 * 24 * 60 * 60 * 1000);
  expect((await team.show()).phase).toBe('repeat');
  expect(await typesOf(team)).toContain('acknowledgement_lapsed');
});

it('ends every cycle that waits for the next year once that is launched, and still answers its questions', async () => {
  const team = begin(product, 'on-time');
  await team.travel(await team.date('repeat_opens'));
  const question = await team.act(team.labor, 'questions', { body: 'When does recruitment begin?' });
  await launch(product, BUDGET_YEAR + 1, ['prepare_due', 'prepare_cut_off']);
  await until(async () => (await team.show()).outcome === 'complete', 'the end of the cycle');
  const answer = { questionId: question.body.commandId, answer: 'In January.' };
  await team.act(PEOPLE.budgetMaker, 'question-answers', answer);
  await team.act(PEOPLE.budgetMaker, 'question-answers', answer, 404);
  const late = await team.act(team.labor, 'questions', { body: 'And where?' }, 409);
  expect(late.body.code).toBe('cycle_ended');
  const { rows } = await product.owner.query(
    `select count(*)::int as told from commands where action = 'note_next_launch' and status = 'applied'`,
  );
  // `nobody` had ended before
  expect(rows[0].told).toBe(TEAMS.length - 1);
});

it('replays the history of every run of these years', async () => {
  const histories = await recordHistories(product, TEAMS);
  expect(histories.length).toBeGreaterThan(TEAMS.length);
  expect(await replay(histories)).toEqual([]);
});
