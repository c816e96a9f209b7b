import nodemailer from 'nodemailer';
import pg from 'pg';
import { createPool } from '../../db/pool.ts';
import { reachTemporal } from '../../local/temporal/reach.ts';
import { eventsAsDescribed, expectAsDescribed } from './as-described.ts';
import { createDatabase } from './database.ts';
import { startMailSink } from './mail-sink.ts';
import { testServers } from './servers/servers.ts';

test('a database copied from the template has its tables, and roles that do not own them', async () => {
  const database = await createDatabase();
  const pools = [database.apiUrl, database.workerUrl].map((url) => createPool(url));
  try {
    for (const pool of pools) {
      expect((await pool.query('select count(*) as many from people')).rows).toEqual([{ many: 0 }]);
      await expect(pool.query('create table mine ()')).rejects.toThrow('permission denied');
    }
  } finally {
    for (const pool of pools) await pool.end();
    await database.drop();
  }
});

test('a dropped database is gone', async () => {
  const database = await createDatabase();
  await database.drop();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await expect(client.connect()).rejects.toThrow('does not exist');
});

test('the Temporal server of the run answers and knows its namespace', async () => {
  const { address, namespace } = testServers().temporal;
  const connection = await reachTemporal(address, 5000);
  const found = await connection?.workflowService.describeNamespace({ namespace });
  expect(found?.namespaceInfo?.name).toBe(namespace);
  await connection?.close();
});

test('the mail sink keeps what it accepts, and nothing that it refuses', async () => {
  const sink = await startMailSink();
  const transport = nodemailer.createTransport(sink.url);
  const mail = { from: 'a@example.org', to: 'b@example.org', subject: 'One', text: 'Text' };
  await transport.sendMail(mail);
  sink.mode = 'refuse';
  await expect(transport.sendMail({ ...mail, subject: 'Two' })).rejects.toMatchObject({ responseCode: 550 });
  expect((await sink.waitForMessages(1)).map((message) => message.subject)).toEqual(['One']);
  await sink.close();
});

test('the mail sink that hangs after DATA has the mail and never says so', async () => {
  const sink = await startMailSink('hang-after-data');
  const sending = nodemailer.createTransport({ host: '127.0.0.1', port: sink.port, socketTimeout: 300 });
  await expect(sending.sendMail({ from: 'a@example.org', to: 'b@example.org', subject: 'Once' })).rejects.toThrow();
  expect(await sink.waitForMessages(1)).toHaveLength(1);
  await sink.close();
});

describe('an answer that is not as its route says fails the test', () => {
  const line = { budgetYear: 2028, status: 'draft', launchedAt: null, teamsInScope: null };
  const answer = (cycle: object, status = 200) => expectAsDescribed('GET', '/api/cycles', status, { cycles: [cycle] });

  it('passes what is exactly as described', () => {
    answer(line);
    expectAsDescribed('GET', '/readyz', 200, { status: 'ready' });
  });

  it.each([
    ['a field too many', { ...line, createdBy: 'P-1' }],
    ['a field too few', { ...line, status: undefined }],
    ['a value of another kind', { ...line, budgetYear: '2028' }],
  ])('finds %s', (_, cycle) => {
    expect(() => answer(cycle)).toThrow('as described');
  });

  it('finds another status', () => {
    expect(() => answer(line, 201)).toThrow('another status');
  });

  it('finds an event that holds something else', () => {
    const events = 'event: progress\ndata: {"step":"resting","rows":1}\n\n';
    expect(() => eventsAsDescribed('POST', '/api/roster-imports', events)).toThrow('progress of POST');
  });
});
