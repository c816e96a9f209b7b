// What one side asks for and the other confirms is one and the same thing, also when something changes in between.

import { NATIONAL_REFERENCE } from '../../calendar/place.ts';
import { addWorkingDays, isWorkingDay } from '../../calendar/working-days.ts';
import type { Answer, Product } from '../support/product.ts';
import { BUDGET_YEAR, bringIn, PEOPLE, startYears, teamYear } from '../support/team-year.ts';

const { nationalLabor, nationalManagement } = PEOPLE;

let product: Product;
beforeAll(async () => {
  product = await startYears(['T-1']);
}, 120_000);
afterAll(() => product.stop());

const move = (key: string, printedOn: string, person: string = nationalLabor) =>
  product.post(person, `/api/cycles/${BUDGET_YEAR}/milestone-moves`, { key, printedOn, source: 'Agreed' });
const confirm = ({ body }: Answer, person: string = nationalManagement) =>
  product.post(person, `/api/approvals/${body.approvalId}/confirmation`);

it('confirms no date that another move has made impossible meanwhile', async () => {
  const year = BUDGET_YEAR - 1;
  const [later, earlier] = [await move('filing_due', `${year}-10-15`), await move('filing_cut_off', `${year}-10-10`)];
  expect([later.status, earlier.status]).toEqual([202, 202]);
  expect((await confirm(later)).status).toBe(200);
  expect(await confirm(earlier)).toMatchObject({ status: 422, body: { code: 'calendar_incomplete' } });
  const { calendarVersion } = (await product.get(nationalLabor, `/api/cycles/${BUDGET_YEAR}`)).body;
  expect(calendarVersion).toBe(2);
});

it('numbers two moves that are confirmed at once one after the other', async () => {
  const year = BUDGET_YEAR - 1;
  const asked = [await move('input_opens', `${year}-10-26`), await move('decisions_due', `${year}-12-20`)];
  const answers = await Promise.all(asked.map((one) => confirm(one)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { calendarVersion } = (await product.get(nationalLabor, `/api/cycles/${BUDGET_YEAR}`)).body;
  expect(calendarVersion).toBe(4);
});

it('warns who asks and who confirms of a holiday, and of a day that has passed', async () => {
  const year = BUDGET_YEAR - 1;
  const asked = await move('load', `${year}-12-25`);
  const holiday = { kind: 'day_off', keys: ['load'], regions: ['colorado'], states: ['CO'] };
  expect(asked.body.findings).toMatchObject([holiday]);
  expect(asked.body.findings[0].message).toMatch(
    /^The budget’s load, \w+day, December 25, \d{4}, is (Christmas Day|a weekend) in CO\. It stays there/,
  );
  const confirmed = await confirm(asked);
  expect(confirmed.body).toMatchObject({ status: 'confirmed', findings: asked.body.findings });
  await confirm(await move('prepare_opens', '2020-01-01'));
  const { findings } = (await move('prepare_due', '2020-03-10')).body;
  expect(findings).toMatchObject([{ kind: 'past', keys: ['prepare_due'], regions: ['colorado'] }]);
  expect(findings[0].message).toBe('Prepare’s due date, Tuesday, March 10, 2020, has passed already.');
});

describe('a launch', () => {
  const year = BUDGET_YEAR + 3;
  const path = `/api/cycles/${year}`;

  it('with other dates than those that were asked about must be asked for again', async () => {
    await product.post(nationalLabor, '/api/cycles', { budgetYear: year, agreements: ['COALITION_2023'] });
    expect((await product.post(nationalLabor, `${path}/launch`)).status).toBe(202);
    const dates = [{ key: 'close', printedOn: `${year}-12-30`, source: 'A second thought' }];
    expect((await product.request('PUT', nationalLabor, `${path}/milestones`, { dates })).status).toBe(200);
    const confirmed = await product.post(nationalManagement, `${path}/launch/confirmation`);
    expect(confirmed).toMatchObject({ status: 409, body: { code: 'not_awaiting_confirmation' } });
    expect((await product.get(nationalLabor, path)).body).toMatchObject({
      status: 'draft',
      launch: { status: 'lapsed', closedReason: 'draft_edited', answeredBy: null, closedBy: null },
    });
    expect((await product.post(nationalLabor, `${path}/launch`)).status).toBe(202);
  });

  it('is drafted with dates that count the nation’s own days off', async () => {
    const cutOff = async (year: number) => {
      await product.post(nationalLabor, '/api/cycles', { budgetYear: year, agreements: ['COALITION_2023'] });
      const { milestones } = (await product.get(nationalLabor, `/api/cycles/${year}`)).body;
      return milestones.find(({ key }: { key: string }) => key === 'filing_cut_off').printedOn;
    };
    const days = [1, 2, 3, 4, 5].map((day) => `${year + 4}-10-0${day}`);
    const file = ['scope,date,name,kind', ...days.map((day) => `nation,${day},Days of rest,off`)].join('\n');
    expect((await product.request('POST', 'operations', '/api/holiday-imports', file)).status).toBe(200);
    const lost = days.filter((day) => isWorkingDay(NATIONAL_REFERENCE, day)).length;
    expect(await cutOff(year + 5)).toBe(addWorkingDays(NATIONAL_REFERENCE, `${year + 4}-09-30`, 15 + lost));
  });

  it('is refused for a cycle in which no team would be', async () => {
    const empty = `/api/cycles/${year + 1}`;
    await product.post(nationalLabor, '/api/cycles', { budgetYear: year + 1, agreements: ['NOBODYS_2030'] });
    const answer = await product.post(nationalLabor, `${empty}/launch`);
    expect(answer.body).toMatchObject({ code: 'not_found', detail: expect.stringContaining('NOBODYS_2030') });
  });
});

it('cancels a cycle once', async () => {
  const cancellation = `/api/cycles/${BUDGET_YEAR + 4}/cancellation`;
  const [one, other] = [
    await product.post(nationalLabor, cancellation, { reason: 'A slip.' }),
    await product.post(nationalLabor, cancellation, { reason: 'The wrong year.' }),
  ];
  expect((await confirm(one)).status).toBe(200);
  expect(await confirm(other)).toMatchObject({ status: 409, body: { code: 'cycle_ended' } });
  const again = await product.post(nationalLabor, cancellation, { reason: 'A slip.' });
  expect(again.body.code).toBe('cycle_ended');
});

it('brings in the same people twice without changing anything', async () => {
  const count = async () =>
    (await product.owner.query('select count(*)::int as many from role_assignments')).rows[0].many;
  const before = await count();
  await bringIn(product);
  expect(await count()).toBe(before);
});

it('is confirmed by the nation’s co-chair while the region has none of that side', async () => {
  const pause = await product.post(PEOPLE.regionalLabor, `${teamYear(product, 'T-1').path}/pauses`, {
    reason: 'A move.',
  });
  const waits = async () =>
    (await product.get(nationalManagement, '/api/approvals')).body.approvals.filter(
      ({ action }: { action: string }) => action === 'pause',
    ).length;
  expect(await waits()).toBe(0);
  expect((await confirm(pause)).status).toBe(403);
  await product.owner.query('update role_assignments set ends_on = starts_on where person_id = $1', [
    PEOPLE.regionalManagement,
  ]);
  expect(await waits()).toBe(1);
  expect((await confirm(pause)).body.status).toBe('confirmed');
});
