// What the pages of a region's co-chairs and sponsors read: later dates to answer, and the dates that hold in a region.

import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, PEOPLE, type TeamYear } from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const CYCLE = `/api/cycles/${BUDGET_YEAR}`;
const { regionalLabor, nationalLabor, laborSponsor, managementSponsor } = PEOPLE;

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startTwoRegions();
  team = begin(product, 'T-1');
}, 120_000);
afterAll(() => product.stop());

const bodyOf = async (person: string, path: string) => (await product.get(person, path)).body;
const asked = async (person: string) => (await bodyOf(person, '/api/me/extension-requests')).requests;

describe('a later date that is asked for', () => {
  const untilOn = `${BUDGET_YEAR - 1}-10-06`;

  it('is shown to both sponsors with all that a fair answer needs, and to nobody whom it does not wait for', async () => {
    await team.act(team.labor, 'extension-requests', {
      milestone: 'filing_due',
      untilOn,
      reason: 'Two of us are away.',
    });
    const [request, ...others] = await asked(laborSponsor);
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      ubtId: 'T-1',
      milestoneInWords: 'the filing’s due date',
      presentDue: expect.stringMatching(/30 September .*end of day \(MDT\)$/),
      until: expect.stringMatching(/ 6 October .*end of day \(MDT\)$/),
      reason: 'Two of us are away.',
      askedSide: 'labor',
      level: 'sponsor',
      levelInWords: 'the team’s sponsors',
      sides: ['labor'],
      granted: { labor: false, management: false },
    });
    expect(await asked(managementSponsor)).toMatchObject([{ sides: ['management'] }]);
    for (const person of [team.labor, team.management, regionalLabor, nationalLabor, OTHERS.hawaiiLabor])
      expect(await asked(person)).toEqual([]);
  });

  it('says to one side that the other has granted it, and waits no more for who has answered', async () => {
    const [{ extensionId }] = await asked(laborSponsor);
    await team.act(managementSponsor, 'extension-answers', { extensionId, grant: true });
    expect(await asked(managementSponsor)).toEqual([]);
    expect(await asked(laborSponsor)).toMatchObject([{ granted: { labor: false, management: true } }]);
    await team.act(laborSponsor, 'extension-answers', { extensionId, grant: true });
    expect(await asked(laborSponsor)).toEqual([]);
  });
});

describe('the dates of a region', () => {
  const PAST = BUDGET_YEAR + 1;
  const path = `/api/cycles/${PAST}/regions/colorado/timeline`;

  it('are its own where it has entered them, and the nation’s elsewhere', async () => {
    await product.post(nationalLabor, '/api/cycles', { budgetYear: PAST, agreements: ['COALITION_2023'] });
    const date = async (key: string) =>
      (await bodyOf(team.labor, path)).dates.find((one: { key: string }) => one.key === key);
    const before = await date('input_opens');
    expect(before).toMatchObject({ own: false, timeline: true, inWords: 'the opening of labor’s input' });
    const own = { key: 'input_opens', printedOn: `${PAST - 1}-10-20`, rule: 'none', source: 'Region' };
    const answer = await product.request('PUT', regionalLabor, path, { dates: [own] });
    expect(answer.status).toBe(200);
    expect(await date('input_opens')).toMatchObject({ ...own, own: true });
    expect(await date('filing_due')).toMatchObject({ own: false, timeline: false });
    const elsewhere = await bodyOf(OTHERS.hawaiiLabor, `/api/cycles/${PAST}/regions/hawaii/timeline`);
    expect(elsewhere).toMatchObject({ region: 'Hawaii', status: 'draft' });
    expect(elsewhere.dates).toContainEqual(before);
  });

  it('are of a region on the roster only', async () => {
    expect((await product.get(nationalLabor, `/api/cycles/${PAST}/regions/nowhere/timeline`)).status).toBe(404);
    expect((await product.get(nationalLabor, `${CYCLE}/progress?region=nowhere`)).status).toBe(404);
  });
});

it('the list of teams says where each belongs, and comes whole to a page that filters it', async () => {
  const { ubts, next } = await bodyOf(nationalLabor, `${CYCLE}/ubts?limit=2000`);
  expect(next).toBeNull();
  expect(ubts).toMatchObject([
    { ubtId: 'H-1', facility: 'Moanalua Medical Center' },
    { ubtId: 'T-1' },
    { ubtId: 'T-2' },
  ]);
  const { places, region } = await bodyOf(nationalLabor, `${CYCLE}/progress?region=hawaii`);
  expect(region).toBe('Hawaii');
  expect(ubts[0].facilityId).toBe(places[0].placeId);
  expect(places[0].counts.byFilingKind).toMatchObject({ joint: 0, no_model: 0 });
});
