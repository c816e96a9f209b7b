// From the confirmation of a launch to the welcome in everybody's mailbox, on the real engine.

import { person, rosterRow } from '../roster/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { BUDGET_YEAR, bringIn, launch, PEOPLE } from '../support/team-year.ts';

const TEAMS = Array.from({ length: 12 }, (_, index) => `W-${index + 1}`);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  const manager = person('management_co_lead', 'MANY');
  await bringIn(
    product,
    TEAMS.map((ubtId) => rosterRow({ ubt_ref: ubtId, ...manager })),
  );
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
