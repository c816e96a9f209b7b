// What the budget's pages read: every word and figure once, to whom it is told, and what this person may do.

import type { z } from 'zod';
import type { teamBudgetSchema } from '../../api/contract/budget.ts';
import type { Product } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  finishBudget,
  firstAsk,
  PEOPLE,
  publish,
  RATIONALE,
  startYears,
  type TeamYear,
  toBudget,
} from '../support/team-year.ts';

const { budgetMaker, laborBudgetRep, regionalLabor, regionalManagement } = PEOPLE;

let product: Product;
beforeAll(async () => {
  product = await startYears(['listens', 'decides', 'zero']);
}, 120_000);
afterAll(() => product.stop());

type Budget = z.output<typeof teamBudgetSchema>;
const read = async (team: TeamYear, person: string): Promise<Budget> =>
  (await product.get(person, `${team.path}/budget`)).body;

describe('labor’s input', () => {
  let team: TeamYear;
  beforeAll(() => {
    team = begin(product, 'listens');
  });

  it('is read with its answer by everybody of the team', async () => {
    const given = await team.act(laborBudgetRep, 'labor-inputs', { unitId: team.unitId, body: 'Nights are short.' });
    const inputId = given.body.commandId;
    expect((await read(team, team.management)).inputs).toEqual([
      expect.objectContaining({ inputId, body: 'Nights are short.', treatment: null, answer: null, rollsOver: false }),
    ]);
    const answer = { inputId, treatment: 'partly', answer: 'One night of two.' };
    await team.act(budgetMaker, 'labor-input-answers', answer);
    expect((await read(team, team.labor)).inputs).toEqual([
      expect.objectContaining({ ...answer, treatmentInWords: 'Adopted in part' }),
    ]);
  });

  it('is offered to labor’s people alone, its answer to budget-makers alone, and a seat’s acts to who speaks from it', async () => {
    expect((await read(team, laborBudgetRep)).may).toEqual(['give_input', 'complete_input']);
    expect((await read(team, regionalLabor)).may).toEqual(['give_input', 'complete_input']);
    expect((await read(team, regionalManagement)).may).toEqual([]);
    // a seat is no office of labor's budget
    expect((await read(team, team.labor)).may).toEqual([]);
    const maker = await read(team, budgetMaker);
    expect(maker.may).toContain('answer_input');
    expect(maker.may).not.toContain('give_input');
    expect(maker.seats).toEqual([]);
    expect((await read(team, team.labor)).seats).toEqual(['labor']);
  });

  it('keeps a unit’s budget open by name while its window is open', async () => {
    const [unit] = (await read(team, budgetMaker)).units;
    expect(unit?.open).toEqual(['backfill:missing', 'input_window', 'receive_filing']);
    expect(unit?.openInWords).toHaveLength(3);
  });

  it('is as hidden as the team itself from whoever may not read it', async () => {
    expect((await product.get('nobody-here', `${team.path}/budget`)).status).toBe(401);
    expect((await product.get('decides-L', `${team.path}/budget`)).status).toBe(404);
  });
});

describe('a decision', () => {
  let team: TeamYear;
  beforeAll(async () => {
    team = begin(product, 'decides');
    await toBudget(product, team, [125_000, 40_000]);
  }, 120_000);

  it('comes to its maker’s tasks in the order in which it can be done', async () => {
    const { tasks } = (await product.get(budgetMaker, '/api/me/tasks')).body;
    const own = tasks.filter(({ ubtId }: { ubtId: string }) => ubtId === team.ubtId);
    expect(own.map(({ kind }: { kind: string }) => kind)).toEqual([
      'set_backfill',
      'decide_ask',
      'decide_ask',
      'finalize_unit_budget',
      'publish_decisions',
    ]);
    expect(new Set(own.map(({ dueAt }: { dueAt: string }) => dueAt)).size).toBe(1);
  });

  it('is its maker’s draft until it is published, with the figures, and then everybody’s with its eleven parts', async () => {
    const { askId } = await firstAsk(team);
    const rationale = { ...RATIONALE, amountGrantedCents: 100_000 };
    await team.act(budgetMaker, 'decisions', { askId, decision: 'granted_modified', rationale });
    const draftOf = (budget: Budget) => budget.asks[0]?.decided;
    const decided = { decision: 'granted_modified', grantedCents: 100_000, differenceCents: -25_000 };
    expect(draftOf(await read(team, budgetMaker))).toMatchObject({ ...decided, isPublished: false });
    await finishBudget(team);
    for (const person of [team.labor, team.management, laborBudgetRep, regionalLabor]) {
      const budget = await read(team, person);
      expect(budget.asks.map(({ n, what, askedCents, decided }) => [n, what, askedCents, decided])).toEqual([
        [1, 'Ask number 1', 125_000, null],
        [2, 'Ask number 2', 40_000, null],
      ]);
      expect(budget.units[0]).toMatchObject({ backfillCents: null, backfillHours: null, final: true, open: [] });
      expect(budget.contacts).toEqual([]);
    }
    await publish(team);
    const told = await read(team, team.management);
    expect(told.units[0]).toMatchObject({
      backfillCents: 81_912_441,
      backfillHours: '10434.7',
      statement: 'The unit keeps its baseline.',
    });
    const { amountGrantedCents: _, ...written } = rationale;
    const asRead = {
      decisionInWords: 'Granted in part or in another form',
      reasonInWords: told.choices.reasons.find(({ code }) => code === rationale.reasonCode)?.words,
    };
    expect(draftOf(told)).toMatchObject({
      ...decided,
      ...written,
      ...asRead,
      isPublished: true,
      contactName: expect.any(String),
    });
  });

  it('names whom it can name as contact, and between which days it can be reviewed', async () => {
    const { contacts, review } = await read(team, budgetMaker);
    const known = contacts.map(({ personId }) => personId);
    expect(known).toEqual(expect.arrayContaining([budgetMaker, 'decides-L', 'decides-M']));
    expect(new Set(known).size).toBe(known.length);
    expect(review.before).toBe(`${BUDGET_YEAR + 1}-12-31`);
  });

  it('is read with what was asked about it and who has read it', async () => {
    await team.act(team.labor, 'acknowledgements');
    await team.act(team.management, 'questions', { body: 'From when on?' });
    const [question] = (await read(team, team.labor)).questions;
    expect(question).toMatchObject({ body: 'From when on?', answer: null, answeredAt: null });
    await team.act(budgetMaker, 'question-answers', { questionId: question?.questionId, answer: 'From January on.' });
    const { acknowledged, receipts, questions } = await read(team, team.management);
    expect(acknowledged).toEqual({ labor: true, management: false });
    expect(receipts).toEqual([expect.objectContaining({ side: 'labor' })]);
    expect(questions).toEqual([expect.objectContaining({ answer: 'From January on.' })]);
  });
});

describe('a backfill of zero', () => {
  it('is told at once with its reason, and its answer offered to whom it waits for', async () => {
    const team = begin(product, 'zero');
    await toBudget(product, team, []);
    const zero = { unitId: team.unitId, amountCents: 0, reason: 'Nobody is replaced.' };
    await team.act(budgetMaker, 'backfill-lines', zero);
    const sidesOf = async (person: string) => (await read(team, person)).units[0]?.zeroSides;
    expect((await read(team, team.labor)).units[0]).toMatchObject({
      backfillCents: 0,
      zeroReason: zero.reason,
      zeroSides: ['labor'],
      needsStatement: true,
    });
    expect(await sidesOf(laborBudgetRep)).toEqual(['labor']);
    for (const person of [team.management, budgetMaker, regionalManagement]) expect(await sidesOf(person)).toEqual([]);
    await team.act(team.labor, 'zero-answers', { unitId: team.unitId, agree: false });
    expect(await sidesOf(team.labor)).toEqual([]);
    expect(await sidesOf(regionalManagement)).toEqual(['management']);
    await team.act(regionalManagement, 'zero-answers', { unitId: team.unitId, agree: true });
    expect(await sidesOf(regionalManagement)).toEqual([]);
    expect(await sidesOf(regionalLabor)).toEqual(['labor']);
  }, 120_000);
});
