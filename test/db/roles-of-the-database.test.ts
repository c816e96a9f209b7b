// The two roles that the programs log in as. Every statement that one of them must not run is also run by
// somebody who may, so that a typing mistake or an empty table does not pass for a refusal.

import type { Pool, PoolClient } from 'pg';
import { type RecordedTeamBench, startRecordedTeam } from '../support/recorded-team.ts';

const DENIED = '42501';
const APPEND_ONLY = 'P0001';

let bench: RecordedTeamBench;
beforeAll(async () => {
  bench = await startRecordedTeam();
  await bench.team.act('accept_seat', { side: 'labor', personId: 'T-1-L' });
});
afterAll(() => bench.close());

type RoleName = 'api' | 'worker' | 'owner';

/** Runs one statement and takes it back: 'done', or the code of the error. */
async function tryIt(role: RoleName, statement: string): Promise<string> {
  const pool: Pool = bench.team[role];
  const client: PoolClient = await pool.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(statement);
    return rowCount === 0 && /^(update|insert)/.test(statement) ? 'nothing to do' : 'done';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const EVENT = `insert into events (stream, seq, type, occurred_at, facts, previous_hash, hash)
  values ('ubt-cycle:2030:T-1', 99, 'seat_held', '2028-08-01', '{}', '', '')`;
const MAIL = `insert into outbox (key, kind, person_id, subject, text_body, html_body, message_id, created_at, send_after)
  values ('k', 'digest', 'T-1-L', '', '', '', 'm', '2028-08-01', '2028-08-01')`;
const DUTY = `insert into duties (budget_year, ubt_id, kind, person_id, opened_at, due_at)
  values (2030, 'T-1', 'answer_input', 'T-1-L', '2028-08-01', '2028-08-01')`;
const DISCUSSION = `insert into discussions (discussion_id, budget_year, ubt_id, recorded_side, held, content, recorded_at)
  values (gen_random_uuid(), 2030, 'T-1', 'labor', true, '{}', '2028-08-01')`;
const FILING = `insert into filings (budget_year, ubt_id, kind, state, sent_at)
  values (2030, 'T-1', 'no_model', 'received', '2028-08-01')`;
const DECISION = `insert into decisions (budget_year, ubt_id, ask_id, decision, asked_cents, amount_cents, rationale, decided_by, decided_at)
  values (2030, 'T-1', 'a.1', 'declined', 1, 0, '{}', 'BM-1', '2028-08-01')`;
const RECEIPT = `insert into receipts (budget_year, ubt_id, side, person_id, acknowledged_at)
  values (2030, 'T-1', 'labor', 'T-1-L', '2028-08-01')`;
const INPUT = `insert into labor_inputs (input_id, budget_year, ubt_id, unit_id, given_by, body, given_at, rolls_over)
  values (gen_random_uuid(), 2030, 'T-1', 'T-1-U1', 'LB-1', 'b', '2028-08-01', false)`;
const UNIT_BUDGET = `insert into unit_budgets (budget_year, ubt_id, unit_id) values (2030, 'T-1', 'T-1-U1')`;
const QUESTION = `insert into questions (question_id, budget_year, ubt_id, asked_by, body, asked_at)
  values (gen_random_uuid(), 2030, 'T-1', 'T-1-L', 'b', '2028-08-01')`;

/** What the API may not do and the worker does for it. */
const ONLY_THE_WORKER = [
  `update ubt_cycles set outcome = 'complete'`,
  'update ubt_cycles set generation = 9',
  `update ubt_cycles set snapshot = '{"schema":1}'`,
  'update duties set closed_at = now()',
  EVENT,
  MAIL,
  DUTY,
  DISCUSSION,
  FILING,
  DECISION,
  RECEIPT,
  INPUT,
  UNIT_BUDGET,
  QUESTION,
  'select analyze_cycles()',
  `insert into approval_notices (approval_id, person_id, requested_at, round, told_at)
   select approval_id, requested_by, requested_at, 0, requested_at from approvals limit 1`,
  `insert into seat_changes (budget_year, ubt_id, seq, person_id, side, change, changed_at)
   values (2030, 'T-1', 9, 'T-1-L', 'labor', 'left', '2028-08-01')`,
];
/** What the worker may not do and the API does in a person's name. */
const ONLY_THE_API = [
  'select analyze_roster()',
  `update people set email = 'else@people.example'`,
  `insert into people (person_id, name, email) values ('X-1', 'X', 'x@people.example')`,
  `update approvals set status = 'confirmed', answered_by = 'T-1-M'`,
  `insert into approvals (approval_id, action, scope_kind, budget_year, payload, requested_by, requested_side, requested_at)
   values (gen_random_uuid(), 'cancel_cycle', 'nation', 2030, '{}', 'T-1-L', 'labor', '2028-08-01')`,
  `update role_assignments set role = 'operations'`,
  `update ubts set name = 'Else'`,
  `insert into regions (region_id, name) values ('elsewhere', 'Elsewhere')`,
  'update cycles set calendar_version = 7',
  `insert into training_records (training_record_id, person_id, source, completed_on, valid_until, recorded_by, idempotency_key)
   values (gen_random_uuid(), 'T-1-L', 'report', '2028-01-01', '2030-01-01', 'T-1-L', 'k')`,
  `insert into revisions (revision_id, budget_year, ubt_id, n, author_id, content, content_sha256, request_sha256, created_at)
   values (gen_random_uuid(), 2030, 'T-1', 9, 'T-1-L', '{}', '', '', '2028-08-01')`,
];
/** What neither may do; the owner may. */
const ONLY_THE_OWNER = [
  'delete from commands where false',
  'delete from people where false',
  'delete from outbox',
  'delete from approval_notices',
  'truncate duties cascade',
  `update commands set facts = '{}'`,
  `update commands set payload = '{}'`,
  `update commands set actor_id = 'T-1-M'`,
  'create table mine (id integer)',
  'create schema mine',
  'create function mine() returns integer language sql as $$ select 1 $$',
  'drop table outbox',
  'alter table events add column note text',
  'alter table events disable trigger events_append_only',
  'drop trigger events_append_only on events',
  'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
  'alter function refuse_change() rename to allow_change',
  'drop function refuse_change() cascade',
  'alter table events owner to joint_staffing_api',
  `create role mine login superuser`,
  `alter role joint_staffing_api superuser`,
];
const COLUMN_OF: Record<string, string> = {
  outbox: 'status',
  discussions: 'content',
  filings: 'kind',
  unit_budgets: 'backfill_cents',
  labor_inputs: 'answer',
  decisions: 'rationale',
};
const CHANGES_OF_AN_EVENT = [
  `update events set facts = '{}'`,
  `update events set hash = '' where seq = 1`,
  'delete from events where seq = 2',
  'truncate events',
];

/** One line each in a report. */
const titled = (statements: string[]): [string, string][] =>
  statements.map((statement) => [statement.replace(/\s+/g, ' ').slice(0, 70), statement]);

it.each(titled(ONLY_THE_WORKER))('leaves to the worker: %s', async (_title, statement) => {
  expect(await tryIt('api', statement)).toBe(DENIED);
  expect(await tryIt('worker', statement)).toBe('done');
});

// the tables are empty here: whether a role may is asked before any row is looked at
it.each(['outbox', 'discussions', 'filings', 'unit_budgets', 'labor_inputs', 'decisions'])(
  'leaves changes of %s to the worker',
  async (table) => {
    const change = `update ${table} set ${COLUMN_OF[table]} = ${COLUMN_OF[table]}`;
    expect(await tryIt('api', change)).toBe(DENIED);
    expect(await tryIt('worker', change)).toBe('nothing to do');
  },
);

it.each(titled(ONLY_THE_API))('leaves to the API: %s', async (_title, statement) => {
  expect(await tryIt('worker', statement)).toBe(DENIED);
  expect(await tryIt('api', statement)).toBe('done');
});

it.each(titled(ONLY_THE_OWNER))('leaves to the owner: %s', async (_title, statement) => {
  expect(await tryIt('api', statement)).toBe(DENIED);
  expect(await tryIt('worker', statement)).toBe(DENIED);
  expect(await tryIt('owner', statement)).toBe('done');
});

it.each(CHANGES_OF_AN_EVENT)('leaves to nobody: %s', async (statement) => {
  expect(await tryIt('api', statement)).toBe(DENIED);
  expect(await tryIt('worker', statement)).toBe(DENIED);
  expect(await tryIt('owner', statement)).toBe(APPEND_ONLY);
});

it.each([
  'set role joint_staffing_worker',
  'set role joint_staffing_api',
  'set role postgres',
  'set session authorization postgres',
  'set session_replication_role = replica',
])('lets neither role climb: %s', async (statement) => {
  const itself = (role: string) => statement.endsWith(`joint_staffing_${role}`);
  expect(await tryIt('api', statement)).toBe(itself('api') ? 'done' : DENIED);
  expect(await tryIt('worker', statement)).toBe(itself('worker') ? 'done' : DENIED);
  expect(await tryIt('owner', statement)).toBe('done');
});

it('makes neither role more than a login, and owner of nothing', async () => {
  const roles = await bench.team.rows(
    `select rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
       (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships,
       (select count(*)::int from pg_class c where c.relowner = r.oid) as tables,
       (select count(*)::int from pg_proc p where p.proowner = r.oid) as functions
     from pg_roles r where rolname like 'joint_staffing_%' order by rolname`,
  );
  const login = {
    rolsuper: false,
    rolcreatedb: false,
    rolcreaterole: false,
    rolreplication: false,
    rolbypassrls: false,
  };
  const nothing = { memberships: 0, tables: 0, functions: 0 };
  expect(roles).toEqual(
    ['joint_staffing_api', 'joint_staffing_worker'].map((rolname) => ({ rolname, ...login, ...nothing })),
  );
});

it('gives no table to everybody, and no new one to either role by default', async () => {
  const given = await bench.team.rows(
    `select table_name, privilege_type from information_schema.role_table_grants
     where grantee = 'PUBLIC' and table_schema = 'public'`,
  );
  expect(given).toEqual([]);
  expect(await bench.team.rows('select defaclrole from pg_default_acl')).toEqual([]);
});
