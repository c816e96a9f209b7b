import { randomUUID } from 'node:crypto';
import { toBudget } from '../../support/recorded-filing.ts';
import { BUDGET_MAKER, LABOR_REP, type RecordedTeam, startRecordedTeamForEach } from '../../support/recorded-team.ts';

let team: RecordedTeam;
startRecordedTeamForEach((fresh) => {
  team = fresh;
});

async function give(): Promise<string> {
  const inputId = randomUUID();
  const { unitId } = team;
  const payload = { unitId, body: 'Count the missed breaks.' };
  await team.act('give_input', { inputId, unitId }, { actorId: LABOR_REP, payload });
  return inputId;
}

const inputs = () =>
  team.rows('select given_by, body, rolls_over, treatment, answer from labor_inputs order by given_at');
const units = () => team.rows('select backfill_cents, backfill_hours, zero_reason, state from unit_budgets');
const setLine = (line: Record<string, unknown>) =>
  team.act(
    'set_backfill',
    { unitId: team.unitId, zero: line.amountCents === 0, personId: BUDGET_MAKER },
    { actorId: BUDGET_MAKER, payload: { unitId: team.unitId, ...line } },
  );

it('keeps labor’s words and the answer to them', async () => {
  const inputId = await give();
  const given = { given_by: LABOR_REP, body: 'Count the missed breaks.', rolls_over: false };
  expect(await inputs()).toEqual([{ ...given, treatment: null, answer: null }]);
  const payload = { inputId, treatment: 'partly', answer: 'From May on.' };
  await team.act('answer_input', { inputId, treatment: 'partly' }, { actorId: BUDGET_MAKER, payload });
  expect(await inputs()).toEqual([{ ...given, treatment: 'partly', answer: 'From May on.' }]);
});

it('stores nothing that is not of the shape that the route takes in', async () => {
  const facts = { inputId: randomUUID(), unitId: team.unitId };
  const given = { actorId: LABOR_REP, payload: { unitId: team.unitId, words: 'Count the missed breaks.' } };
  const recording = await team.command('give_input', facts, given);
  await expect(team.record(recording)).rejects.toThrow(
    'The payload of a give_input on record is not of its shape: body, the whole.',
  );
  expect(await inputs()).toEqual([]);
});

it('rolls input over that comes after the window', async () => {
  await team.passTo(team.date('input_closes'));
  await give();
  expect(await inputs()).toMatchObject([{ rolls_over: true }]);
  expect(team.state.inputs).toEqual([]);
});

it('keeps the one backfill line of a unit with its hours, in place of an earlier one', async () => {
  await toBudget(team, []);
  await setLine({ amountCents: 81_912_441, hours: '10434.7' });
  const line = { backfill_cents: 81_912_441, backfill_hours: 10_434.7, zero_reason: null, state: 'open' };
  expect(await units()).toEqual([line]);
  await setLine({ amountCents: 5_000, hours: '1.5' });
  expect(await units()).toEqual([{ ...line, backfill_cents: 5_000, backfill_hours: 1.5 }]);
});

it.each([
  { amountCents: 5_000, hours: '0.0' },
  { amountCents: 0, hours: '1.5', reason: 'None.' },
])('lets the database refuse hours without money, or money without hours: %j', async (line) => {
  await toBudget(team, []);
  await expect(setLine(line)).rejects.toThrow('unit_budgets_backfill_agrees');
});

it('keeps the reason of a zero, until it is refused and an amount takes its place', async () => {
  await toBudget(team, []);
  await setLine({ amountCents: 0, reason: 'The float pool covers it.' });
  const zero = { backfill_cents: 0, backfill_hours: null, zero_reason: 'The float pool covers it.', state: 'open' };
  expect(await units()).toEqual([zero]);
  const answer = { unitId: team.unitId, side: 'labor', personId: 'LS-1', agree: false } as const;
  await team.act('answer_zero', { ...answer, level: 'labor' });
  await team.act('answer_zero', { ...answer, level: 'region' });
  expect(await units()).toEqual([zero]);
  await setLine({ amountCents: 5_000, hours: '1.5' });
  expect(await units()).toMatchObject([{ backfill_cents: 5_000, zero_reason: null }]);
});

it('makes a unit budget final', async () => {
  await toBudget(team, []);
  await setLine({ amountCents: 5_000, hours: '1.5' });
  await team.act('finalize_unit_budget', { unitId: team.unitId }, { actorId: BUDGET_MAKER });
  expect(await units()).toMatchObject([{ state: 'final', backfill_cents: 5_000 }]);
});

it('shows a budget as loaded, and keeps what is open owed', async () => {
  await toBudget(team);
  await team.passTo(team.date('load'));
  expect(await team.rows('select loaded, phase from ubt_cycles')).toEqual([{ loaded: true, phase: 'budget' }]);
  const open = await team.rows<{ kind: string }>('select kind from duties where closed_at is null order by kind');
  expect(open.map(({ kind }) => kind)).toEqual([
    'decide_ask',
    'finalize_unit_budget',
    'publish_decisions',
    'set_backfill',
  ]);
});
