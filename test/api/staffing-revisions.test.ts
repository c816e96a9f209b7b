// A revision with numbers: drafted with gaps, refused at the signature with everything that is missing, signed once it is whole.

import { randomUUID } from 'node:crypto';
import { rosterRow } from '../imports/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { staffingContent } from '../support/staffing-content.ts';
import {
  begin,
  bringIn,
  holdDiscussion,
  launch,
  PEOPLE,
  sign,
  signBoth,
  type TeamYear,
  toApply,
} from '../support/team-year.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(
    product,
    ['whole', 'gaps', 'mixed'].map((ubt_ref) => rosterRow({ ubt_ref })),
  );
  await launch(product);
}, 120_000);
afterAll(() => product.stop());

async function inApply(ubtId: string): Promise<TeamYear> {
  const team = begin(product, ubtId);
  await toApply(product, team);
  await holdDiscussion(team);
  return team;
}

const write = (team: TeamYear, content: object) => team.act(team.labor, 'revisions', { content }, 201);

it('is drafted with gaps and kept as it was typed', async () => {
  const team = begin(product, 'gaps');
  const content = staffingContent(team.unitId, { share: null });
  const { body } = await write(team, content);
  expect(body.content).toEqual(content);
  expect(body.computed[0].totalFte.notComputed).toMatch(/^not computed, because /);
});

it('is refused at the signature with everything that is missing, each with its place', async () => {
  const team = await inApply('gaps');
  const content = staffingContent(team.unitId, { share: '0.96', ask: { amountCents: null, reason: '' } });
  const refused = await sign(team, team.labor, (await write(team, content)).body, 422);
  expect(refused.body.code).toBe('revision_incomplete');
  const problems = refused.body.problems.map(({ pointer, problem }: { pointer: string; problem: string }) => [
    pointer,
    problem,
  ]);
  expect(problems).toEqual([
    ['/units/0/model/skillMix', 'The skill mix adds up to 96 %; it must be 100 %.'],
    ['/asks/0/reason', 'Ask 1 has no reason.'],
    ['/asks/0/amountCents', 'Ask 1 has no amount.'],
  ]);
  expect(refused.body.detail).toMatch(/^3 things are missing or wrong in this revision, so nothing was signed\./);
  expect((await team.show()).filing.state).toBe('drafting');
});

it('is signed by both sides once it is whole, and its asks are decided by their amounts', async () => {
  const team = await inApply('whole');
  await signBoth(team, (await write(team, staffingContent(team.unitId))).body);
  expect((await team.show()).filing.kind).toBe('joint');
  await team.act(PEOPLE.budgetMaker, 'filing-receipts');
  expect((await product.get(team.labor, `${team.path}/budget`)).body.asks).toMatchObject([
    { what: 'Two more nurses at night', askedCents: 9_000_000 },
  ]);
});

it('is compared field by field in the order of the form, and with a free text as something new', async () => {
  const team = begin(product, 'mixed');
  const texts = {
    units: [{ unitId: team.unitId, staffingModel: 'As last year', workforcePlan: 'None' }],
    asks: [],
    dissent: '',
  };
  await write(team, texts);
  const first = staffingContent(team.unitId);
  const made = (await write(team, first)).body;
  const difference = async (revisionId: string) =>
    (await product.get(team.labor, `${team.path}/revisions/${revisionId}/difference`)).body.changes;
  expect((await difference(made.revisionId))[0].words).toBe(
    'The free text of the revision before was replaced by a model with numbers.',
  );

  const later = staffingContent(team.unitId, { census: '32', ask: { quantity: '1.5' } });
  const second = (
    await write(team, { ...later, units: later.units.map((unit) => ({ ...unit, factsAsOf: '2027-03-01' })) })
  ).body;
  const words = (await difference(second.revisionId)).map((change: { words: string }) => change.words);
  expect(words).toEqual([
    `${team.unitId}, Facts as of: 2027-03-01.`,
    `${team.unitId}, Average daily census: 30 → 32 (+2, +6.7 %).`,
    'Ask 1, Quantity: 2.0 → 1.5 (−0.5, −25.0 %).',
  ]);
});

it('says what each unit’s model comes to, in steps, and nothing of a free text', async () => {
  const team = begin(product, 'mixed');
  const { computed, content } = (await write(team, staffingContent(team.unitId))).body;
  expect(computed).toMatchObject([
    {
      unitId: team.unitId,
      workedHours: { exact: '65700', shown: '65700.0' },
      directFte: { shown: '31.59' },
      gapFte: { shown: '5.40' },
    },
  ]);
  expect(computed[0].steps[0]).toMatchObject({ expression: '30 patients × 365 days', result: '10,950' });
  expect(content.units[0]).not.toHaveProperty('computed');
  expect((await team.revisions())[0]?.computed).toBeNull();
});

it('is refused where it names a unit of another team, also in a point that is not agreed', async () => {
  const team = begin(product, 'mixed');
  const content = staffingContent(team.unitId);
  const point = { unitId: 'gaps-U1', topic: 'Nights', laborPosition: 'More', managementPosition: '' };
  const refused = await team.act(team.labor, 'revisions', { content: { ...content, pointsNotAgreed: [point] } }, 404);
  expect(refused.body).toMatchObject({ code: 'unit_unknown' });
});

it('is told by field what is no number and what there is not', async () => {
  const team = begin(product, 'mixed');
  const content = staffingContent(team.unitId, { census: '1,000', ask: { askKey: randomUUID(), kind: 'people' } });
  const [unit] = content.units;
  const without = { ...content, units: [{ ...unit, model: { ...unit?.model, method: null } }] };
  const told = await team.act(team.labor, 'revisions', { content: without }, 400);
  expect(told.body.detail).toContain('Without a method there is no demand. Write null, or choose');
  const refused = await team.act(team.labor, 'revisions', { content }, 400);
  expect(refused.body.problems.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '#/body/content/units/0/model/demand/averageDailyCensus',
    '#/body/content/asks/0/kind',
  ]);
});
