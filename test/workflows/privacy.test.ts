// What people are called, earn, write and decide stays in PostgreSQL: the engine's histories hold ids, hashes, enums,
// counts and epochs. One year in which everything is said, and nothing of it may be found again.

import { setTimeout as sleep } from 'node:timers/promises';
import type { temporal } from '@temporalio/proto';
import { nationalCycleId } from '../../domain/ids.ts';
import { nobody, person, type RosterCells, rosterRow } from '../imports/files.ts';
import { Canaries } from '../support/canaries.ts';
import { decode } from '../support/decoded-history.ts';
import { recordHistories } from '../support/histories.ts';
import { unallowed } from '../support/payload-fields.ts';
import { type Product, startProduct } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  bringIn,
  firstAsk,
  launch,
  PEOPLE,
  type TeamYear,
  trainBoth,
  until,
} from '../support/team-year.ts';

type Event = temporal.api.history.v1.IHistoryEvent;

const canaries = new Canaries();
const say = (what: string) => canaries.text(what);

let product: Product;
let histories: Event[][];
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product, [namedRow()]);
  await launch(product);
  const team = begin(product, 'T-1');
  await liveEverything(team);
  histories = await everyHistory(team);
}, 180_000);
afterAll(() => product.stop());

it('plants a canary in everything that a person can write', () => {
  expect(canaries.count).toBeGreaterThan(50);
});

it('leaves no canary in any history', () => {
  expect(histories).toHaveLength(7);
  for (const events of histories) expect(canaries.foundIn(decode(events).text)).toEqual([]);
});

it('leaves no address of anybody in any payload', () => {
  const inside = histories.flatMap((events) => decode(events).leaves);
  expect(inside.filter(({ value }) => String(value).includes('@'))).toEqual([]);
});

it('puts nothing into a payload but ids, hashes, enums, counts and epochs', () => {
  const leaves = histories.flatMap((events) => decode(events).leaves);
  expect(unallowed(leaves)).toEqual([]);
  expect(leaves.length).toBeGreaterThan(1500);
});

it('meets a failed attempt with its error text on the way', () => {
  const failures = histories.flat().filter((event) => event.activityTaskStartedEventAttributes?.lastFailure?.message);
  expect(failures.length).toBeGreaterThan(0);
});

it.each<[string, (canary: string) => Event]>([
  ['an argument', (canary) => ({ workflowExecutionSignaledEventAttributes: { input: payloads({ note: canary }) } })],
  [
    'a known field',
    (canary) => ({ workflowExecutionSignaledEventAttributes: { input: payloads({ unitId: canary }) } }),
  ],
  ['a summary', (canary) => ({ userMetadata: { summary: payload(canary) } })],
  [
    'a memo',
    (canary) => ({ workflowExecutionStartedEventAttributes: { memo: { fields: { phase: payload(canary) } } } }),
  ],
  ['a failure', (canary) => ({ activityTaskStartedEventAttributes: { lastFailure: { message: canary } } })],
  ['details of a failure', failureWithDetails],
  ['an id', (canary) => ({ activityTaskScheduledEventAttributes: { activityId: canary } })],
])('would find a canary in %s', (_where, eventWith) => {
  const canary = say('planted');
  const { text, leaves } = decode([eventWith(canary)]);
  expect(canaries.foundIn(text)).toHaveLength(1);
  expect(unallowed(leaves)).toHaveLength(leaves.length);
});

it('would notice an amount, a number too large for a count, and a field that nobody has allowed', () => {
  const leaves = (value: unknown) =>
    decode([{ workflowExecutionSignaledEventAttributes: { input: payloads(value) } }]).leaves;
  expect(unallowed(leaves({ returns: canaries.cents('an amount') }))).toHaveLength(1);
  expect(unallowed(leaves({ amountCents: 5 }))).toHaveLength(1);
  expect(unallowed(leaves({ clocks: { Ana: { openedSeq: 4 } } }))).toHaveLength(1);
  expect(unallowed(leaves({ unitId: 'T-1-U1', seq: 4, clocks: { impasse: { openedSeq: 4 } } }))).toEqual([]);
});

const payload = (value: unknown) => ({
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from(JSON.stringify(value)),
});
const payloads = (value: unknown) => ({ payloads: [payload(value)] });

function failureWithDetails(canary: string): Event {
  const applicationFailureInfo = { type: 'not_allowed', details: payloads({ missing: [canary] }) };
  return { workflowExecutionUpdateCompletedEventAttributes: { outcome: { failure: { applicationFailureInfo } } } };
}

/** A team whose every name and address is a canary; refs are ids and may be anywhere. */
function namedRow(): RosterCells {
  const places = [
    ['labor_co_lead', 'T-1-L'],
    ['management_co_lead', 'T-1-M'],
    ['physician_co_lead', 'T-1-P'],
    ['labor_sponsor', PEOPLE.laborSponsor],
    ['management_sponsor', PEOPLE.managementSponsor],
  ] as const;
  const named = places.map(([place, ref]) => ({
    ...nobody(place),
    ...person(place, ref),
    [`${place}_name`]: say(`name of ${place}`),
    [`${place}_email`]: canaries.email(`email of ${place}`),
  }));
  const names = { ubt_name: say('team'), unit_name: say('unit'), facility: say('facility') };
  return rosterRow({ ubt_ref: 'T-1', ...names, ...Object.assign({}, ...named) });
}

async function liveEverything(team: TeamYear): Promise<void> {
  await confirmed(`${team.path}/phase-releases`, { phase: 'prepare', reason: say('release reason') });
  await team.travelPast('foundation_opens');
  await confirmed(`${team.path}/training-exemptions`, { personId: team.labor, reason: say('exemption reason') });
  await trainBoth(product, team);
  await team.travelPast('apply_opens', 20);
  await speakInApply(team);
  await file(team);
  await moveDate();
  await team.travelPast('input_opens');
  await answerInput(team);
  await team.travelPast('input_closes');
  await budget(team);
  await communicate(team);
  await morning(team);
  await team.travelPast('repeat_opens');
  await confirmed(`/api/cycles/${BUDGET_YEAR}/cancellation`, { reason: say('cancellation reason') });
  await until(async () => (await team.show()).outcome !== null, 'the end of the cycle');
}

/** Asked by labor's co-chair, confirmed by management's. */
async function confirmed(path: string, body: unknown): Promise<void> {
  const national = path.endsWith('cancellation') || path.endsWith('milestone-moves');
  const asked = await product.post(national ? PEOPLE.nationalLabor : PEOPLE.regionalLabor, path, body);
  const other = national ? PEOPLE.nationalManagement : PEOPLE.regionalManagement;
  const answer = await product.post(other, `/api/approvals/${asked.body.approvalId}/confirmation`);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify([asked.body, answer.body])}`);
}

async function speakInApply(team: TeamYear): Promise<void> {
  const content = {
    dates: [team.yesterday()],
    attendedLabor: 9,
    attendedManagement: 2,
    topics: ['model', 'backfill'],
    notAgreed: say('points not agreed'),
    releaseHours: Number(canaries.decimal('release hours')),
  };
  const notHeld = { held: false, content: { because: say('why not held') } };
  await team.act(team.management, 'discussions', notHeld);
  const recorded = await team.act(team.labor, 'discussions', { held: true, content });
  await team.act(team.management, 'discussion-confirmations', { discussionId: recorded.body.commandId });
  await team.act(team.labor, 'impasses', { about: say('about the impasse') });
  const asked = await team.act(team.labor, 'data-requests', { what: say('data asked for') });
  const answer = { requestId: asked.body.commandId, answer: say('data answered') };
  await team.act(team.management, 'data-answers', answer);
  await team.act(team.labor, 'impasse-withdrawals');
  const untilOn = new Date((await team.date('filing_due')) + 5 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const extension = { milestone: 'filing_due', untilOn, reason: say('extension reason') };
  const { body } = await team.act(team.labor, 'extension-requests', extension);
  const grant = { extensionId: body.commandId, grant: true };
  await team.act(PEOPLE.laborSponsor, 'extension-answers', grant);
  await team.act(PEOPLE.managementSponsor, 'extension-answers', grant);
  await confirmed(`${team.path}/pauses`, { reason: say('pause reason') });
  await confirmed(`${team.path}/resumptions`, { reason: say('resumption reason') });
}

async function file(team: TeamYear): Promise<void> {
  await signedDraft(team);
  const comment = say('return comment');
  await team.act(PEOPLE.budgetMaker, 'filing-returns', { reason: 'missing_data', comment });
  await signedDraft(team);
  await team.act(PEOPLE.budgetMaker, 'filing-receipts');
}

async function signedDraft(team: TeamYear): Promise<void> {
  const { unitId } = team;
  const units = [{ unitId, staffingModel: say('model'), workforcePlan: say('plan') }];
  const asks = [1, 2].map(() => ({ unitId, what: say('ask'), amountCents: canaries.cents('ask') }));
  const { body } = await team.act(team.labor, 'revisions', { content: { units, asks, dissent: say('dissent') } }, 201);
  const { revisionId, contentSha256 } = body;
  for (const signer of [team.labor, team.management]) {
    await team.act(signer, 'signatures', { revisionId, contentSha256 });
  }
}

async function moveDate(): Promise<void> {
  const moved = { key: 'decisions_due', printedOn: `${BUDGET_YEAR - 1}-12-29`, source: say('source of a date') };
  await confirmed(`/api/cycles/${BUDGET_YEAR}/milestone-moves`, moved);
}

async function answerInput(team: TeamYear): Promise<void> {
  const given = { unitId: team.unitId, body: say('labor input') };
  const input = await team.act(PEOPLE.laborBudgetRep, 'labor-inputs', given);
  const answer = { inputId: input.body.commandId, treatment: 'partly', answer: say('answer to input') };
  await team.act(PEOPLE.budgetMaker, 'labor-input-answers', answer);
}

async function budget(team: TeamYear): Promise<void> {
  const { unitId } = team;
  const zero = { unitId, amountCents: 0, reason: say('reason for zero') };
  await team.act(PEOPLE.budgetMaker, 'backfill-lines', zero);
  await team.act(team.labor, 'zero-answers', { unitId, agree: false });
  await team.act(PEOPLE.regionalLabor, 'zero-answers', { unitId, agree: false });
  const line = { unitId, amountCents: canaries.cents('backfill'), hours: canaries.decimal('backfill hours') };
  await team.act(PEOPLE.budgetMaker, 'backfill-lines', line);
  for (const { askId } of (await team.show()).asks) {
    const decided = { askId, decision: 'granted_modified', confirmAboveAsk: true, rationale: rationale() };
    await team.act(PEOPLE.budgetMaker, 'decisions', decided);
  }
  const missing = { ...rationale(), amountGrantedCents: 0, nextStep: '' };
  const { askId } = await firstAsk(team);
  await team.act(PEOPLE.budgetMaker, 'decisions', { askId, decision: 'declined', rationale: missing }, 422);
  await team.act(PEOPLE.budgetMaker, 'unit-budget-finalizations', { unitId });
}

const rationale = () => ({
  amountGrantedCents: canaries.cents('amount granted'),
  reasonCode: 'affordability_cap',
  reasonText: say('reason'),
  dataReliedOn: say('data relied on'),
  laborInputTreatment: say('treatment of input'),
  alternatives: say('alternatives'),
  nextStep: say('next step'),
  reviewOn: `${BUDGET_YEAR}-06-30`,
  contactPersonId: PEOPLE.budgetMaker,
});

async function communicate(team: TeamYear): Promise<void> {
  await team.act(PEOPLE.budgetMaker, 'publications', { statements: { [team.unitId]: say('statement') } });
  const questionId = await askThroughAFault(team);
  await team.act(PEOPLE.budgetMaker, 'question-answers', { questionId, answer: say('answer to question') });
  await team.act(team.labor, 'acknowledgements');
  await team.act(team.management, 'acknowledgements');
}

/** The table refuses the first attempts, so that the error of a failed recording stands in the history. */
async function askThroughAFault(team: TeamYear): Promise<string> {
  await product.owner.query(`alter table questions add constraint refuses check (body = '') not valid`);
  const asking = team.act(team.labor, 'questions', { body: say('question') });
  await sleep(1000);
  await product.owner.query('alter table questions drop constraint refuses');
  return (await asking).body.commandId;
}

async function morning(team: TeamYear): Promise<void> {
  await product.client.workflow.execute('reminderMorning', {
    workflowId: 'reminder-morning:rehearsed',
    taskQueue: product.taskQueue,
    args: [{ timeZone: 'America/Denver', localDate: new Date(await team.date('load')).toISOString().slice(0, 10) }],
  });
}

async function everyHistory(team: TeamYear): Promise<Event[][]> {
  const runs = await recordHistories(product, [team.ubtId]);
  const others = [nationalCycleId(BUDGET_YEAR), 'reminder-morning:rehearsed'];
  const more = await Promise.all(others.map((id) => product.client.workflow.getHandle(id).fetchHistory()));
  return [...runs.map(({ history }) => history), ...more].map(({ events }) => events ?? []);
}
