// Whoever comes to a seat or leaves it while the cycle runs gets one mail about it, a minute after the change.

import { writeSeatMails } from '../../../application/mails/write-seat-mails.ts';
import { BUDGET_MAKER, LABOR_REP, type RecordedTeam, startRecordedTeamForEach } from '../../support/recorded-team.ts';

const MINUTE_MS = 60_000;

let team: RecordedTeam;
let nowMs: number;
startRecordedTeamForEach(async (fresh) => {
  team = fresh;
  nowMs = team.nowMs + MINUTE_MS;
  await team.rows('update cycles set welcomed_at = launched_at');
});

const write = () =>
  writeSeatMails({
    pool: team.worker,
    clock: { now: () => nowMs },
    mailFrom: 'staffing@recorded.example',
    publicUrl: 'https://recorded.example',
  });
const mails = () =>
  team.rows<{ person_id: string; subject: string; text_body: string; key: string }>(
    `select person_id, subject, text_body, key from outbox where kind = 'seat_change' order by person_id collate "C"`,
  );
const told = async () => (await mails()).map(({ person_id }) => person_id);
const textTo = async (personId: string): Promise<string> =>
  (await mails()).find(({ person_id }) => person_id === personId)?.text_body.replace(/\s+/g, ' ') ?? '';

const name = (personId: string) => team.act('name_seat_holder', { side: 'labor', personId, trained: false });
const propose = (personId: string) => team.act('propose_seat_holder', { side: 'labor', personId, trained: false });

it('welcomes whoever is proposed, with what they owe, by when and with whom', async () => {
  await propose(LABOR_REP);
  expect([await write(), await write(), await told()]).toEqual([2, 0, [LABOR_REP, 'T-1-L']]);
  const [mail] = await mails();
  expect(mail).toMatchObject({
    subject: '[Action required] You are proposed as labor co-lead of Team T-1',
    key: `event:seat_change:2030:T-1:2:${LABOR_REP}`,
  });
  const text = await textTo(LABOR_REP);
  for (const said of [
    'Once a year every team sits down, labor and management together',
    'Together with Person T-1-M, management co-lead',
    'Accept your seat as co-lead Due Saturday, September 30, 2028, end of day, Mountain Time (MDT)',
    'Complete the co-lead training Due Saturday, March 31, 2029, end of day, Mountain Time (MDT)',
    'https://recorded.example/cycles/2030/ubts/T-1',
    'What it takes',
    'Where to ask',
  ]) {
    expect(text).toContain(said);
  }
});

it('thanks whoever left, and says what is no longer theirs and who follows', async () => {
  await team.act('accept_seat', { side: 'labor', personId: 'T-1-L' });
  await name(BUDGET_MAKER);
  await write();
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    'You are now labor co-lead of Team T-1',
    'You are no longer labor co-lead of Team T-1',
  ]);
  const text = await textTo('T-1-L');
  expect(text).toContain('Thank you for what you have done');
  expect(text).toContain('can neither draft nor sign there');
  expect(text).toContain(`Person ${BUDGET_MAKER} has the seat now.`);
});

it('tells whoever left an empty seat that nobody is named yet', async () => {
  await team.act('vacate_seat', { side: 'labor' });
  expect([await write(), await told()]).toEqual([1, ['T-1-L']]);
  expect(await textTo('T-1-L')).toContain('Nobody is named for the seat yet');
});

it('tells nobody who only accepts, is confirmed or is trained', async () => {
  await team.act('accept_seat', { side: 'labor', personId: 'T-1-L' });
  await team.act('confirm_seat', { side: 'management', personId: 'T-1-M' });
  await team.act('record_training', { personId: 'T-1-L', exempt: false });
  expect(await write()).toBe(0);
});

it('names who was proposed before without a second mail', async () => {
  await propose(BUDGET_MAKER);
  await write();
  await name(BUDGET_MAKER);
  nowMs += 10 * MINUTE_MS;
  expect(await write()).toBe(0);
});

it('waits a minute, and tells nobody of what was put right within it', async () => {
  await propose(BUDGET_MAKER);
  nowMs -= 1;
  expect(await write()).toBe(0);
  await propose('T-1-L');
  nowMs += 1;
  expect([await write(), await told()]).toEqual([0, []]);
  const open = await team.rows('select from seat_changes where settled_at is null');
  expect(open).toHaveLength(0);
});

it('leaves it to the launch’s welcome while that is not written', async () => {
  await team.rows('update cycles set welcomed_at = null');
  await propose(BUDGET_MAKER);
  expect(await write()).toBe(0);
  await team.rows('update cycles set welcomed_at = launched_at');
  await team.rows(
    `insert into outbox (key, kind, person_id, subject, text_body, html_body, message_id, created_at, send_after)
     values ('event:welcome:2030:' || $1, 'welcome', $1, '', '', '', 'w', $2, $2)`,
    [BUDGET_MAKER, new Date(nowMs)],
  );
  // the newcomer was welcomed by the launch; whoever left was not
  expect([await write(), await told()]).toEqual([1, ['T-1-L']]);
});

it('spares somebody who had a welcome before the introduction', async () => {
  await team.rows(
    `insert into outbox (key, kind, person_id, subject, text_body, html_body, message_id, created_at, send_after)
     values ('event:welcome:2030:' || $1, 'welcome', $1, '', '', '', 'w', $2, $2)`,
    [BUDGET_MAKER, new Date(team.nowMs - MINUTE_MS)],
  );
  await propose(BUDGET_MAKER);
  await write();
  expect(await textTo(BUDGET_MAKER)).not.toContain('Once a year');
});

it('sends nothing about a paused team until it goes on, and nothing about one that is over', async () => {
  await propose(BUDGET_MAKER);
  await team.rows('update ubt_cycles set paused = true');
  expect(await write()).toBe(0);
  await team.rows('update ubt_cycles set paused = false');
  expect(await write()).toBe(2);
  await propose(LABOR_REP);
  await team.rows(`update ubt_cycles set outcome = 'withdrawn'`);
  nowMs += MINUTE_MS;
  expect(await write()).toBe(0);
});

it('writes each mail once when three workers look at the same moment', async () => {
  await propose(BUDGET_MAKER);
  const written = await Promise.all([write(), write(), write()]);
  expect(written.reduce((sum, n) => sum + n, 0)).toBe(2);
});

it('notes a change once however often its event is recorded', async () => {
  const recording = await propose(BUDGET_MAKER);
  await team.record(recording);
  const noted = await team.rows('select person_id, change, settled_at from seat_changes order by change');
  expect(noted).toEqual([
    { person_id: BUDGET_MAKER, change: 'joined', settled_at: null },
    { person_id: 'T-1-L', change: 'left', settled_at: null },
  ]);
});
