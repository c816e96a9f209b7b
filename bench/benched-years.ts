// Two years of twenty inputs each, driven through HTTP by the people of a team.

import type { Product } from '../test/support/product.ts';
import {
  askedCents,
  draft,
  holdDiscussion,
  PEOPLE,
  publish,
  RATIONALE,
  sign,
  signBoth,
  type TeamYear,
  trainBoth,
} from '../test/support/team-year.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Everything before its date: only the phases, and the end, are brought about by time. */
export async function onTimeYear(product: Product, team: TeamYear): Promise<void> {
  await team.travelPast('foundation_opens');
  await trainBoth(product, team);
  await team.travelPast('apply_opens', 20);
  await holdDiscussion(team);
  await signBoth(team, await draft(team, team.labor, [125_000, 40_000]));
  await team.act(PEOPLE.budgetMaker, 'filing-receipts');
  await team.travelPast('input_opens');
  await giveAndAnswerInputs(team);
  await team.travelPast('input_closes');
  await decideAndPublish(team);
  await askAndAnswer(team);
  await team.act(team.labor, 'acknowledgements');
  await team.act(team.management, 'acknowledgements');
  await team.travelPast('repeat_opens');
  await team.travelPast('close');
}

/** Twelve deadlines that somebody misses, or that open the next phase: each is a timer that fires and an event. */
export async function lateYear(product: Product, team: TeamYear): Promise<void> {
  await team.travelPast('foundation_opens');
  await team.travelPast('apply_opens', 1);
  await trainBoth(product, team);
  await team.travelPast('filing_due', -10);
  await holdDiscussion(team);
  await team.act(team.labor, 'impasses', { about: 'The model.' });
  await team.act(team.labor, 'data-requests', { what: 'Overtime by month.' });
  await sign(team, team.labor, await draft(team, team.labor, [300_000]));
  await team.travelPast('filing_due', 1);
  await sign(team, team.management, await draft(team, team.management, [100_000]));
  await team.travelPast('input_opens');
  await giveAndAnswerInputs(team);
  await team.travelPast('load', 1);
  await decideAndPublish(team);
  await askAndAnswer(team);
  await team.act(team.labor, 'acknowledgements');
  await team.travel(product.clock.now() + 30 * DAY_MS);
  await team.travelPast('repeat_opens');
  await team.travelPast('close');
}

async function giveAndAnswerInputs(team: TeamYear): Promise<void> {
  for (const body of ['Count the missed breaks.', 'Count the float shifts.']) {
    const given = await team.act(PEOPLE.laborBudgetRep, 'labor-inputs', { unitId: team.unitId, body });
    const answer = { inputId: given.body.commandId, treatment: 'adopted', answer: 'They are counted.' };
    await team.act(PEOPLE.budgetMaker, 'labor-input-answers', answer);
  }
}

async function decideAndPublish(team: TeamYear): Promise<void> {
  const { unitId } = team;
  for (const { askId } of (await team.show()).asks) {
    const amountGrantedCents = await askedCents(team, askId);
    const rationale = { ...RATIONALE, amountGrantedCents };
    await team.act(PEOPLE.budgetMaker, 'decisions', { askId, decision: 'granted', rationale });
  }
  await team.act(PEOPLE.budgetMaker, 'backfill-lines', { unitId, amountCents: 81_912_441, hours: '10434.7' });
  await team.act(PEOPLE.budgetMaker, 'unit-budget-finalizations', { unitId });
  await publish(team);
}

async function askAndAnswer(team: TeamYear): Promise<void> {
  const asked = await team.act(team.labor, 'questions', { body: 'From when on?' });
  const answer = { questionId: asked.body.commandId, answer: 'From May on.' };
  await team.act(PEOPLE.budgetMaker, 'question-answers', answer);
}
