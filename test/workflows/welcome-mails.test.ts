// From the confirmation of a launch to the welcome in everybody's mailbox, on the real engine.

import { person, rosterCsv, rosterRow } from '../imports/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { BUDGET_YEAR, bringIn, launch, PEOPLE, teamYear, until } from '../support/team-year.ts';

const TEAMS = Array.from({ length: 12 }, (_, index) => `W-${index + 1}`);

const ROWS = TEAMS.map((ubtId) => rosterRow({ ubt_ref: ubtId, ...person('management_co_lead', 'MANY') }));

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product, ROWS);
}, 120_000);
afterAll(() => product.stop());

it('welcomes everybody who leads exactly once after the launch', async () => {
  await launch(product);
  const leading = [...TEAMS.map((ubtId) => `${ubtId}-L`), 'MANY', PEOPLE.laborSponsor, PEOPLE.managementSponsor];
  const regional = [PEOPLE.regionalLabor, PEOPLE.regionalManagement, PEOPLE.budgetMaker, PEOPLE.laborBudgetRep];
  const mails = await product.mail.waitForMessages(leading.length + regional.length);
  const receivers = (subject: string) =>
    mails
      .filter((mail) => mail.subject?.startsWith(`Budget year ${BUDGET_YEAR}: ${subject}`))
      .map((mail) => mail.to?.[0]?.address)
      .sort();
  const addresses = (people: string[]) => people.map((ref) => `${ref.toLowerCase()}@people.example`).sort();
  expect(receivers('your')).toEqual(addresses(leading));
  expect(receivers('joint staffing')).toEqual(addresses(regional));
  const toManager = mails.find(({ to }) => to?.[0]?.address === 'many@people.example');
  for (const ubtId of TEAMS) expect(toManager?.text).toContain(`* Team ${ubtId}\n`);
  expect(toManager?.text).toContain('Person NC-L · National co-chair, labor');
  expect(toManager?.text).toContain('Person NC-M · National co-chair, management');
});

it('welcomes whoever was proposed too late for the cut-off, and lets them accept', async () => {
  const { nationalLabor, nationalManagement } = PEOPLE;
  const year = BUDGET_YEAR + 1;
  const late = rosterCsv([...ROWS, rosterRow({ ubt_ref: 'LATE' })]);
  expect((await product.request('POST', 'operations', '/api/roster-imports', late)).status).toBe(200);
  const dates = [
    ['prepare_opens', '2020-01-01'],
    ['prepare_due', '2020-02-01'],
    ['prepare_cut_off', '2020-03-12'],
    ['foundation_opens', '2020-03-13'],
  ].map(([key, printedOn]) => ({ key, printedOn, source: 'Long ago' }));
  await product.post(nationalLabor, '/api/cycles', { budgetYear: year, agreements: ['COALITION_2023'], dates });
  const { passed } = (await product.get(nationalLabor, `/api/cycles/${year}/check`)).body;
  expect(passed[1].consequence).toMatch(/^2 proposed co-leads will count as vacant at once/);
  const startLate = ['prepare_due', 'prepare_cut_off'];
  expect((await product.post(nationalLabor, `/api/cycles/${year}/launch`, { startLate })).status).toBe(202);
  expect((await product.post(nationalManagement, `/api/cycles/${year}/launch/confirmation`)).status).toBe(202);
  const team = teamYear(product, 'LATE', year);
  const standing = async () => (await product.get('LATE-L', team.path)).body.seats?.labor.standing;
  await until(async () => (await standing()) === 'ad_interim', 'the cut-off');
  const welcomes = () =>
    product.mail.messages
      .filter(
        ({ subject, text }) =>
          subject?.startsWith(`Budget year ${year}`) &&
          text?.replaceAll(/\s+/g, ' ').includes('Your seat counts as vacant'),
      )
      .map(({ to }) => to?.[0]?.address)
      .sort();
  const all = ['late-l@people.example', 'late-m@people.example'];
  await until(async () => welcomes().length >= all.length, 'the welcomes');
  expect(welcomes()).toEqual(all);
  await team.act('LATE-L', 'seat-acceptances');
  expect(await standing()).toBe('held');
});
