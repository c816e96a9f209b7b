// Questions about decisions are answered also after a team's year has ended: each by its own team's budget-maker, once.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectLazily } from '../../temporal/connect.ts';
import type { Product } from '../support/product.ts';
import {
  begin,
  finishBudget,
  PEOPLE,
  publish,
  startYears,
  type TeamYear,
  toBudget,
  until,
} from '../support/team-year.ts';
import { type AnotherApi, startAnotherApi } from './another-api.ts';
import { send } from './send.ts';

const HOUR_MS = 60 * 60 * 1000;
const { budgetMaker, regionalLabor, regionalManagement } = PEOPLE;

let product: Product;
let engineless: AnotherApi;
const nowhere = connectLazily({ temporalAddress: '127.0.0.1:1', temporalNamespace: 'none' });
beforeAll(async () => {
  product = await startYears(['T-1', 'T-2']);
  engineless = await startAnotherApi(product, { updateDeadlineMs: 300, client: nowhere });
}, 120_000);
afterAll(() => Promise.all([engineless.stop(), nowhere.connection.close()]));
afterAll(() => product.stop());

async function withdraw(team: TeamYear): Promise<void> {
  const { approvalId } = (await team.act(regionalLabor, 'withdrawals', { reason: 'The unit closes.' }, 202)).body;
  expect((await product.post(regionalManagement, `/api/approvals/${approvalId}/confirmation`)).status).toBe(200);
  await until(async () => (await team.show()).outcome === 'withdrawn', 'the end');
}

const ask = async (team: TeamYear): Promise<string> =>
  (await team.act(team.labor, 'questions', { body: `Why, asks ${team.ubtId}?` })).body.commandId;
const answerOf = async (team: TeamYear, questionId: string) =>
  (await product.get(team.labor, `${team.path}/budget`)).body.questions.find(
    (question: { questionId: string }) => question.questionId === questionId,
  )?.answer;

let asking: TeamYear;
beforeAll(async () => {
  asking = begin(product, 'T-2');
  await toBudget(product, asking);
  await finishBudget(asking);
  await publish(asking);
}, 120_000);

it('are answered through no other team, whose year has ended', async () => {
  const ended = begin(product, 'T-1');
  await withdraw(ended);
  const questionId = await ask(asking);
  await ended.act(budgetMaker, 'question-answers', { questionId, answer: 'Of another team.' }, 404);
  expect(await answerOf(asking, questionId)).toBeNull();
  await asking.act(budgetMaker, 'question-answers', { questionId, answer: 'Its own.' });
  expect(await answerOf(asking, questionId)).toBe('Its own.');
});

it('are answered also when the answer was kept for the engine while the year ended', async () => {
  const questionId = await ask(asking);
  await product.stopWorker();
  await product.startWorker(HOUR_MS);
  // a worker sweeps once as it starts; the next sweep is an hour away
  await sleep(1000);
  const key = randomUUID();
  const answer = { questionId, answer: 'From January on.' };
  const path = `${asking.path}/question-answers`;
  const kept = await send(engineless.url, {
    method: 'POST',
    path,
    person: budgetMaker,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(answer),
  });
  expect(kept.body.code).toBe('engine_unavailable');
  await withdraw(asking);
  await product.stopWorker();
  await product.startWorker();
  await until(async () => (await answerOf(asking, questionId)) === answer.answer, 'the kept answer');
  expect(await product.post(budgetMaker, path, answer, key)).toMatchObject({
    status: 200,
    body: { status: 'applied' },
  });
  // the first answer stays
  await asking.act(budgetMaker, 'question-answers', { questionId, answer: 'From March on.' }, 404);
});
