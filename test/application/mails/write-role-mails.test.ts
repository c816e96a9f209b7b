// Whoever gets or leaves a role beside a co-lead's seat while cycles run gets one mail about it, however many teams it is about.

import { importRoles } from '../../../application/imports/import-roles.ts';
import { importRoster } from '../../../application/imports/import-roster.ts';
import { writeSeatMails } from '../../../application/mails/write-seat-mails.ts';
import { localDateOf } from '../../../calendar/instants.ts';
import {
  contentOf,
  nobody,
  OPERATIONS_IMPORTS,
  person,
  type RoleCells,
  type RosterCells,
  readRoles,
  readRoster,
  roleRow,
  rosterRow,
} from '../../imports/files.ts';
import { LAUNCHED_AT, type LaunchedTeams, startLaunchedTeams } from '../../support/launched-teams.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TEAMS = ['T-1', 'T-2', 'T-3'];
const SHA = 'b'.repeat(64);

let launched: LaunchedTeams;
beforeEach(async () => {
  launched = await startLaunchedTeams(TEAMS.map((ubt_ref) => rosterRow({ ubt_ref })));
  await launched.rows(`update cycles set welcomed_at = launched_at, status = 'running'`);
  launched.clock.nowMs = LAUNCHED_AT + DAY_MS;
});
afterEach(() => launched.close());

const today = () => localDateOf(launched.clock.nowMs, 'America/Los_Angeles');
const roster = (changes: Partial<RosterCells>, dryRun = false) =>
  importRoster(launched.pools.api, contentOf(readRoster(TEAMS.map((ubt_ref) => rosterRow({ ubt_ref, ...changes })))), {
    ...{ dryRun, importedBy: 'NC-L', importer: OPERATIONS_IMPORTS, sha256: SHA },
    ...{ today: today(), nowMs: launched.clock.nowMs },
  });
const roles = async (...rows: RoleCells[]) => {
  const actor = { personId: 'NC-L', roles: [{ role: 'operations', side: null, scopeKind: 'nation', scopeId: null }] };
  const plan = await importRoles(launched.pools.api, contentOf(readRoles(rows)).rows, {
    ...{ dryRun: false, actor: actor as Parameters<typeof importRoles>[2]['actor'], sha256: SHA },
    ...{ today: today(), nowMs: launched.clock.nowMs },
  });
  expect(plan.problems.count).toBe(0);
};
const write = () => writeSeatMails(launched.deps);
const later = (ms = MINUTE_MS) => {
  launched.clock.nowMs += ms;
};
const mails = async () => {
  const rows = await launched.rows<{ person_id: string; subject: string; text_body: string }>(
    `select person_id, subject, text_body from outbox where kind = 'seat_change' order by outbox_id`,
  );
  return rows.map(({ text_body, ...mail }) => ({ ...mail, text: text_body.replace(/\s+/g, ' ') }));
};
const told = async () => (await mails()).map(({ person_id, subject }) => `${person_id}: ${subject}`);

it('is one mail for all teams of a new sponsor, and one for whoever left them', async () => {
  await roster(person('labor_sponsor', 'NEW-S'));
  expect(await write()).toBe(0);
  later();
  expect([await write(), await write()]).toEqual([2, 0]);
  expect(await told()).toEqual([
    'LS-1: You are no longer labor sponsor of 3 teams',
    'NEW-S: You are proposed as labor sponsor of 3 teams',
  ]);
  const text = (await mails())[1]?.text;
  for (const said of [
    'As sponsor you help where a team is stuck',
    'Team T-2, Lone Tree Medical Offices Proposed: your side has yet to confirm it.',
  ]) {
    expect(text).toContain(said);
  }
});

it('tells a physician co-lead, who counts for neither side', async () => {
  await roster(person('physician_co_lead', 'DOC'));
  later();
  expect([await write(), await told()]).toEqual([1, ['DOC: You are now physician co-lead of 3 teams']]);
  expect((await mails())[0]?.text).toContain('you count for neither side');
  await roster(nobody('physician_co_lead'));
  later();
  await write();
  expect((await told())[1]).toBe('DOC: You are no longer physician co-lead of 3 teams');
});

it.each([
  ['regional co-chair', { role: 'regional_co_chair', side: 'labor' }, 'proposed as labor regional co-chair'],
  ['budget-maker', { role: 'budget_maker', side: '' }, 'now budget-maker'],
  [
    'labor budget representative',
    { role: 'labor_budget_rep', side: 'labor' },
    'proposed as labor budget representative',
  ],
])('tells a %s of their region, and on the day on which they leave', async (_, given, words) => {
  await roles(roleRow({ person_ref: 'P-1', ...given, to: '2028-08-20' }));
  later();
  expect([await write(), await told()]).toEqual([1, [`P-1: You are ${words} of Colorado`]]);
  launched.clock.nowMs = Date.parse('2028-08-20T23:00:00-07:00');
  expect(await write()).toBe(0);
  launched.clock.nowMs = Date.parse('2028-08-21T00:01:00-07:00');
  expect(await write()).toBe(1);
  expect((await told())[1]).toBe(`P-1: You are no longer ${words.replace(/^(proposed as|now) /, '')} of Colorado`);
});

it('waits for the day on which a role begins, and forgets what a later file says otherwise', async () => {
  const rep = { person_ref: 'P-1', role: 'budget_maker', side: '' };
  await roles(roleRow({ ...rep, from: '2028-08-10', to: '2028-08-20' }));
  later();
  expect(await write()).toBe(0);
  await roles(roleRow({ ...rep, from: '2028-08-10', to: '2028-08-15' }));
  launched.clock.nowMs = Date.parse('2028-08-10T09:00:00-07:00');
  expect(await write()).toBe(1);
  for (const day of ['16', '21']) {
    launched.clock.nowMs = Date.parse(`2028-08-${day}T09:00:00-07:00`);
    await write();
  }
  expect(await told()).toEqual([
    'P-1: You are now budget-maker of Colorado',
    'P-1: You are no longer budget-maker of Colorado',
  ]);
});

it('tells nobody of what was put right within the minute, of a dry run, or by the same file again', async () => {
  await roster(person('labor_sponsor', 'NEW-S'), true);
  await roster({});
  await roster(person('labor_sponsor', 'NEW-S'));
  await roster({});
  later();
  expect([await write(), await told()]).toEqual([0, []]);
  expect(await launched.rows('select from role_changes where settled_at is null')).toHaveLength(0);
});

it('leaves it to the launch’s welcome while that is not written, and to nobody before the first launch', async () => {
  await launched.rows('update cycles set welcomed_at = null');
  await roster(person('labor_sponsor', 'NEW-S'));
  later();
  expect(await write()).toBe(0);
  await launched.rows('update cycles set welcomed_at = launched_at');
  await launched.rows(
    `insert into outbox (key, kind, person_id, subject, text_body, html_body, message_id, created_at, send_after)
     values ('event:welcome:2030:NEW-S', 'welcome', 'NEW-S', '', '', '', 'w', $1, $1)`,
    [new Date(launched.clock.nowMs)],
  );
  expect([await write(), await told()]).toEqual([1, ['LS-1: You are no longer labor sponsor of 3 teams']]);
  await launched.rows(`update cycles set status = 'draft', launched_at = null, welcomed_at = null`);
  await roster({});
  expect(await launched.rows('select from role_changes where settled_at is null')).toHaveLength(0);
});

it('waits while every team of the role is paused, and says nothing once all are over', async () => {
  await roster(person('labor_sponsor', 'NEW-S'));
  await launched.rows('update ubt_cycles set paused = true');
  later();
  expect(await write()).toBe(0);
  await launched.rows('update ubt_cycles set paused = false');
  expect(await write()).toBe(2);
  await roster({});
  await launched.rows(`update ubt_cycles set outcome = 'withdrawn'`);
  later();
  expect(await write()).toBe(0);
});

it('writes each mail once when three workers look at the same moment', async () => {
  await roster(person('labor_sponsor', 'NEW-S'));
  later();
  const written = await Promise.all([write(), write(), write()]);
  expect(written.reduce((sum, n) => sum + n, 0)).toBe(2);
});
