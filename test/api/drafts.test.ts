// A yearly cycle before its launch: drafted, looked at from all sides, edited, and drafted again.

import { person, type RosterCells, rosterRow, uncoveredRow } from '../imports/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { BUDGET_YEAR, bringIn, launch, PEOPLE } from '../support/team-year.ts';

const { nationalLabor, nationalManagement, regionalLabor, budgetMaker } = PEOPLE;

const HAWAII: Partial<RosterCells> = {
  region: 'Hawaii',
  facility: 'Moanalua Medical Center',
  facility_time_zone: 'Pacific/Honolulu',
  state: 'HI',
};

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  const busy = person('management_co_lead', 'BUSY-M');
  await bringIn(product, [
    ...[1, 2, 3, 4, 5, 6].map((n) => rosterRow({ ubt_ref: `C-${n}`, ...busy })),
    rosterRow({ ubt_ref: 'C-7', agreements: 'ALLIANCE_2025' }),
    uncoveredRow({ unit_ref: 'CC-900' }),
    rosterRow({
      ubt_ref: 'H-1',
      ...HAWAII,
      labor_co_lead_ref: '',
      labor_co_lead_name: '',
      labor_co_lead_email: '',
    }),
  ]);
}, 120_000);
afterAll(() => product.stop());

const path = (year: number) => `/api/cycles/${year}`;
const draft = (budgetYear: number, more: object = { agreements: ['COALITION_2023'] }) =>
  product.post(nationalLabor, '/api/cycles', { budgetYear, ...more });
const put = (what: string, body: object, who: string = nationalLabor) => product.request('PUT', who, what, body);
const check = async (year: number) => (await product.get(nationalLabor, `${path(year)}/check`)).body;

describe('the check of a draft', () => {
  const year = BUDGET_YEAR;
  const body = {
    agreements: ['COALITION_2023'],
    dates: [{ key: 'filing_due', printedOn: `${year - 1}-09-05`, rule: 'next', source: 'A committee' }],
  };
  beforeAll(async () => {
    expect((await draft(year, body)).status).toBe(201);
  });

  it('counts what each region would get', async () => {
    const { regions, total, launchable } = await check(year);
    expect(regions).toMatchObject([
      { regionId: 'colorado', name: 'Colorado', teams: 6, units: 6, facilities: 1, coLeads: 7, seatsEmpty: 0 },
      { regionId: 'hawaii', teams: 1, seatsEmpty: 1 },
    ]);
    expect(total).toEqual({ teams: 7, units: 7, coLeads: 8 });
    expect(launchable).toBe(true);
  });

  it('names empty seats, people with many teams, regions without a timeline and cost centers without a team', async () => {
    expect(await check(year)).toMatchObject({
      seatsEmpty: { count: 1, first: [{ ubtId: 'H-1', regionId: 'hawaii', side: 'labor' }] },
      peopleWithManyTeams: [{ personId: 'BUSY-M', name: 'Person BUSY-M', teams: 6 }],
      regionsWithoutTimeline: ['colorado', 'hawaii'],
      unitsWithoutTeam: { count: 1, first: [{ unitId: 'CC-900', facilityId: 'lone-tree-medical-offices' }] },
    });
  });

  it('shows each date with its rule and source, and what is odd about it where', async () => {
    const { milestones } = await check(year);
    const filing = milestones.find(({ key }: { key: string }) => key === 'filing_due');
    expect(filing).toMatchObject({ printedOn: `${year - 1}-09-05`, rule: 'next', source: 'A committee' });
    expect(filing.effectiveOn >= filing.printedOn).toBe(true);
    expect(milestones).toHaveLength(15);
  });

  it('lists what is past, with the choices', async () => {
    const dates = [
      { key: 'prepare_opens', printedOn: '2020-01-01' },
      { key: 'prepare_due', printedOn: '2020-02-01' },
    ].map((date) => ({ ...date, source: 'Long ago' }));
    await draft(year + 1, { agreements: ['COALITION_2023'], dates });
    const { passed, launchable, obstacles } = await check(year + 1);
    expect(passed).toMatchObject([
      {
        key: 'prepare_due',
        printedOn: '2020-02-01',
        regions: ['colorado', 'hawaii'],
        choices: ['shift', 'start_late'],
      },
    ]);
    expect(launchable).toBe(false);
    const refused = await product.post(nationalLabor, `${path(year + 1)}/launch`, {});
    expect(refused.body).toMatchObject({
      code: 'past_dates_need_choice',
      past: ['prepare_due'],
      detail: obstacles.join(' '),
    });
  });

  it('refuses two dates of one milestone, and names the second', async () => {
    const date = { key: 'filing_due', printedOn: '2031-09-30', source: 'Agreed' };
    const refused = await put(`${path(year + 1)}/milestones`, { dates: [date, { ...date, printedOn: '2031-10-01' }] });
    expect(refused).toMatchObject({ status: 400, body: { problems: [{ pointer: '#/body/dates/1/key' }] } });
    const drafted = await draft(year + 9, { agreements: ['COALITION_2023'], dates: [date, date] });
    expect(drafted.status).toBe(400);
  });

  it('says in numbers what a passed cut-off means for people', async () => {
    const dates = [
      { key: 'prepare_cut_off', printedOn: '2020-03-12' },
      { key: 'foundation_opens', printedOn: '2020-03-13' },
      { key: 'training_due', printedOn: '2020-03-31' },
    ].map((date) => ({ ...date, source: 'Long ago' }));
    await put(`${path(year + 1)}/milestones`, { dates });
    const { passed } = await check(year + 1);
    expect(passed.map(({ consequence }: { consequence: string }) => consequence)).toEqual([
      expect.stringContaining('1 empty seat will be overdue at once and no proposed co-leads will have two weeks'),
      expect.stringMatching(
        /^No proposed co-leads will count as vacant at once.*because prepare’s cut-off, Thursday, March 12, 2020, has passed\.$/,
      ),
      expect.stringContaining('The training of 13 co-leads will be due 30 days after the launch'),
    ]);
    const launch = (startLate: string[]) => product.post(nationalLabor, `${path(year + 1)}/launch`, { startLate });
    expect((await launch(['prepare_due'])).body).toMatchObject({ past: ['prepare_cut_off', 'training_due'] });
  });

  it('refuses at the confirmation what has passed since the request', async () => {
    const startLate = ['prepare_due', 'prepare_cut_off', 'training_due'];
    const asked = await product.post(nationalLabor, `${path(year + 1)}/launch`, { startLate });
    expect(asked).toMatchObject({ status: 202, body: { payload: { startLate } } });
    const now = product.clock.now();
    product.clock.set(Date.parse(`${year}-04-02T12:00:00Z`));
    const confirmed = await product.post(nationalManagement, `${path(year + 1)}/launch/confirmation`);
    product.clock.set(now);
    expect(confirmed.body).toMatchObject({
      code: 'past_dates_need_choice',
      past: ['apply_opens'],
      detail: expect.stringContaining('7 teams will leave foundation at once'),
    });
  });

  it('names what stands in the way of a launch', async () => {
    await draft(year + 2, { agreements: ['NOBODYS_2030'] });
    const { launchable, obstacles } = await check(year + 2);
    expect(launchable).toBe(false);
    expect(obstacles).toEqual([expect.stringContaining('NOBODYS_2030')]);
  });

  it('is the national co-chairs’ own', async () => {
    expect((await product.get(regionalLabor, `${path(year)}/check`)).status).toBe(403);
  });
});

describe('a region’s budget timeline', () => {
  const timeline = (closes = `${BUDGET_YEAR - 1}-11-20`) => ({
    dates: [
      { key: 'input_opens', printedOn: `${BUDGET_YEAR - 1}-10-26` },
      { key: 'input_closes', printedOn: closes },
      { key: 'decisions_due', printedOn: `${BUDGET_YEAR - 1}-12-11` },
    ].map((date) => ({ ...date, source: 'Colorado budget office' })),
  });
  const of = (regionId: string) => `${path(BUDGET_YEAR)}/regions/${regionId}/timeline`;

  it('is entered by its own co-chairs', async () => {
    expect((await put(of('colorado'), timeline(), regionalLabor)).status).toBe(200);
    expect((await put(of('hawaii'), timeline(), regionalLabor)).status).toBe(403);
    expect((await put(of('colorado'), timeline(), budgetMaker)).status).toBe(403);
    const { regionsWithoutTimeline, regions } = await check(BUDGET_YEAR);
    expect(regionsWithoutTimeline).toEqual(['hawaii']);
    expect(regions[0].timeline).toHaveLength(3);
  });

  it('is refused where it does not fit the nation’s dates, and changes nothing', async () => {
    const refused = await put(of('colorado'), timeline(`${BUDGET_YEAR - 1}-10-01`), regionalLabor);
    expect(refused.body).toMatchObject({ code: 'calendar_incomplete', detail: expect.stringContaining('colorado: ') });
    const { regions } = await check(BUDGET_YEAR);
    expect(regions[0].timeline[1]).toMatchObject({ key: 'input_closes', printedOn: `${BUDGET_YEAR - 1}-11-20` });
  });

  it('does not slip into what the other side is just confirming', async () => {
    await product.post(nationalLabor, `${path(BUDGET_YEAR)}/launch`, {});
    expect((await put(of('colorado'), timeline(), regionalLabor)).status).toBe(409);
    // the nation's own edit takes the request back
    expect((await put(`${path(BUDGET_YEAR)}/scope`, { agreements: ['COALITION_2023'], regions: null })).status).toBe(
      200,
    );
    expect((await put(of('colorado'), timeline(), regionalLabor)).status).toBe(200);
  });
});

describe('a draft', () => {
  it('can be for other teams until it is launched', async () => {
    const scope = { agreements: ['COALITION_2023', 'ALLIANCE_2025'], regions: ['colorado'] };
    const changed = await put(`${path(BUDGET_YEAR)}/scope`, scope);
    expect(changed.body).toMatchObject(scope);
    expect((await check(BUDGET_YEAR)).total.teams).toBe(7);
    const unknown = await put(`${path(BUDGET_YEAR)}/scope`, { ...scope, regions: ['atlantis'] });
    expect(unknown.body).toMatchObject({ code: 'not_found', detail: expect.stringContaining('atlantis') });
  });

  it('made from last year’s has its agreements, regions and rules, and every date a year later', async () => {
    const last = (await product.get(nationalLabor, path(BUDGET_YEAR))).body;
    await product.post(nationalLabor, `${path(BUDGET_YEAR + 1)}/cancellation`, { reason: 'A try.' });
    await confirmNewest();
    const drafted = await draft(BUDGET_YEAR + 1, { from: 'last_year' });
    expect(drafted.status).toBe(201);
    expect(drafted.body).toMatchObject({ status: 'draft', agreements: last.agreements, regions: last.regions });
    const filing = drafted.body.milestones.find(({ key }: { key: string }) => key === 'filing_due');
    const before = `drafted from ${BUDGET_YEAR}`;
    expect(filing).toEqual({ key: 'filing_due', printedOn: `${BUDGET_YEAR}-09-05`, rule: 'next', source: before });
  });

  it('that was cancelled before its launch gives its year back, without what waited for it', async () => {
    const year = BUDGET_YEAR + 5;
    await draft(year);
    await product.post(nationalLabor, `${path(year)}/launch`, {});
    await product.post(nationalLabor, `${path(year)}/cancellation`, { reason: 'A try.' });
    await confirmNewest();
    expect((await draft(year)).status).toBe(201);
    const confirmed = await product.post(nationalManagement, `${path(year)}/launch/confirmation`);
    expect(confirmed.body.code).toBe('not_awaiting_confirmation');
  });

  it('asked for twice is one, as long as nobody has edited it', async () => {
    const year = BUDGET_YEAR + 6;
    const first = await draft(year);
    expect(await draft(year)).toMatchObject({ status: 201, body: first.body });
    expect((await draft(year, { agreements: ['ALLIANCE_2023'] })).body.code).toBe('cycle_exists');
    const dates = [{ key: 'filing_due', printedOn: `${year - 1}-09-08`, rule: 'next', source: 'A committee' }];
    expect((await put(`${path(year)}/milestones`, { dates })).status).toBe(200);
    expect((await draft(year)).body.code).toBe('cycle_exists');
  });

  it('needs a year to be drafted from, and agreements', async () => {
    expect((await draft(BUDGET_YEAR + 50, { from: 'last_year' })).body.code).toBe('not_found');
    expect((await draft(BUDGET_YEAR + 50, {})).body).toMatchObject({
      code: 'invalid_request',
      detail: expect.stringContaining('agreements'),
    });
  });

  it('is no draft any more once it is launched', async () => {
    const year = BUDGET_YEAR + 8;
    await launch(product, year);
    const scope = { agreements: ['COALITION_2023'], regions: null };
    expect((await put(`${path(year)}/scope`, scope)).body.code).toBe('not_a_draft');
    await product.post(nationalLabor, `${path(year)}/cancellation`, { reason: 'After all.' });
    await confirmNewest();
    expect((await draft(year)).body.code).toBe('cycle_exists');
  });
});

async function confirmNewest(): Promise<void> {
  const { approvals } = (await product.get(nationalManagement, '/api/approvals')).body;
  const asked = approvals
    .filter(
      ({ action, relation }: { action: string; relation: string }) =>
        action === 'cancel_cycle' && relation === 'for_me',
    )
    .at(-1);
  const answer = await product.post(nationalManagement, `/api/approvals/${asked.approvalId}/confirmation`);
  expect(answer.status).toBe(200);
}
