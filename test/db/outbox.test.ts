import { createSendOutbox } from '../../application/mails/send-outbox.ts';
import { insertMail, type NewMail } from '../../db/mail/outbox.ts';
import { inTransaction } from '../../db/transaction.ts';
import { createTransport } from '../../mail/smtp/transport.ts';
import { type MailBench, startMailBench } from '../support/mail-bench.ts';

const MINUTE = 60_000;

let bench: MailBench;
beforeEach(async () => {
  bench = await startMailBench();
});
afterEach(() => bench.close());

async function write(given: Partial<NewMail> = {}): Promise<boolean> {
  const personId = given.personId ?? (await bench.factory.person());
  const mail: NewMail = {
    key: `event:filing_returned:2027:team-1:7:${personId}`,
    kind: 'filing_returned',
    personId,
    subject: 'Subject',
    text: 'Text',
    html: '<p>Text</p>',
    mailFrom: bench.deps.mailFrom,
    atMs: bench.clock.nowMs,
    ...given,
  };
  return inTransaction(bench.pool, (tx) => insertMail(tx, mail));
}

async function errors(): Promise<(string | null)[]> {
  const rows = await bench.factory.query<{ last_error: string | null }>(
    'select last_error from outbox order by outbox_id',
  );
  return rows.map((row) => row.last_error);
}

test('writes a mail once that several write at the same moment', async () => {
  const personId = await bench.factory.person();
  for (let round = 0; round < 50; round += 1) {
    const written = await Promise.all([1, 2, 3, 4].map(() => write({ personId, key: `event:race:${round}` })));
    expect(written.filter(Boolean)).toHaveLength(1);
  }
});

test('writes one mail per key', async () => {
  const personId = await bench.factory.person();
  expect(await write({ personId, subject: 'First' })).toBe(true);
  expect(await write({ personId, subject: 'Second' })).toBe(false);
  expect(await bench.sendOutbox()).toMatchObject({ sent: 1 });
  expect(bench.sink.messages.map((mail) => mail.subject)).toEqual(['First']);
});

test('sends a mail under the Message-ID it was written with', async () => {
  await write();
  const [row] = await bench.factory.query<{ message_id: string }>('select message_id from outbox');
  await bench.sendOutbox();
  expect(bench.sink.messages[0]?.messageId).toBe(row?.message_id);
});

test('knows a mail that is written again after it was lost', async () => {
  const personId = await bench.factory.person();
  const mail = { personId, key: `event:filing_returned:2027:team-1:7:${personId}` };
  await write(mail);
  await bench.sendOutbox();
  await bench.factory.query('truncate outbox');
  await write(mail);
  await write({ personId, key: `event:filing_returned:2027:team-1:8:${personId}` });
  await bench.sendOutbox();
  const [first, again, other] = bench.sink.messages;
  const header = (sent: typeof first) => sent?.headers.find(({ key }) => key === 'x-staffing-mail')?.value;
  expect(again?.messageId).toBe(first?.messageId);
  expect(header(again)).toBe(header(first));
  expect(other?.messageId).not.toBe(first?.messageId);
  expect(header(other)).not.toBe(header(first));
  // hexadecimal and nothing else: a mail's id must not say whose it is
  expect(first?.messageId).toBe(`<${header(first)}@example.org>`);
  expect(header(first)).toMatch(/^[0-9a-f]{64}$/);
});

test('marks a mail unknown when the connection hangs after DATA and never sends it again', async () => {
  await write();
  bench.sink.mode = 'hang-after-data';
  expect(await bench.sendOutbox()).toMatchObject({ sent: 0, unknown: 1 });
  expect(await bench.statuses()).toEqual(['unknown']);
  bench.sink.mode = 'accept';
  bench.clock.nowMs += 60 * MINUTE;
  expect(await bench.sendOutbox()).toMatchObject({ sent: 0, retried: 0 });
  expect(bench.sink.messages).toHaveLength(1);
});

test('two senders at once send each row once', async () => {
  for (let i = 0; i < 40; i += 1) await write();
  const other = createTransport(bench.sink.url);
  const counts = await Promise.all([bench.sendOutbox(), createSendOutbox({ ...bench.deps, transport: other })()]);
  other.close();
  expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
  expect(new Set(bench.sink.messages.map((mail) => mail.messageId)).size).toBe(40);
  expect(bench.sink.messages).toHaveLength(40);
});

test('tries again later what the server put off', async () => {
  await write();
  bench.sink.mode = 'defer';
  expect(await bench.sendOutbox()).toMatchObject({ retried: 1 });
  expect(await errors()).toEqual(['451']);
  bench.sink.mode = 'accept';
  expect(await bench.sendOutbox()).toMatchObject({ sent: 0 });
  bench.clock.nowMs += MINUTE;
  expect(await bench.sendOutbox()).toMatchObject({ sent: 1 });
});

test('gives up what the server refuses for good', async () => {
  await write();
  bench.sink.mode = 'refuse';
  expect(await bench.sendOutbox()).toMatchObject({ failed: 1 });
  expect(await errors()).toEqual(['550']);
  bench.sink.mode = 'accept';
  bench.clock.nowMs += 60 * MINUTE;
  expect(await bench.sendOutbox()).toMatchObject({ sent: 0 });
});

test('leaves most mails untouched while no server answers', async () => {
  for (let i = 0; i < 30; i += 1) await write();
  await bench.sink.close();
  expect(await bench.sendOutbox()).toMatchObject({ sent: 0, failed: 0, unknown: 0 });
  const rows = await bench.factory.query('select from outbox where status = $1 and attempts = 0', ['pending']);
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect((await bench.statuses()).every((status) => status === 'pending')).toBe(true);
});

test('calls the row of a sender that died unknown after two minutes', async () => {
  await write();
  await bench.factory.query(`update outbox set status = 'sending', sending_since = $1`, [new Date(bench.clock.nowMs)]);
  bench.clock.nowMs += MINUTE;
  expect(await bench.sendOutbox()).toMatchObject({ unknown: 0 });
  bench.clock.nowMs += 2 * MINUTE;
  expect(await bench.sendOutbox()).toMatchObject({ unknown: 1, sent: 0 });
  expect(await bench.statuses()).toEqual(['unknown']);
  expect(bench.sink.messages).toHaveLength(0);
});

test.each([
  ['a second recipient', 'a@example.org, b@example.org'],
  ['a line break', 'a@example.org\r\nBcc: b@example.org'],
  ['a route', '<a@example.org>'],
])('refuses an address with %s', async (_what, email) => {
  await write({ personId: await bench.factory.person({ email }) });
  expect(await bench.sendOutbox()).toMatchObject({ failed: 1, sent: 0 });
  expect(await errors()).toEqual(['address_unusable']);
  expect(bench.sink.messages).toHaveLength(0);
});

test('refuses a line break in a subject', async () => {
  await expect(write({ subject: 'Hello\r\nBcc: b@example.org' })).rejects.toThrow('line break');
});

test('keeps a hostile name inside its own header', async () => {
  const name = 'Eve\r\nBcc: victim@example.org\r\n\r\n<b>body</b>", <victim@example.org>';
  await write({ personId: await bench.factory.person({ name, email: 'eve@example.org' }) });
  await bench.sendOutbox();
  const [mail] = await bench.sink.waitForMessages(1);
  expect(mail?.to).toEqual([expect.objectContaining({ address: 'eve@example.org' })]);
  expect(mail?.bcc).toBeUndefined();
  expect(mail?.text?.trim()).toBe('Text');
});
