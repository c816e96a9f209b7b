import { insertMail, welcomeKey } from '../../db/mail/outbox.ts';
import { inTransaction } from '../../db/transaction.ts';
import { type MailBench, startMailBench } from '../support/mail-bench.ts';
import { BUDGET_YEAR } from '../support/mail-factories.ts';

// due at the end of Wednesday 30 September 2026 in New York; ten working days before it is 16 September
const TEN_BEFORE = '2026-09-16';
const END_OF_SEPTEMBER = '2026-10-01T04:00:00Z';

let bench: MailBench;
beforeEach(async () => {
  bench = await startMailBench();
});
afterEach(() => bench.close());

test('sends one digest to a manager with twelve teams', async () => {
  const { factory, sink } = bench;
  const facility = await factory.facility();
  const personId = await factory.person({ name: 'Morgan Manager', email: 'morgan@example.org' });
  for (let i = 1; i <= 12; i += 1) {
    const ubtId = await factory.team(facility, `Ward ${i}.`);
    await factory.role(personId, 'co_lead', 'management', 'team', ubtId);
    await factory.duty(ubtId, personId, { dueAt: END_OF_SEPTEMBER });
    await factory.duty(ubtId, personId, {
      dueAt: '2026-11-01T04:00:00Z',
      kind: 'complete_training',
      subject: 'management',
    });
  }
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ people: 1, written: 1, sent: 1 });
  const [mail] = await sink.waitForMessages(1);
  expect(sink.messages).toHaveLength(1);
  expect(mail?.to).toEqual([{ name: 'Morgan Manager', address: 'morgan@example.org' }]);
  // training counts for every team: twelve filings and one training
  expect(mail?.subject).toBe('[Action required] Staffing cycle: 13 tasks, the first due Wed, Sep 30');
  for (let i = 1; i <= 12; i += 1) expect(mail?.text).toContain(`Ward ${i}.`);
  expect(mail?.text?.match(/Complete the co-lead training/g)).toHaveLength(1);
});

test('sends nothing on a morning that is no rung', async () => {
  await bench.factory.coLead();
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ written: 1 });
  expect(await bench.morning('2026-09-17')).toMatchObject({ people: 1, written: 0, sent: 0 });
});

test('reminds a day sooner where the day of the rung is a holiday of its own', async () => {
  await bench.factory.coLead();
  await bench.factory.query(
    `insert into own_holidays (scope_kind, scope_id, holiday_on, name, kind) values ('nation', '', $1, 'Ours', 'off')`,
    [TEN_BEFORE],
  );
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ people: 1, written: 0 });
  expect(await bench.morning('2026-09-15')).toMatchObject({ people: 1, written: 1 });
});

test('sends nothing to someone who is done', async () => {
  const { personId } = await bench.factory.coLead();
  await bench.factory.done(personId);
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ people: 0, written: 0, sent: 0 });
  expect(await bench.statuses()).toEqual([]);
});

test('sends nothing to someone who finished between writing and sending', async () => {
  const { factory, sink, clock } = bench;
  const { personId } = await factory.coLead();
  await sink.close();
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ written: 1, retried: 1 });
  await factory.done(personId);
  clock.nowMs += 60_000;
  expect(await bench.sendOutbox()).toMatchObject({ sent: 0, suppressed: 1 });
  expect(await bench.statuses()).toEqual(['suppressed']);
});

test('leaves out of a waiting digest what was done meanwhile', async () => {
  const { factory, sink, clock } = bench;
  const { personId, ubtId } = await factory.coLead();
  const dutyId = await factory.duty(ubtId, personId, {
    dueAt: END_OF_SEPTEMBER,
    kind: 'hold_discussion',
    subject: 'labor',
  });
  sink.mode = 'defer';
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ written: 1, retried: 1 });
  await factory.query('update duties set closed_at = due_at where duty_id = $1', [dutyId]);
  sink.mode = 'accept';
  clock.nowMs += 60_000;
  expect(await bench.sendOutbox()).toMatchObject({ sent: 1 });
  expect(sink.messages[0]?.text).not.toContain('discussion');
  expect(sink.messages[0]?.subject).toContain('1 task, due Wed, Sep 30');
});

test('sends nothing on a holiday of the facility', async () => {
  // 3 July 2026 is Independence Day as observed; ten working days before 17 July it would else be a rung
  await bench.factory.coLead({ dueAt: '2026-07-18T04:00:00Z' });
  expect(await bench.morning('2026-07-03')).toMatchObject({ people: 1, written: 0 });
  expect(await bench.morning('2026-07-02')).toMatchObject({ written: 1 });
});

test('keeps Honolulu and Atlanta on their own mornings, with the same deadline in their own zones', async () => {
  const { factory, sink, clock } = bench;
  const east = await factory.coLead({ state: 'GA' });
  const west = await factory.coLead({ dueAt: '2026-10-01T10:00:00Z', timeZone: 'Pacific/Honolulu', state: 'HI' });
  // seven in the morning of the 16th in Atlanta is one in the morning in Honolulu
  clock.nowMs = Date.parse('2026-09-16T11:00:00Z');
  expect(await bench.morning(null, 'America/New_York')).toMatchObject({ people: 1, sent: 1 });
  expect(sink.messages.map((mail) => mail.to?.[0]?.address)).toEqual([`${east.personId}@example.org`]);
  clock.nowMs = Date.parse('2026-09-16T17:00:00Z');
  expect(await bench.morning(null, 'Pacific/Honolulu')).toMatchObject({ people: 1, sent: 1 });
  expect(sink.messages[1]?.to?.[0]?.address).toBe(`${west.personId}@example.org`);
  expect(sink.messages[0]?.text).toContain('September 30, 2026, end of day, Eastern Time (EDT)');
  expect(sink.messages[0]?.text).not.toContain('Hawaii');
  expect(sink.messages[1]?.text?.replace(/\s+/g, ' ')).toContain(
    'September 30, 2026, end of day, Hawaii-Aleutian Standard Time (HST)',
  );
  expect(sink.messages[1]?.text).not.toContain('Eastern');
  const subject = '[Action required] Staffing cycle: 1 task, due Wed, Sep 30';
  expect(sink.messages.map((mail) => mail.subject)).toEqual([subject, subject]);
  for (const mail of sink.messages) expect(mail.text).toContain('10 working days left');
});

test('sends mail on the mornings of the home facility', async () => {
  const { factory } = bench;
  const { personId } = await factory.coLead();
  const { facilityId } = await factory.facility({ timeZone: 'America/Los_Angeles', state: 'CA' });
  await factory.query('update people set home_facility_id = $2 where person_id = $1', [personId, facilityId]);
  expect(await bench.morning(TEN_BEFORE, 'America/New_York')).toMatchObject({ people: 0 });
  expect(await bench.morning(TEN_BEFORE, 'America/Los_Angeles')).toMatchObject({ people: 1, sent: 1 });
});

test('sends one current reminder after workers were away over a deadline', async () => {
  await bench.factory.coLead();
  // the last morning before was the fifth working day before; the eve, the day and two more passed without any
  expect(await bench.morning('2026-09-23')).toMatchObject({ sent: 1 });
  expect(await bench.morning('2026-10-02')).toMatchObject({ written: 1, sent: 1 });
  expect(bench.sink.messages[1]?.text).toContain('2 working days overdue');
  expect(await bench.morning('2026-10-05')).toMatchObject({ written: 0 });
  expect(await bench.morning('2026-10-07')).toMatchObject({ written: 1 });
});

test('sends the newest of the digests that an outage of the mail server held back', async () => {
  await bench.factory.coLead();
  bench.sink.mode = 'defer';
  await bench.morning('2026-09-23');
  bench.clock.nowMs += 6 * 24 * 60 * 60 * 1000;
  await bench.morning('2026-09-29');
  bench.sink.mode = 'accept';
  bench.clock.nowMs += 60_000;
  expect(await bench.sendOutbox()).toMatchObject({ sent: 1 });
  expect(await bench.statuses()).toEqual(['suppressed', 'sent']);
});

test('running the same morning twice sends once', async () => {
  await bench.factory.coLead();
  const both = await Promise.all([bench.morning(TEN_BEFORE), bench.morning(TEN_BEFORE)]);
  expect(both.reduce((sum, counts) => sum + counts.written, 0)).toBe(1);
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ written: 0, sent: 0 });
  expect(bench.sink.messages).toHaveLength(1);
});

test('sends no overdue reminder while a request for more time is waiting', async () => {
  const { factory } = bench;
  const { ubtId, personId } = await factory.coLead();
  await factory.query('update duties set resting = true where person_id = $1', [personId]);
  expect(await bench.morning('2026-10-07')).toMatchObject({ people: 1, written: 0 });
  expect(await bench.morning('2026-09-30')).toMatchObject({ written: 1 });
  await factory.query('update duties set resting = false where ubt_id = $1', [ubtId]);
  expect(await bench.morning('2026-10-08')).toMatchObject({ written: 1 });
});

test.each(['paused = true', `outcome = 'withdrawn'`])('sends nothing about a cycle with %s', async (change) => {
  await bench.factory.coLead();
  await bench.factory.query(`update ubt_cycles set ${change} where budget_year = $1`, [BUDGET_YEAR]);
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ people: 0, written: 0 });
});

test('tells the stand-in of a vacant sponsor why and whom to ask', async () => {
  const { factory, sink } = bench;
  const facility = await factory.facility();
  const ubtId = await factory.team(facility);
  const standIn = await factory.person({ name: 'Rae Regional' });
  const colleague = await factory.person({ name: 'Noor Neighbor' });
  for (const personId of [standIn, colleague]) {
    await factory.role(personId, 'regional_co_chair', 'labor', 'region', facility.regionId);
  }
  await factory.duty(
    ubtId,
    { role: 'sponsor', side: 'labor' },
    { dueAt: END_OF_SEPTEMBER, kind: 'fill_seat', subject: 'labor' },
  );
  expect(await bench.morning(TEN_BEFORE)).toMatchObject({ people: 2, sent: 2 });
  const mail = sink.messages.find(({ to }) => to?.[0]?.name === 'Rae Regional');
  expect(mail?.text).toContain('as stand-in for the labor sponsor');
  expect(mail?.text).toContain('Ask Noor Neighbor');
  expect(mail?.text).not.toContain('Ask Rae');
});

describe('somebody who was just welcomed', () => {
  // Monday; Tuesday to Thursday are left alone
  const WELCOMED = '2026-09-14T15:00:00Z';
  const FIRST = '2026-09-18';

  const welcome = (personId: string, at = WELCOMED, budgetYear = BUDGET_YEAR) =>
    inTransaction(bench.pool, (tx) =>
      insertMail(tx, {
        key: welcomeKey(budgetYear, personId),
        kind: 'welcome',
        personId,
        subject: 'Welcome',
        text: 'Text',
        html: '<p>Text</p>',
        mailFrom: bench.deps.mailFrom,
        atMs: Date.parse(at),
      }),
    );

  test('is reminded once, after three working days', async () => {
    const { personId } = await bench.factory.coLead();
    await welcome(personId);
    for (const morning of ['2026-09-15', TEN_BEFORE, '2026-09-17']) {
      expect(await bench.morning(morning)).toMatchObject({ people: 1, written: 0 });
    }
    expect(await bench.morning(FIRST)).toMatchObject({ written: 1 });
    expect(await bench.morning('2026-09-21')).toMatchObject({ written: 0 });
  });

  test('is left alone over a weekend and a holiday', async () => {
    // due on Thursday 10 September 2026: the fifth working day before it is Wednesday the 2nd, the day before is the 9th
    const { personId } = await bench.factory.coLead({ dueAt: '2026-09-11T04:00:00Z' });
    await welcome(personId, '2026-09-01T15:00:00Z');
    for (const morning of ['2026-09-02', '2026-09-03', '2026-09-04', '2026-09-05', '2026-09-07']) {
      expect(await bench.morning(morning)).toMatchObject({ written: 0 });
    }
    // the day after Labor Day
    expect(await bench.morning('2026-09-08')).toMatchObject({ written: 1 });
  });

  test('is still reminded of another year, and that mail lists everything', async () => {
    const { factory, sink } = bench;
    const { personId, ubtId } = await factory.coLead();
    await factory.query(
      `insert into cycles (budget_year, status, agreements, created_by) values (2028, 'running', '{COALITION_2023}', 'founder')`,
    );
    await factory.query(
      `insert into ubt_cycles (budget_year, ubt_id, stream, region_id, seq, calendar_version, phase, filing_state, snapshot, last_hash)
       select 2028, ubt_id, 'ubt-cycle:2028:' || ubt_id, region_id, 1, 1, 'prepare', 'not_started', '{}', '' from ubt_cycles`,
    );
    await factory.query(
      `insert into duties (budget_year, ubt_id, kind, person_id, opened_at, due_at)
       values (2028, $1, 'accept_seat', $2, $3, '2026-10-01T04:00:00Z')`,
      [ubtId, personId, WELCOMED],
    );
    await welcome(personId, WELCOMED, 2028);
    expect(await bench.morning(TEN_BEFORE)).toMatchObject({ written: 1 });
    const digest = sink.messages.find(({ subject }) => subject?.startsWith('[Action required]'));
    expect(digest?.text).toContain('Budget year 2027');
    expect(digest?.text).toContain('Budget year 2028');
    await factory.query('update duties set closed_at = due_at where budget_year = 2027');
    // that digest said it all, and the next rung is the fifth working day before
    expect(await bench.morning(FIRST)).toMatchObject({ people: 1, written: 0 });
    expect(await bench.morning('2026-09-23')).toMatchObject({ written: 1 });
  });

  test('leaves others as they are', async () => {
    const { personId } = await bench.factory.coLead();
    await bench.factory.coLead();
    await welcome(personId);
    expect(await bench.morning(TEN_BEFORE)).toMatchObject({ people: 2, written: 1 });
  });

  test('is not reminded between the launch and the welcome either', async () => {
    const { factory } = bench;
    await factory.coLead();
    await factory.query(`update cycles set launched_at = $1`, [WELCOMED]);
    expect(await bench.morning(TEN_BEFORE)).toMatchObject({ people: 1, written: 0 });
    await factory.query(`update cycles set welcomed_at = $1`, [WELCOMED]);
    // everybody who was to be welcomed has been: this one came later
    expect(await bench.morning(TEN_BEFORE)).toMatchObject({ written: 1 });
  });
});

describe('a newcomer', () => {
  // Monday, while the year runs; Tuesday to Thursday are left alone
  const CAME = '2026-09-14T15:00:00Z';
  const FIRST = '2026-09-18';
  const QUIET = ['2026-09-15', TEN_BEFORE, '2026-09-17'];

  const seated = (personId: string, ubtId: string, at = CAME) =>
    bench.factory.query(
      `insert into seat_changes (budget_year, ubt_id, seq, person_id, side, change, changed_at)
       values ($1, $2, 2, $3, 'labor', 'joined', $4)`,
      [BUDGET_YEAR, ubtId, personId, at],
    );
  const gotRole = (personId: string, scopeKind: string, scopeId: string, at = CAME) =>
    bench.factory.query(
      `insert into role_changes (person_id, role, side, scope_kind, scope_id, change, changed_at)
       values ($1, 'sponsor', 'labor', $2, $3, 'joined', $4)`,
      [personId, scopeKind, scopeId, at],
    );
  const sponsor = async () => {
    const facility = await bench.factory.facility();
    const ubtId = await bench.factory.team(facility);
    const personId = await bench.factory.person();
    await bench.factory.role(personId, 'sponsor', 'labor', 'facility', facility.facilityId);
    await bench.factory.duty(ubtId, { role: 'sponsor', side: 'labor' }, { dueAt: END_OF_SEPTEMBER, kind: 'fill_seat' });
    return { personId, facility };
  };
  const writtenOn = async (mornings: string[]) => {
    const written: number[] = [];
    for (const morning of mornings) written.push((await bench.morning(morning)).written);
    return written;
  };

  test('to a seat is reminded once, after three working days', async () => {
    const { personId, ubtId } = await bench.factory.coLead();
    await seated(personId, ubtId);
    expect(await writtenOn([...QUIET, FIRST, '2026-09-21'])).toEqual([0, 0, 0, 1, 0]);
  });

  test('to another role has the same three days', async () => {
    const { personId, facility } = await sponsor();
    await gotRole(personId, 'facility', facility.facilityId);
    expect(await writtenOn([...QUIET, FIRST])).toEqual([0, 0, 0, 1]);
  });

  test('to one team is still reminded of another', async () => {
    const { factory } = bench;
    const { personId, ubtId } = await factory.coLead();
    const other = await factory.team(await factory.facility());
    await seated(personId, other);
    expect(await writtenOn([TEN_BEFORE])).toEqual([1]);
    await factory.query('delete from outbox');
    await seated(personId, ubtId);
    expect(await writtenOn([TEN_BEFORE])).toEqual([0]);
  });

  test('elsewhere, or of a day to come, is reminded as before', async () => {
    const { personId, facility } = await sponsor();
    await gotRole(personId, 'facility', (await bench.factory.facility()).facilityId);
    await gotRole(personId, 'facility', facility.facilityId, '2026-11-01T00:00:00Z');
    expect(await writtenOn([TEN_BEFORE])).toEqual([1]);
  });
});
