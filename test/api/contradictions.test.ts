// What contradicts itself, or what is on record, is refused where it is said, with the value to use; nothing is changed.

import { addDays } from '../../calendar/local-date.ts';
import { rosterRow } from '../imports/files.ts';
import { type Answer, type Product, startProduct } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  bringIn,
  type Draft,
  finishBudget,
  firstAsk,
  launch,
  PEOPLE,
  RATIONALE,
  sign,
  type TeamYear,
  toApply,
  toBudget,
} from '../support/team-year.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  const three = ['U1', 'U2', 'U3'].map((unit) =>
    rosterRow({ ubt_ref: 'files', unit_ref: `files-${unit}`, unit_name: `Unit ${unit}` }),
  );
  const whole = ['discusses', 'decides', 'extends'].map((ubt_ref) => rosterRow({ ubt_ref }));
  await bringIn(product, [...whole, ...three]);
  await launch(product);
}, 120_000);
afterAll(() => product.stop());

/** Each problem with its pointer, in the order of the answer. */
const told = ({ body }: Answer): string[] =>
  body.problems.map(({ pointer, problem }: { pointer: string; problem: string }) => `${pointer} ${problem}`);

describe('a discussion', () => {
  let team: TeamYear;
  beforeAll(async () => {
    team = begin(product, 'discusses');
    await toApply(product, team);
  }, 120_000);

  const record = (content: Record<string, unknown>, status: number) =>
    team.act(
      team.labor,
      'discussions',
      {
        held: true,
        content: {
          dates: [team.yesterday()],
          attendedLabor: 1,
          attendedManagement: 1,
          topics: ['model'],
          releaseHours: 1,
          ...content,
        },
      },
      status,
    );

  it('is refused when nobody came on a day to come', async () => {
    const tomorrow = addDays(team.yesterday(), 2);
    const before = `${BUDGET_YEAR - 2}-07-31`;
    const dates = [tomorrow, before, tomorrow];
    const answer = await record({ dates, attendedLabor: 0, attendedManagement: 0, topics: ['gap', 'gap'] }, 400);
    expect(told(answer)).toEqual([
      expect.stringMatching(/^#\/body\/content\/dates\/0 .* or an earlier date\.$/),
      expect.stringMatching(new RegExp(`^#/body/content/dates/1 .* opened on ${BUDGET_YEAR - 2}-08-01: `)),
      expect.stringMatching(/^#\/body\/content\/dates\/2 .* or an earlier date\.$/),
      expect.stringMatching(/^#\/body\/content\/attendedLabor .* 1 or more\./),
      expect.stringMatching(/^#\/body\/content\/attendedManagement .* 1 or more\./),
      expect.stringMatching(/^#\/body\/content\/topics\/1 gap is there twice/),
    ]);
    expect((await team.show()).discussion).toBeNull();
  });

  it('that was not held is recorded with its reason, and one that was held after it', async () => {
    await team.act(team.labor, 'discussions', { held: false, content: { because: ' ' } }, 400);
    await team.act(team.labor, 'discussions', { held: false, content: { because: 'Nobody came.' } });
    expect((await team.show()).discussion).toMatchObject({ held: false });
    await record({}, 200);
    expect((await team.show()).discussion).toMatchObject({ held: true });
  });
});

describe('an extension', () => {
  it('is asked for until a date to come and not after the cut-off, and both are named', async () => {
    const team = begin(product, 'extends');
    await team.travelPast('filing_due', 2);
    const ask = (untilOn: string, status: number) =>
      team.act(team.labor, 'extension-requests', { milestone: 'filing_due', untilOn, reason: 'Away.' }, status);
    const today = `${BUDGET_YEAR - 1}-10-03`;
    const cutOff = addDays(new Date(await team.date('filing_cut_off')).toISOString().slice(0, 10), -1);
    const give = `Give a date from ${today} to ${cutOff}.`;
    expect(told(await ask(`${BUDGET_YEAR - 1}-10-01`, 400))).toEqual([
      expect.stringMatching(`^#/body/untilOn .* has passed, .* ${give}$`),
    ]);
    expect(told(await ask(addDays(cutOff, 1), 400))).toEqual([
      expect.stringMatching(`^#/body/untilOn .* is after the cut-off, .* ${give}$`),
    ]);
    await ask(cutOff, 200);
  }, 60_000);
});

describe('a signature', () => {
  let team: TeamYear;
  beforeAll(async () => {
    team = begin(product, 'files');
    await toApply(product, team);
  }, 120_000);

  const draftOf = async (units: string[], asks: string[] = []): Promise<Draft> => {
    const content = {
      units: units.map((unit) => ({ unitId: `files-${unit}`, staffingModel: 'Model', workforcePlan: 'Plan' })),
      asks: asks.map((what) => ({ unitId: 'files-U1', what, amountCents: 100 })),
    };
    return (await team.act(team.labor, 'revisions', { content }, 201)).body;
  };

  it('is refused on a draft of one of three units, one of them twice', async () => {
    const answer = await sign(
      team,
      team.labor,
      await draftOf(['U1', 'U1'], ['One nurse', 'Two nurses', 'One nurse']),
      409,
    );
    expect(answer.body).toMatchObject({
      code: 'units_differ',
      lacking: ['files-U2', 'files-U3'],
      twice: ['files-U1'],
      repeatedAsks: [3],
    });
    expect(answer.body.detail).toContain('Add a model and a plan for files-U2 (Unit U2), files-U3 (Unit U3).');
    expect(answer.body.detail).toContain('Keep only one model and plan for files-U1 (Unit U1).');
    expect(answer.body.detail).toContain('Take out or reword ask 3');
    expect((await team.show()).filing.state).toBe('not_started');
  });

  it('leaves the refused draft free to be completed, and is taken then', async () => {
    const half = await draftOf(['U1']);
    await sign(team, team.labor, half, 409);
    const units = ['U1', 'U2', 'U3'].map((unit) => ({
      unitId: `files-${unit}`,
      staffingModel: 'Model',
      workforcePlan: 'Plan',
    }));
    const path = `${team.path}/revisions/${half.revisionId}`;
    const whole = await product.request(
      'PUT',
      team.labor,
      path,
      { content: { units, asks: [] } },
      { 'If-Match': `"${half.contentSha256}"` },
    );
    expect(whole.status).toBe(200);
    await sign(team, team.labor, whole.body);
    await sign(team, team.management, whole.body);
    expect((await team.show()).filing).toMatchObject({ state: 'jointly_signed', kind: 'joint' });
  });
});

describe('a decision', () => {
  const ASKED = 13_800_000;
  let team: TeamYear;
  let askId: string;
  beforeAll(async () => {
    team = begin(product, 'decides');
    await toBudget(product, team, [ASKED]);
    ({ askId } = await firstAsk(team));
  }, 120_000);

  const decide = (decision: string, rationale: object, status: number, more: object = {}) =>
    team.act(
      PEOPLE.budgetMaker,
      'decisions',
      { askId, decision, rationale: { ...RATIONALE, ...rationale }, ...more },
      status,
    );

  it.each([
    ['declined', 500, 'What is declined grants $0.00; this says $5.00. Give 0.'],
    ['deferred', 500, 'What is deferred grants $0.00; this says $5.00. Give 0.'],
    [
      'granted',
      1,
      'The ask was $138,000.00; a full grant grants exactly that. Use “granted_modified” to grant another amount.',
    ],
    ['granted_modified', ASKED, 'The ask was $138,000.00, so this grants it in full. Use granted.'],
    ['granted_modified', 99_900_000_000, '$999,000,000.00 is more than the $138,000.00 that was asked.'],
  ])('%s with %d cents is refused with what to use', async (decision, amountGrantedCents, words) => {
    const answer = await decide(decision, { amountGrantedCents }, 400);
    expect(told(answer)).toEqual([expect.stringContaining(`#/body/rationale/amountGrantedCents ${words}`)]);
    expect((await firstAsk(team)).decision).toBeNull();
  });

  it('has everything that contradicts and everything that is missing named at once', async () => {
    const rationale = { amountGrantedCents: 500, reviewOn: '2001-01-01', contactPersonId: 'NOBODY', dataReliedOn: '' };
    const answer = await decide('declined', rationale, 400);
    const today = addDays(team.yesterday(), 1);
    expect(told(answer)).toEqual([
      expect.stringContaining('#/body/rationale/amountGrantedCents What is declined grants $0.00'),
      expect.stringContaining('#/body/rationale/reviewOn A review on 2001-01-01 is today or past.'),
      expect.stringContaining('#/body/rationale/contactPersonId NOBODY is not on record.'),
      expect.stringContaining('#/body/rationale/dataReliedOn Say which data'),
    ]);
    expect(
      [today, team.yesterday()].some((day) =>
        answer.body.problems[1].problem.includes(`after ${day} and before ${BUDGET_YEAR + 1}-12-31`),
      ),
    ).toBe(true);
  });

  it('is reviewed before its cycle has been closed for a year', async () => {
    const late = await decide('granted', { amountGrantedCents: ASKED, reviewOn: `${BUDGET_YEAR + 1}-12-31` }, 400);
    expect(told(late)).toEqual([expect.stringContaining('is too late')]);
    await decide('granted', { amountGrantedCents: ASKED, reviewOn: `${BUDGET_YEAR + 1}-12-30` }, 200);
  });

  it('grants more than was asked once that is confirmed', async () => {
    await decide('granted_modified', { amountGrantedCents: ASKED + 1 }, 200, { confirmAboveAsk: true });
    expect((await firstAsk(team)).decision).toBe('granted_modified');
  });

  it('is made again when its contact left before it is published', async () => {
    await decide('granted', { amountGrantedCents: ASKED, contactPersonId: team.management }, 200);
    await finishBudget(team);
    await team.act(PEOPLE.regionalManagement, 'seat-vacancies');
    const refused = await team.act(PEOPLE.budgetMaker, 'publications', {}, 409);
    expect(refused.body).toMatchObject({ code: 'decision_contradictory', decisions: [{ askId }] });
    expect(refused.body.detail).toContain(`Ask 1 of ${team.unitId}: ${team.management} holds no role any more.`);
    expect((await team.show()).published).toBe(false);
    await decide('granted', { amountGrantedCents: ASKED }, 200);
    const stray = await team.act(PEOPLE.budgetMaker, 'publications', { statements: { 'U-9': 'To nobody.' } }, 404);
    expect(stray.body).toMatchObject({ code: 'unit_unknown', foreign: ['U-9'] });
    await team.act(PEOPLE.budgetMaker, 'publications');
    expect((await team.show()).published).toBe(true);
  });
});

describe('a backfill line', () => {
  const line = async (body: object, status: number) => {
    const team = begin(product, 'decides');
    return team.act(PEOPLE.budgetMaker, 'backfill-lines', { unitId: team.unitId, ...body }, status);
  };

  it.each([
    [{ amountCents: 4_120_000, hours: '0' }, '#/body/hours $41,200.00 pays for hours.'],
    [{ amountCents: 4_120_000, hours: '0.00' }, '#/body/hours $41,200.00 pays for hours.'],
    [{ amountCents: 0, hours: '1050.5', reason: 'None.' }, '#/body/amountCents 1050.5 hours are to be paid for.'],
    [{ amountCents: 0, hours: '1050.5' }, '#/body/amountCents Give the amount in cents'],
  ])('has hours and money, or neither: %j', async (body, words) => {
    expect(told(await line(body, 400))).toEqual([expect.stringContaining(words)]);
  });
});
