// A morning of reminders on the real engine: from what is owed to the mail that arrives.

import { localDateOf } from '../../calendar/instants.ts';
import { addDays } from '../../calendar/local-date.ts';
import { addWorkingDays, lastWorkingDayOnOrBefore } from '../../calendar/working-days.ts';
import { person, rosterRow } from '../imports/files.ts';
import { type Product, startProduct } from '../support/product.ts';
import { bringIn, launch, teamYear, until } from '../support/team-year.ts';

const DENVER = { timeZone: 'America/Denver', state: 'CO' };
const TEAMS = Array.from({ length: 12 }, (_, index) => `R-${index + 1}`);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  const manager = person('management_co_lead', 'MANY');
  await bringIn(
    product,
    TEAMS.map((ubtId) => rosterRow({ ubt_ref: ubtId, ...manager })),
  );
  await launch(product);
  // thirteen co-leads, two sponsors and the region's four: whoever is welcomed later is left alone for longer
  await product.mail.waitForMessages(19);
}, 120_000);
afterAll(() => product.stop());

const morning = (localDate: string) =>
  product.client.workflow.execute('reminderMorning', {
    workflowId: `morning-${localDate}-${Math.random()}`,
    taskQueue: product.taskQueue,
    args: [{ timeZone: DENVER.timeZone, localDate }],
  });

const digests = () => product.mail.messages.filter(({ subject }) => subject?.startsWith('[Action required]'));

it('sends one digest to a manager with twelve teams, on the fifth working day before, and only once', async () => {
  const due = await teamYear(product, 'R-1').date('training_due');
  product.clock.set(due - 10 * 24 * 60 * 60 * 1000);
  const anchor = lastWorkingDayOnOrBefore(DENVER, localDateOf(due - 1, DENVER.timeZone));
  const fifth = addWorkingDays(DENVER, anchor, -5);
  await morning(addDays(fifth, 1));
  expect(digests()).toHaveLength(0);
  await Promise.all([morning(fifth), morning(fifth)]);
  // twelve labor co-leads and the manager
  await until(async () => digests().length === 13, 'the digests');
  const toManager = digests().filter(({ to }) => to?.[0]?.address === 'many@people.example');
  expect(toManager).toHaveLength(1);
  expect(new Set(digests().map(({ messageId }) => messageId)).size).toBe(13);
});
