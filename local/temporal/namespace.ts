import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../temporal/contract/search-attributes.ts';

const DAY_SECONDS = 86_400;
// three years: what must outlive a cycle lies in PostgreSQL, and a short one would let closed phases vanish mid-cycle
const RETENTION_DAYS = 1095;
const ALREADY_EXISTS = 6;

// temporal.api.enums.v1.IndexedValueType; the package that names them is CommonJS that Node cannot import by name
const KEYWORD = 2;
const INT = 3;
const BOOL = 5;

/** By name, in the numbers of the engine's own API. */
const ATTRIBUTES = Object.fromEntries(
  Object.values(SEARCH_ATTRIBUTES).map(({ name, type }) => [name, { INT, KEYWORD, BOOL }[type]]),
);

/** Registers the namespace and its search attributes where they are missing, and waits until both can be used. */
export async function ensureNamespace(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch {
    await registerNamespace(connection, namespace);
  }
  await until(`namespace ${namespace}`, async () => {
    const known = await attributesOf(connection, namespace);
    const missing = Object.entries(ATTRIBUTES).filter(([name]) => !(name in known));
    if (missing.length === 0) return true;
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
    return false;
  });
  // listing goes by the frontend's cache of namespaces, as starting a workflow does
  await until(`visibility of ${namespace}`, async () => {
    await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1, query: 'BudgetYear = 1' });
    return true;
  });
}

async function registerNamespace(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: RETENTION_DAYS * DAY_SECONDS } as never,
    });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
  }
}

async function attributesOf(connection: Connection, namespace: string): Promise<Record<string, unknown>> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return customAttributes ?? {};
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    let last: unknown;
    try {
      if (await isSo()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > giveUpAt) {
      throw new Error(
        `Temporal's ${what} cannot be used. Create it with its search attributes, or allow this account to.`,
        {
          cause: last,
        },
      );
    }
    await sleep(100);
  }
}
