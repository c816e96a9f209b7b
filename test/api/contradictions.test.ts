// What contradicts itself, or what is on record, is refused where it is said, with the value to use; nothing is changed.

import { addDays } from '../../calendar/local-date.ts';
import { rosterRow } from '../roster/files.ts';
import { type Answer, type Product, startProduct } from '../support/product.ts';
import { BUDGET_YEAR, begin, bringIn, type Draft, launch, sign, type TeamYear, toApply } from '../support/team-year.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  const three = ['U1', 'U2', 'U3'].map((unit) =>
    rosterRow({ ubt_ref: 'files', unit_ref: `files-${unit}`, unit_name: `Unit ${unit}` }),
  );
  await bringIn(product, [rosterRow({ ubt_ref: 'discusses' }), ...three]);
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
