import { randomUUID } from 'node:crypto';
import type { Ask } from '../../../domain/team-cycle/state.ts';
import {
  finishBudget,
  RATIONALE,
  sign,
  signBoth,
  toApply,
  toBudget,
  writeRevision,
} from '../../support/recorded-filing.ts';
import { BUDGET_MAKER, type RecordedTeam, startRecordedTeamForEach } from '../../support/recorded-team.ts';

let team: RecordedTeam;
startRecordedTeamForEach((fresh) => {
  team = fresh;
});

const decisions = () =>
  team.rows(
    'select ask_id, decision, amount_cents, rationale, decided_by, published_at from decisions order by ask_id',
  );
const decide = (askId: string, decision: 'granted' | 'declined', rationale = RATIONALE) => {
  const payload = { askId, decision, rationale };
  return team.act('decide_ask', { askId, decision, missing: [] }, { actorId: BUDGET_MAKER, payload });
};
const publish = () => {
  const payload = { statements: { [team.unitId]: 'The unit keeps its baseline.' } };
  return team.act('publish_decisions', { statementUnits: [team.unitId] }, { actorId: BUDGET_MAKER, payload });
};

it('keeps a decision with its whole rationale, in place of an earlier one', async () => {
  await toBudget(team);
  const [{ askId }] = team.state.asks as [Ask];
  await decide(askId, 'granted');
  const row = { ask_id: askId, decided_by: BUDGET_MAKER, published_at: null };
  expect(await decisions()).toEqual([{ ...row, decision: 'granted', amount_cents: 120_000, rationale: RATIONALE }]);
  const declined = { ...RATIONALE, amountGrantedCents: 0, reasonText: 'Vacancies come first.' };
  await decide(askId, 'declined', declined);
  expect(await decisions()).toEqual([{ ...row, decision: 'declined', amount_cents: 0, rationale: declined }]);
});

it.each<['granted' | 'declined', number]>([
  ['granted', 119_999],
  ['granted', 0],
  ['declined', 1],
])('lets the database refuse %s with %d of 120,000 cents', async (decision, amountGrantedCents) => {
  await toBudget(team);
  const [{ askId }] = team.state.asks as [Ask];
  await expect(decide(askId, decision, { ...RATIONALE, amountGrantedCents })).rejects.toThrow(
    'decisions_amount_agrees',
  );
  expect(await decisions()).toEqual([]);
});

it('publishes every decision and statement in one step, and tells both seats, once', async () => {
  await toBudget(team, [120_000, 40_000]);
  await finishBudget(team);
  const published = await publish();
  expect((await decisions()).map(({ published_at }) => published_at)).toEqual([1, 2].map(() => new Date(team.nowMs)));
  expect(await team.rows('select statement from unit_budgets')).toEqual([
    { statement: 'The unit keeps its baseline.' },
  ]);
  const mails = () => team.rows<{ key: string; text_body: string }>('select * from outbox order by person_id');
  const told = await mails();
  const { seq } = published.event;
  const [event] = await team.rows<{ hash: string }>(`select hash from events where type = 'decisions_published'`);
  expect(told.map(({ key }) => key)).toEqual(
    ['T-1-L', 'T-1-M'].map((person) => `event:decision_published:2030:T-1:${seq}:${event?.hash}:${person}`),
  );
  for (const { text_body } of told) {
    for (const words of ['Ask 1', 'Ask 2', 'The forecast carries it.', 'Visits of four quarters.', '$819,124.41']) {
      expect(text_body).toContain(words);
    }
  }
  await team.record(published);
  expect(await mails()).toEqual(told);
});

it('tells decisions in the order of the asks, the tenth after the second', async () => {
  await toBudget(
    team,
    Array.from({ length: 10 }, () => 1000),
  );
  await finishBudget(team);
  await publish();
  const [mail] = await team.rows<{ text_body: string }>('select text_body from outbox');
  expect(mail?.text_body.match(/Ask \d+/g)).toEqual(Array.from({ length: 10 }, (_, index) => `Ask ${index + 1}`));
});

it('keeps one receipt per side', async () => {
  await toBudget(team);
  await finishBudget(team);
  await publish();
  await team.act('acknowledge', { by: team.by('labor') });
  await team.act('acknowledge', { by: team.by('management') });
  expect(await team.rows('select side, person_id from receipts order by side')).toEqual([
    { side: 'labor', person_id: 'T-1-L' },
    { side: 'management', person_id: 'T-1-M' },
  ]);
});

it('keeps a question and its answer', async () => {
  await toBudget(team);
  await finishBudget(team);
  await publish();
  const questionId = randomUUID();
  await team.act('ask_question', { by: team.by('labor'), questionId }, { payload: { body: 'From when on?' } });
  const asked = { asked_by: 'T-1-L', body: 'From when on?' };
  const questions = () => team.rows('select asked_by, body, answer from questions');
  expect(await questions()).toEqual([{ ...asked, answer: null }]);
  await team.act(
    'answer_question',
    { questionId },
    { actorId: BUDGET_MAKER, payload: { questionId, answer: 'From May.' } },
  );
  expect(await questions()).toEqual([{ ...asked, answer: 'From May.' }]);
});

it('lets decisions on unchanged asks stand when a later joint filing comes', async () => {
  await toBudgetOneSide();
  const [{ askId }] = team.state.asks as [Ask];
  await decide(askId, 'granted');
  const joint = await writeRevision(team, [120_000, 7_000]);
  await signBoth(team, joint);
  expect((await decisions()).map(({ ask_id }) => ask_id).sort()).toEqual([askId, `${joint.revisionId}.1`].sort());
  expect(team.state.asks.map(({ decision }) => decision)).toEqual(['granted', null]);
  await finishBudget(team);
  await publish();
  const [mail] = await team.rows<{ text_body: string }>('select text_body from outbox');
  expect(mail?.text_body.match(/Ask 1/g)).toHaveLength(1);
});

async function toBudgetOneSide(): Promise<void> {
  await toApply(team);
  await sign(team, 'management', await writeRevision(team));
  await team.passTo(team.date('input_closes'));
}
