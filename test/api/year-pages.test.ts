// What the pages ask with which a year begins: whom it could be for, dates thought of, what waits for whom, roles proposed.

import { roleCsv, roleRow } from '../imports/files.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, PEOPLE } from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const { nationalLabor, nationalManagement, regionalLabor, regionalManagement } = PEOPLE;
const NEXT = BUDGET_YEAR + 1;
const path = `/api/cycles/${NEXT}`;

let product: Product;
beforeAll(async () => {
  product = await startTwoRegions();
  const drafted = await product.post(nationalLabor, '/api/cycles', { budgetYear: NEXT, from: 'last_year' });
  expect(drafted.status).toBe(201);
}, 120_000);
afterAll(() => product.stop());

describe('dates that somebody thinks of', () => {
  const check = (who: string, date: object, regionId: string | null = null) =>
    product.post(who, `${path}/date-checks`, { regionId, dates: [{ rule: 'none', ...date }] });

  it('are told as days off and in the past with what their rule makes of them, and nothing is written', async () => {
    const christmas = { key: 'decisions_due', printedOn: `${NEXT - 1}-12-25`, rule: 'previous' };
    const { status, body } = await check(nationalLabor, christmas);
    expect(status).toBe(200);
    expect(body.dates).toEqual([{ ...christmas, effectiveOn: expect.not.stringContaining('12-25') }]);
    expect(body.findings).toMatchObject([{ kind: 'day_off', keys: ['decisions_due'] }]);
    const past = await check(nationalLabor, { key: 'filing_due', printedOn: '2020-06-03' });
    const kinds = past.body.findings.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['out_of_order', 'past']));
    const { milestones } = (await product.get(nationalLabor, path)).body;
    expect(milestones.some(({ printedOn }: { printedOn: string }) => printedOn === '2020-06-03')).toBe(false);
  });

  it('are a region’s for its own co-chairs, and the nation’s for no co-chair of a region', async () => {
    const date = { key: 'input_closes', printedOn: `${NEXT}-11-30` };
    const { body } = await check(regionalLabor, date, 'colorado');
    expect(body.findings[0]).toMatchObject({ kind: 'out_of_order', regions: ['colorado'] });
    expect((await check(regionalLabor, date)).status).toBe(403);
    expect((await check(regionalLabor, date, 'hawaii')).status).toBe(403);
  });
});

it('counts the roster’s teams by region and agreements, each team once', async () => {
  const { body } = await product.get(nationalLabor, '/api/scope-choices');
  expect(body).toEqual({
    agreements: ['COALITION_2023'],
    regions: [
      { regionId: 'colorado', name: 'Colorado' },
      { regionId: 'hawaii', name: 'Hawaii' },
    ],
    groups: [
      { regionId: 'colorado', agreements: ['COALITION_2023'], teams: 2, units: 2 },
      { regionId: 'hawaii', agreements: ['COALITION_2023'], teams: 1, units: 1 },
    ],
  });
  expect((await product.get(regionalLabor, '/api/scope-choices')).status).toBe(403);
});

it('shows what a region has of its own beside the nation’s dates', async () => {
  const dates = [{ key: 'input_opens', printedOn: `${NEXT - 1}-11-02`, rule: 'none', source: 'Colorado committee' }];
  const put = await product.request('PUT', regionalLabor, `${path}/regions/colorado/timeline`, { dates });
  expect(put.status).toBe(200);
  const { regionalDates } = (await product.get(regionalManagement, path)).body;
  expect(regionalDates).toEqual([{ regionId: 'colorado', name: 'Colorado', dates }]);
});

it('tells a launch by region, with the draft’s regions before anything runs', async () => {
  const running = await product.get(regionalLabor, `/api/cycles/${BUDGET_YEAR}/launch`);
  expect(running.body.regions).toEqual([
    { regionId: 'colorado', name: 'Colorado', teamsInScope: 2, running: 2 },
    { regionId: 'hawaii', name: 'Hawaii', teamsInScope: 1, running: 1 },
  ]);
  const drafted = await product.get(regionalLabor, `${path}/launch`);
  expect(drafted.body.regions).toMatchObject([
    { regionId: 'colorado', teamsInScope: 2, running: 0 },
    { regionId: 'hawaii', teamsInScope: 1, running: 0 },
  ]);
});

describe('the requests about a year', () => {
  const requests = async (who: string, year = NEXT) =>
    (await product.get(who, `/api/cycles/${year}/requests`)).body.requests;

  it('say who asked, who may answer and who may take it back', async () => {
    const move = { key: 'filing_due', printedOn: `${BUDGET_YEAR - 1}-10-05`, rule: 'none', source: 'A committee' };
    const moves = `/api/cycles/${BUDGET_YEAR}/milestone-moves`;
    expect((await product.post(nationalLabor, moves, move)).status).toBe(202);
    const [forAsker] = await requests(nationalLabor, BUDGET_YEAR);
    expect(forAsker).toMatchObject({
      action: 'move_milestone',
      status: 'waiting',
      requestedByName: `Person ${nationalLabor}`,
      waitsFor: [`Person ${nationalManagement}`],
      mayAnswer: false,
      mayTakeBack: true,
    });
    const [forOther] = await requests(nationalManagement, BUDGET_YEAR);
    expect(forOther).toMatchObject({ mayAnswer: true, mayTakeBack: false });
    const [launched] = (await requests(OTHERS.operations, BUDGET_YEAR)).slice(-1);
    expect(launched).toMatchObject({
      action: 'launch_cycle',
      status: 'confirmed',
      answeredByName: `Person ${nationalManagement}`,
      waitsFor: [],
    });
  });

  it('are for co-chairs and operations', async () => {
    expect((await product.get(regionalLabor, `${path}/requests`)).status).toBe(200);
    expect((await product.get('T-1-L', `${path}/requests`)).status).toBe(403);
  });
});

it('lists proposed roles to the co-chairs who confirm them: their own side, their own region', async () => {
  const roles = [{ person_ref: 'LB-2', role: 'labor_budget_rep', side: 'labor', scope_ref: 'Hawaii' }];
  const file = roleCsv(roles.map(roleRow));
  const imported = await product.request('POST', OTHERS.operations, '/api/role-imports', file);
  // never “labor labor budget representative”
  expect(imported.body.proposed.first).toMatchObject([{ roleInWords: 'labor budget representative' }]);
  const places = async (who: string) => (await product.get(who, '/api/role-confirmations')).body.places;
  expect(await places(OTHERS.hawaiiLabor)).toEqual([
    {
      side: 'labor',
      regionId: 'hawaii',
      region: 'Hawaii',
      count: 1,
      coLeads: 0,
      first: [
        {
          personId: 'LB-2',
          name: 'Person LB-2',
          role: 'labor_budget_rep',
          roleInWords: 'labor budget representative',
          scopeKind: 'region',
          scopeName: 'Hawaii',
        },
      ],
    },
  ]);
  expect(await places(nationalLabor)).toHaveLength(1);
  expect(await places(OTHERS.hawaiiManagement)).toEqual([]);
  expect(await places(regionalLabor)).toEqual([]);
});

it('confirms nobody whom the co-chair was not shown, and the same once however often it is asked', async () => {
  const bringIn = (ref: string) => {
    const role = { person_ref: ref, role: 'labor_budget_rep', side: 'labor', scope_ref: 'Hawaii' };
    return product.request('POST', OTHERS.operations, '/api/role-imports', roleCsv([roleRow(role)]));
  };
  const confirm = (count: number) =>
    product.post(OTHERS.hawaiiLabor, '/api/role-confirmations', { side: 'labor', regionId: 'hawaii', count });
  const waiting = async () => (await product.get(OTHERS.hawaiiLabor, '/api/role-confirmations')).body.places[0]?.count;
  await bringIn('LB-3');
  const seen = await waiting();
  await bringIn('LB-4');
  expect(await confirm(seen)).toMatchObject({
    status: 412,
    body: { code: 'changed_meanwhile', detail: expect.stringContaining(`by now ${seen + 1} wait`) },
  });
  expect(await waiting()).toBe(seen + 1);
  const both = await Promise.all([confirm(seen + 1), confirm(seen + 1)]);
  expect(both.map(({ body }) => body.confirmed).sort()).toEqual([0, seen + 1]);
});
