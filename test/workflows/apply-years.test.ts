// Years in which filing does not go smoothly, driven through HTTP on the real engine with its time skipped.

import { recordHistories, replay } from '../support/histories.ts';
import { keepHistories } from '../support/kept-histories.ts';
import type { Product } from '../support/product.ts';
import {
  begin,
  draft,
  firstAsk,
  holdDiscussion,
  PEOPLE,
  RATIONALE,
  sign,
  signBoth,
  startYears,
  toApply,
  trainOne,
  typesOf,
  until,
} from '../support/team-year.ts';

const TEAMS = ['one-side', 'impasse', 'returned', 'replaced', 'extended', 'late-joint'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => keepHistories(product, TEAMS));
afterAll(() => product.stop());

it('files one side’s position at the cut-off when the other gives none', async () => {
  const team = begin(product, 'one-side');
  await team.travelPast('foundation_opens');
  await trainOne(product, team.management);
  await team.travelPast('apply_opens', 20);
  const untrained = await sign(team, team.labor, await draft(team, team.labor), 409);
  expect(untrained.body.code).toBe('training_missing');
  const position = await draft(team, team.management, [90_000]);
  await sign(team, team.management, position);
  await team.travelPast('filing_cut_off');
  const filed = await team.show();
  expect(filed.filing).toMatchObject({
    kind: 'one_side',
    state: 'received',
    onTime: true,
    revisions: { labor: null, management: position.revisionId },
  });
  expect(filed.asks).toHaveLength(1);
  expect(filed.phase).toBe('budget');
});

it('files both positions side by side when the clock of an impasse runs out', async () => {
  const team = begin(product, 'impasse');
  await toApply(product, team);
  const early = await team.act(team.labor, 'impasses', { about: 'The model.' }, 409);
  expect(early.body.code).toBe('no_discussion');
  await holdDiscussion(team);
  await team.act(team.labor, 'impasses', { about: 'The model.' });
  await team.act(team.labor, 'data-requests', { what: 'Overtime by month.' });
  await sign(team, team.labor, await draft(team, team.labor, [300_000]));
  await sign(team, team.management, await draft(team, team.management, [100_000]));
  await team.travel(product.clock.now() + 20 * 24 * 60 * 60 * 1000);
  const filed = await team.show();
  expect(filed.filing).toMatchObject({ kind: 'two_positions', state: 'received' });
  expect(filed.asks.map(({ from }) => from)).toEqual(['labor', 'management']);
  expect(await typesOf(team)).toEqual(
    expect.arrayContaining(['impasse_declared', 'data_request_lapsed', 'filed_without_joint_signature']),
  );
});

it('takes the third filing as received after two returns', async () => {
  const team = begin(product, 'returned');
  await toApply(product, team);
  await holdDiscussion(team);
  for (const amount of [10_000, 20_000]) {
    await signBoth(team, await draft(team, team.labor, [amount]));
    await team.act(PEOPLE.budgetMaker, 'filing-returns', { reason: 'missing_data', comment: 'The census is missing.' });
    expect((await team.show()).filing.state).toBe('returned');
  }
  await signBoth(team, await draft(team, team.labor, [30_000]));
  expect((await team.show()).filing).toMatchObject({ state: 'received', kind: 'joint', returns: 2 });
  const third = await team.act(PEOPLE.budgetMaker, 'filing-returns', { reason: 'arithmetic', comment: 'Again.' }, 409);
  expect(third.body.code).toBe('not_sent');
  await until(
    async () => product.mail.messages.filter(({ subject }) => subject?.includes('Team returned')).length === 4,
    'the mails',
  );
});

it('keeps a signature when its co-lead is replaced, and lets the successor take it back', async () => {
  const team = begin(product, 'replaced');
  await toApply(product, team);
  const revision = await draft(team, team.labor);
  await sign(team, team.labor, revision);
  const bothSides = await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: team.management }, 409);
  expect(bothSides.body.code).toBe('same_person_both_sides');
  await team.act(PEOPLE.regionalManagement, 'seat-vacancies');
  await team.act(PEOPLE.regionalLabor, 'seat-holders', { personId: PEOPLE.newLabor });
  expect((await team.show()).filing.state).toBe('signed_by_one_side');
  const { revisionId } = revision;
  await team.act(team.labor, 'signature-withdrawals', { revisionId }, 404);
  await team.act(PEOPLE.newLabor, 'signature-withdrawals', { revisionId });
  expect((await team.show()).filing.state).toBe('drafting');
  expect((await sign(team, PEOPLE.newLabor, revision, 409)).body.code).toBe('training_missing');
  await trainOne(product, PEOPLE.newLabor);
  await sign(team, PEOPLE.newLabor, revision);
  const uncovered = await sign(team, team.management, revision, 404);
  expect(uncovered.body.code).toBe('not_found');
  await trainOne(product, PEOPLE.managementSponsor);
  await sign(team, PEOPLE.managementSponsor, revision);
  expect((await team.show()).filing).toMatchObject({ state: 'jointly_signed', kind: 'joint' });
});

it('extends a filing date when both sponsors grant it, and never by silence', async () => {
  const team = begin(product, 'extended');
  await toApply(product, team);
  const dueOn = new Date((await team.date('filing_due')) - 60_000);
  const sunday = dueOn.getTime() + (7 - dueOn.getUTCDay()) * 24 * 60 * 60 * 1000;
  const untilOn = new Date(sunday).toISOString().slice(0, 10);
  const ask = { milestone: 'filing_due', untilOn, reason: 'The analyst is away.' };
  const first = await team.act(team.labor, 'extension-requests', ask);
  expect(first.body.findings).toMatchObject([
    { kind: 'day_off', message: expect.stringContaining('is a weekend in CO. It stays there') },
  ]);
  await team.act(team.management, 'extension-requests', ask, 409);
  await team.travel(product.clock.now() + 20 * 24 * 60 * 60 * 1000);
  expect((await team.show()).extensions[0]).toMatchObject({ level: 'nation', resting: false });
  await team.act(PEOPLE.nationalLabor, 'extension-answers', { extensionId: first.body.commandId, grant: false });

  const before = await team.date('filing_due');
  const second = await team.act(team.labor, 'extension-requests', ask);
  await team.act(PEOPLE.laborSponsor, 'extension-answers', { extensionId: second.body.commandId, grant: true });
  expect(await team.date('filing_due')).toBe(before);
  await team.act(PEOPLE.managementSponsor, 'extension-answers', { extensionId: second.body.commandId, grant: true });
  expect(await team.date('filing_due')).toBeGreaterThan(before);
});

it('lets a later joint filing replace a one-side filing until load', async () => {
  const team = begin(product, 'late-joint');
  await toApply(product, team);
  const position = await draft(team, team.management, [70_000]);
  await sign(team, team.management, position);
  await team.travelPast('input_closes');
  const { askId } = await firstAsk(team);
  await team.act(PEOPLE.budgetMaker, 'decisions', {
    askId,
    decision: 'granted',
    rationale: { ...RATIONALE, amountGrantedCents: 70_000 },
  });
  const joint = await draft(team, team.labor, [70_000, 5_000]);
  await signBoth(team, joint);
  const filed = await team.show(PEOPLE.budgetMaker);
  expect(filed.filing).toMatchObject({ kind: 'joint', state: 'received', onTime: false });
  expect(filed.asks.map(({ decision }) => decision)).toEqual(['granted', null]);
});

it('replays the history of every run of these years', async () => {
  const histories = await recordHistories(product, TEAMS);
  expect(histories.length).toBeGreaterThan(TEAMS.length);
  expect(await replay(histories)).toEqual([]);
});
