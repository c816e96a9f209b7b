// A roster, its roles and a launched cycle, brought in by the product's own code; no engine runs, so that whatever follows
// the launch is called by the test. No row is inserted from here.

import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { Pool, QueryResultRow } from 'pg';
import { applyRoles } from '../../application/imports/import-roles.ts';
import { applyRoster } from '../../application/imports/import-roster.ts';
import type { LaunchDeps } from '../../application/launch/launch-deps.ts';
import { launchPage } from '../../application/launch/launch-page.ts';
import type { MailDeps } from '../../application/mails/mail-deps.ts';
import { defaultCalendar } from '../../calendar/default-calendar.ts';
import { insertApproval, saveApprovalAnswer } from '../../db/cycles/approvals.ts';
import { insertDraft, markLaunching } from '../../db/cycles/cycles.ts';
import { createPool } from '../../db/pool.ts';
import { inTransaction } from '../../db/transaction.ts';
import { createTransport } from '../../mail/smtp/transport.ts';
import {
  contentOf,
  OPERATIONS_IMPORTS,
  type RoleCells,
  type RosterCells,
  readRoles,
  readRoster,
  roleRow,
} from '../imports/files.ts';
import { createDatabase } from './database.ts';
import { testServers } from './servers/servers.ts';

export const BUDGET_YEAR = 2030;
/** A Tuesday morning in the east and in the islands alike. */
export const LAUNCHED_AT = Date.parse('2028-08-01T15:00:00Z');

export const NATIONAL = [
  { person_ref: 'NC-L', side: 'labor' },
  { person_ref: 'NC-M', side: 'management' },
].map((chair) => roleRow({ ...chair, role: 'national_co_chair', scope_kind: 'nation', scope_ref: '' }));

export interface LaunchedTeams {
  /** The owner looks at rows and never makes them. */
  pools: Record<'owner' | 'api' | 'worker', Pool>;
  deps: LaunchDeps & MailDeps;
  clock: { nowMs: number };
  /** Looks at rows, as the owner. */
  rows<T extends QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  /** Roles that come in later; all of them confirmed. */
  bringRoles(roles: RoleCells[]): Promise<void>;
  close(): Promise<void>;
}

/** @param roles beside the national co-chairs; all of them confirmed */
export async function startLaunchedTeams(teams: RosterCells[], roles: RoleCells[] = []): Promise<LaunchedTeams> {
  const database = await createDatabase();
  const pools = {
    owner: createPool(database.ownerUrl, { max: 2 }),
    api: createPool(database.apiUrl, { max: 4 }),
    worker: createPool(database.workerUrl, { max: 4 }),
  };
  const transport = createTransport('smtp://127.0.0.1:9');
  const { address, namespace } = testServers().temporal;
  const connection = await Connection.connect({ address });
  const clock = { nowMs: LAUNCHED_AT, now: () => clock.nowMs };
  const deps = {
    pool: pools.worker,
    transport,
    clock,
    mailFrom: 'staffing@example.org',
    publicUrl: 'https://staffing.example.org',
    client: new Client({ connection, namespace }),
    // polled by nobody
    taskQueue: `nobody-${randomUUID()}`,
    launchPerSecond: 10_000,
  };
  const bringRoles = (rows: RoleCells[]) => importRoles(pools.api, rows);
  await importRoster(pools.api, teams);
  await bringRoles([...NATIONAL, ...roles]);
  await draftAndConfirm(pools.api);
  while ((await launchPage(deps, BUDGET_YEAR)) > 0);
  return {
    pools,
    deps,
    clock,
    rows: async <T extends QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await pools.owner.query<T>(sql, values)).rows,
    bringRoles,
    async close() {
      transport.close();
      await Promise.all([...Object.values(pools).map((pool) => pool.end()), connection.close()]);
      await database.drop();
    },
  };
}

const BY = {
  importedBy: 'NC-L',
  importer: OPERATIONS_IMPORTS,
  sha256: 'a'.repeat(64),
  today: '2028-07-01',
  nowMs: LAUNCHED_AT,
};

async function importRoster(api: Pool, teams: RosterCells[]): Promise<void> {
  const roster = contentOf(readRoster(teams));
  await inTransaction(api, (tx) => applyRoster(tx, roster, BY));
}

async function importRoles(api: Pool, rows: RoleCells[]): Promise<void> {
  const roles = contentOf(readRoles(rows)).rows;
  // operations alone would be refused: nobody brings in themselves as the first co-chair of a side
  const importer = { ...BY.importer, sides: ['labor' as const] };
  const plan = await inTransaction(api, (tx) => applyRoles(tx, roles, { ...BY, importer, confirmedBy: () => 'NC-L' }));
  if (plan.problems.count > 0) throw new Error(`The roles are refused: ${JSON.stringify(plan.problems.listed)}`);
}

async function draftAndConfirm(api: Pool): Promise<void> {
  await inTransaction(api, async (tx) => {
    const dates = defaultCalendar(BUDGET_YEAR).map((date) => ({ ...date, source: 'default calendar' }));
    const draft = { agreements: ['COALITION_2023'], regions: null, createdBy: 'NC-L', atMs: LAUNCHED_AT };
    await insertDraft(tx, { budgetYear: BUDGET_YEAR, ...draft }, dates);
    const { approvalId } = await insertApproval(tx, {
      approvalId: randomUUID(),
      action: 'launch_cycle',
      scopeKind: 'nation',
      scopeId: null,
      regionId: null,
      budgetYear: BUDGET_YEAR,
      payload: {},
      requestedBy: 'NC-L',
      requestedSide: 'labor',
      requestedAt: new Date(LAUNCHED_AT),
    });
    await saveApprovalAnswer(tx, approvalId, { status: 'confirmed', by: 'NC-M', atMs: LAUNCHED_AT });
    await markLaunching(tx, BUDGET_YEAR, approvalId, LAUNCHED_AT);
  });
}
