// Whose mail did not arrive is told to their side's co-chairs and to operations, without an address.

import { roleCsv, roleRow } from '../imports/files.ts';
import type { Product } from '../support/product.ts';
import { PEOPLE } from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const { physician, operations, hawaiiLabor, hawaiiManagement } = OTHERS;

let product: Product;
beforeAll(async () => {
  product = await startTwoRegions();
  const mails = 4 * 2 + 7;
  await product.mail.waitForMessages(mails);
  await lose('T-1-L', 'failed', '550');
  await lose('T-1-M', 'failed', '550');
  await lose(physician, 'unknown', 'deadline');
  await lose('H-1-L', 'failed', 'econnrefused');
  await lose(PEOPLE.laborSponsor, 'failed', 'address_unusable');
}, 120_000);
afterAll(() => product.stop());

const lose = async (personId: string, status: string, code: string) => {
  const lost = await product.owner.query(
    'update outbox set status = $2, last_error = $3, sent_at = null where person_id = $1',
    [personId, status, code],
  );
  expect(lost.rowCount).toBe(1);
};
const look = (person: string) => product.get(person, '/api/undeliverable-mail');
const people = async (person: string) => (await look(person)).body.people;
const refs = async (person: string): Promise<string[]> =>
  (await people(person)).map(({ personId }: { personId: string }) => personId).sort();

it('lists to each co-chair the people of their side, and whoever counts for neither', async () => {
  const sponsor = PEOPLE.laborSponsor;
  expect(await refs(PEOPLE.regionalLabor)).toEqual([sponsor, physician, 'T-1-L'].sort());
  expect(await refs(PEOPLE.regionalManagement)).toEqual([physician, 'T-1-M'].sort());
  expect(await refs(hawaiiLabor)).toEqual(['H-1-L', sponsor].sort());
  expect(await refs(hawaiiManagement)).toEqual([]);
  expect(await refs(PEOPLE.nationalLabor)).toEqual(['H-1-L', sponsor, physician, 'T-1-L'].sort());
  expect(await refs(operations)).toEqual(['H-1-L', sponsor, physician, 'T-1-L', 'T-1-M'].sort());
});

it('says who, since when, what did not arrive, why, and what to do', async () => {
  const lines = await people(PEOPLE.regionalLabor);
  const of = (ref: string) => lines.find(({ personId }: { personId: string }) => personId === ref);
  expect(of('T-1-L')).toEqual({
    personId: 'T-1-L',
    name: 'Person T-1-L',
    side: 'labor',
    teams: [{ ubtId: 'T-1', name: 'Team T-1' }],
    since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    mail: 'welcome',
    mailInWords: 'the welcome to the year',
    reason: expect.stringContaining('refused it for good'),
    whatToDo: expect.stringContaining('address that works'),
  });
  expect(of(physician)).toMatchObject({ side: null, reason: expect.stringContaining('may have arrived or not') });
  expect(of(PEOPLE.laborSponsor)).toMatchObject({ reason: expect.stringContaining('no address') });
});

it('gives no address to anybody', async () => {
  for (const person of [operations, PEOPLE.nationalLabor, PEOPLE.regionalLabor]) {
    expect(JSON.stringify((await look(person)).body)).not.toContain('@');
  }
});

it.each(['T-1-L', PEOPLE.laborSponsor, PEOPLE.budgetMaker, PEOPLE.newLabor, physician])(
  'is not shown to %s',
  async (person) => {
    expect(await look(person)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
  },
);

it('lists somebody without an address of whom nothing was tried yet', async () => {
  await product.owner.query(`update people set email = '' where person_id = $1`, [PEOPLE.newLabor]);
  for (const person of [PEOPLE.regionalLabor, PEOPLE.regionalManagement]) {
    const line = (await people(person)).find(({ personId }: { personId: string }) => personId === PEOPLE.newLabor);
    expect(line).toMatchObject({ since: null, mail: null, mailInWords: null });
  }
});

it('keeps a side’s person with a role of neither side from the other side', async () => {
  const expert = roleRow({ person_ref: 'T-1-L', role: 'expert', side: '' });
  await product.request('POST', 'operations', '/api/role-imports', roleCsv([expert]));
  expect(await refs(PEOPLE.regionalManagement)).not.toContain('T-1-L');
});

it('drops whoever a later mail has reached, and whoever holds no role any more', async () => {
  await product.owner.query(
    `insert into outbox (key, kind, person_id, subject, text_body, html_body, message_id, status, created_at, send_after, sent_at)
     values ('digest:T-1-L:2031-01-01', 'digest', 'T-1-L', '', '', '', 'later', 'sent', now(), now(), now())`,
  );
  await product.owner.query(`update role_assignments set ends_on = starts_on where person_id = 'T-1-M'`);
  expect(await refs(operations)).not.toContain('T-1-L');
  expect(await refs(PEOPLE.regionalManagement)).not.toContain('T-1-M');
});
