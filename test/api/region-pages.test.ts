// What a region's and a budget-maker's pages read: progress in counts, who is behind, and the desk of unit budgets.

import type { Product } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  draft,
  finishBudget,
  holdDiscussion,
  PEOPLE,
  publish,
  signBoth,
  type TeamYear,
  toApply,
} from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const CYCLE = `/api/cycles/${BUDGET_YEAR}`;
const DESK = `/api/units?year=${BUDGET_YEAR}`;
const { regionalLabor, regionalManagement, nationalLabor, laborSponsor, managementSponsor, budgetMaker } = PEOPLE;

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startTwoRegions();
  team = begin(product, 'T-1');
}, 120_000);
afterAll(() => product.stop());

const bodyOf = async (person: string, path: string) => (await product.get(person, path)).body;
const statusOf = async (person: string, path: string) => (await product.get(person, path)).status;
const idsOf = (body: { teams: { ubtId: string }[] }) => body.teams.map(({ ubtId }) => ubtId);
const desk = async (person: string, query = '') =>
  (await bodyOf(person, `${DESK}${query}`)).units.map(({ unitId, state }: { unitId: string; state: string }) => [
    unitId,
    state,
  ]);

describe('progress', () => {
  it('counts the teams of a region by facility, and of the nation by region', async () => {
    const region = await bodyOf(regionalLabor, `${CYCLE}/progress?region=colorado`);
    expect(region).toMatchObject({ by: 'facility', regionId: 'colorado', total: { teams: 2, overdue: 0 } });
    expect(region.places).toMatchObject([{ counts: { teams: 2, byPhase: { prepare: 2 }, published: 0 } }]);
    const nation = await bodyOf(nationalLabor, `${CYCLE}/progress`);
    expect(
      nation.places.map(({ name, counts }: { name: string; counts: { teams: number } }) => [name, counts.teams]),
    ).toEqual([
      ['Colorado', 2],
      ['Hawaii', 1],
    ]);
    expect(nation.total).toMatchObject({ teams: 3, overdue: 0, byFilingState: { not_started: 3 } });
  });

  it('tells how many are late to those alone who read the teams there, and never by side', async () => {
    const overdue = async (person: string, query: string) => {
      const { places, total } = await bodyOf(person, `${CYCLE}/progress${query}`);
      return [...places, { counts: total }].map(({ counts }: { counts: { overdue: number | null } }) => counts.overdue);
    };
    expect(await overdue(regionalLabor, '')).toEqual([0, null, null]);
    expect(await overdue(OTHERS.hawaiiLabor, '?region=colorado')).toEqual([null, null]);
    expect(await overdue('T-1-L', '?region=colorado')).toEqual([null, null]);
    expect(await overdue(nationalLabor, '')).toEqual([0, 0, 0]);
    expect(JSON.stringify(await bodyOf(nationalLabor, `${CYCLE}/progress`))).not.toMatch(/labor|management/);
  });
});

describe('who is behind', () => {
  const path = `${CYCLE}/behind`;

  it('is listed to sponsors and regional co-chairs of those teams, and to nobody else', async () => {
    const denied = [
      'T-1-L',
      'T-1-M',
      OTHERS.physician,
      budgetMaker,
      PEOPLE.laborBudgetRep,
      PEOPLE.newLabor,
      nationalLabor,
      PEOPLE.nationalManagement,
      OTHERS.operations,
      OTHERS.hawaiiBudgetMaker,
    ];
    for (const person of denied) expect(await statusOf(person, path)).toBe(403);
    for (const person of [regionalLabor, regionalManagement, laborSponsor, managementSponsor, OTHERS.hawaiiLabor])
      expect(await statusOf(person, path)).toBe(200);
  });

  it('names what is late, of whom, in the order of what was due first, a page at a time', async () => {
    const other = begin(product, 'T-2');
    await other.travelPast('training_due', -10);
    const soon = await bodyOf(regionalLabor, path);
    const ofTeam = (list: typeof soon) => list.teams.find(({ ubtId }: { ubtId: string }) => ubtId === 'T-2');
    expect(ofTeam(soon)).toMatchObject({ lateness: 'at_risk', regionId: 'colorado' });
    expect(ofTeam(soon).reasons).toContainEqual(
      expect.objectContaining({
        words: 'The labor co-lead has not completed the training.',
        who: expect.stringMatching(/\S/),
        lateness: 'at_risk',
        due: expect.stringMatching(/end of day \(MDT\)$/),
      }),
    );
    expect(idsOf(soon)).toEqual(['T-1', 'T-2']);
    expect(idsOf(await bodyOf(managementSponsor, path))).toEqual(['T-1', 'T-2', 'H-1']);
    expect(idsOf(await bodyOf(laborSponsor, path))).toEqual(['T-1', 'H-1']);
    expect(idsOf(await bodyOf(OTHERS.hawaiiLabor, path))).toEqual(['H-1']);
    expect(idsOf(await bodyOf(OTHERS.hawaiiLabor, `${path}?region=colorado`))).toEqual([]);

    const first = await bodyOf(regionalLabor, `${path}?limit=1`);
    const second = await bodyOf(regionalLabor, `${path}?limit=1&after=${encodeURIComponent(first.next)}`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(idsOf(soon));
    expect(second.next).toBeNull();
    await other.travelPast('training_due');
    expect(ofTeam(await bodyOf(regionalLabor, path))).toMatchObject({ lateness: 'late' });
    expect(await statusOf(regionalLabor, `${path}?after=T-1`)).toBe(400);
  });

  it('is told beside a team to those alone who are shown its people, with and without a filter', async () => {
    const late = async (person: string, query = '') =>
      (await bodyOf(person, `${CYCLE}/ubts${query}`)).ubts.map(
        ({ ubtId, overdue }: { ubtId: string; overdue: boolean | null }) => [ubtId, overdue],
      );
    expect(await late(regionalLabor)).toEqual([
      ['T-1', false],
      ['T-2', true],
    ]);
    expect(await late(nationalLabor)).toEqual([
      ['H-1', null],
      ['T-1', null],
      ['T-2', null],
    ]);
    expect(await late(budgetMaker)).toEqual([
      ['T-1', null],
      ['T-2', null],
    ]);
    expect(await late(regionalManagement, '?overdue=true')).toEqual([['T-2', true]]);
    expect(await late('T-1-L', '?overdue=false')).toEqual([['T-1', false]]);
    // a filter must not tell what the rows keep back
    for (const overdue of [true, false]) expect(await late(nationalLabor, `?overdue=${overdue}`)).toEqual([]);
  });
});

describe('the desk of unit budgets', () => {
  it('is open to budget-makers, labor’s representatives and co-chairs, of the units they reach', async () => {
    product.clock.set(Date.now());
    const denied = [
      'T-1-L',
      'T-1-M',
      OTHERS.physician,
      laborSponsor,
      managementSponsor,
      PEOPLE.newLabor,
      OTHERS.operations,
    ];
    for (const person of denied) expect(await statusOf(person, DESK)).toBe(403);
    const units = async (person: string) => (await desk(person)).map(([unitId]: string[]) => unitId);
    expect(await units(budgetMaker)).toEqual(['T-1-U1', 'T-2-U1']);
    expect(await units(PEOPLE.laborBudgetRep)).toEqual(['T-1-U1', 'T-2-U1']);
    expect(await units(OTHERS.hawaiiBudgetMaker)).toEqual(['H-1-U1']);
    expect(await units(nationalLabor)).toEqual(['H-1-U1', 'T-1-U1', 'T-2-U1']);
  });

  it('is searched and comes a page at a time, each unit once', async () => {
    expect(await desk(budgetMaker, '&q=t-2')).toEqual([['T-2-U1', 'input_open']]);
    expect(await desk(budgetMaker, '&q=nothing')).toEqual([]);
    expect(await desk(budgetMaker, '&region=hawaii')).toEqual([]);
    const first = await bodyOf(budgetMaker, `${DESK}&limit=1&state=input_open`);
    expect(first).toMatchObject({ units: [{ unitId: 'T-1-U1' }], next: 'T-1-U1' });
    const second = await bodyOf(budgetMaker, `${DESK}&limit=1&after=T-1-U1`);
    expect(second).toMatchObject({ units: [{ unitId: 'T-2-U1' }], next: null });
  });

  it('says what keeps each from being final, until it is published', async () => {
    team = begin(product, 'T-1');
    await toApply(product, team);
    await holdDiscussion(team);
    await signBoth(team, await draft(team, team.labor, [100]));
    await team.act(budgetMaker, 'filing-receipts');
    const line = async () => (await bodyOf(budgetMaker, `${DESK}&q=T-1`)).units[0];
    expect(await line()).toMatchObject({ state: 'input_open', inputCloses: expect.stringContaining('end of day') });
    await team.travelPast('input_closes');
    expect(await line()).toMatchObject({
      state: 'decision_missing',
      openInWords: ['its backfill line is not entered', 'ask 1 is not decided'],
    });
    expect(await desk(budgetMaker, '&state=decision_missing')).toEqual([['T-1-U1', 'decision_missing']]);
    await finishBudget(team);
    expect(await line()).toMatchObject({ state: 'final', open: [] });
    await publish(team);
    expect(await line()).toMatchObject({ state: 'published', open: [] });
  });
});
