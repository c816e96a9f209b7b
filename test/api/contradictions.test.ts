// What contradicts itself, or what is on record, is refused where it is said, with the value to use; nothing is changed.

import { addDays } from '../../calendar/local-date.ts';
import type { Answer, Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, startYears, type TeamYear, toApply } from '../support/team-year.ts';

let product: Product;
beforeAll(async () => {
  product = await startYears(['discusses']);
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
