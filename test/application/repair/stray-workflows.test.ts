// What is shown and removed as a stray workflow, and what is not. Nobody polls here, so that nothing mends itself.

import { randomUUID } from 'node:crypto';
import { deleteStrayWorkflow, listStrayWorkflows } from '../../../application/repair/stray-workflows.ts';
import { saveStartProblems } from '../../../db/cycles/launch-starts.ts';
import { raiseGeneration } from '../../../db/teams/generations.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { ID_TAKEN, ubtCycleId } from '../../../domain/ids.ts';
import type { CycleState } from '../../../domain/team-cycle/state.ts';
import { lookAtRun } from '../../../temporal/look-at-run.ts';
import { startUbtCycle } from '../../../temporal/start-ubt-cycle.ts';
import { rosterRow } from '../../imports/files.ts';
import { BUDGET_YEAR, type LaunchedTeams, startLaunchedTeams } from '../../support/launched-teams.ts';
import { until } from '../../support/team-year.ts';

let ubtId: string;
let workflowId: string;
let teams: LaunchedTeams;
beforeEach(async () => {
  // the namespace is shared with other tests
  ubtId = `stray-${randomUUID()}`;
  workflowId = ubtCycleId(BUDGET_YEAR, ubtId);
  teams = await startLaunchedTeams([rosterRow({ ubt_ref: ubtId })]);
});
afterEach(() => teams.close());

const look = () => lookAtRun(teams.deps.client, BUDGET_YEAR, ubtId);
const remove = (id = workflowId) => deleteStrayWorkflow(teams.pools.worker, teams.deps.client, id);
const listed = async () =>
  (await listStrayWorkflows(teams.pools.worker, teams.deps.client)).filter((stray) => stray.ubtId === ubtId);
/** A row whose next start waits for the id. */
const waitFor = async (problem: string) => {
  await inTransaction(teams.pools.worker, (tx) => raiseGeneration(tx, BUDGET_YEAR, ubtId));
  await saveStartProblems(teams.pools.worker, BUDGET_YEAR, new Map([[ubtId, problem]]));
};

it('a workflow whose cycle waits for its id is shown, and removed so that the id is free', async () => {
  await waitFor(ID_TAKEN);
  await until(async () => (await listed()).length > 0, 'Temporal’s list');
  expect(await listed()).toMatchObject([{ workflowId, status: 'RUNNING', budgetYear: BUDGET_YEAR, blocksStart: true }]);
  expect(await remove()).toBe(true);
  expect(await look()).toBeUndefined();
  expect(await remove()).toBe(false);
});

it('a workflow that runs as its cycle is neither shown nor removed', async () => {
  const own = await look();
  expect(await listed()).toEqual([]);
  expect(await remove()).toBe(false);
  expect(await look()).toEqual(own);
});

it('the history of a cycle that was started is kept, even when a late failure to start it is on record', async () => {
  await saveStartProblems(teams.pools.worker, BUDGET_YEAR, new Map([[ubtId, ID_TAKEN]]));
  await teams.deps.client.workflow.getHandle(workflowId).terminate('by hand');
  expect(await remove()).toBe(false);
  expect(await look()).toMatchObject({ status: 'TERMINATED' });
});

it('the old workflow of a repair that was cut off is kept', async () => {
  await waitFor('ServiceError');
  expect(await listed()).toEqual([]);
  expect(await remove()).toBe(false);
  expect(await look()).toMatchObject({ status: 'RUNNING', generation: 1 });
});

it('a workflow that was started as its cycle after the list was made is kept', async () => {
  await waitFor(ID_TAKEN);
  const { client, taskQueue } = teams.deps;
  const [row] = await teams.rows<{ snapshot: CycleState }>('select snapshot from ubt_cycles');
  await startUbtCycle(client, taskQueue, row?.snapshot as CycleState);
  expect(await remove()).toBe(false);
  expect(await look()).toMatchObject({ status: 'RUNNING', generation: 2 });
});

it('a workflow that is no team’s cycle is never removed', async () => {
  expect(await remove(`national-cycle:${BUDGET_YEAR}`)).toBe(false);
  expect(await remove(ubtCycleId(BUDGET_YEAR, 'nobody-at-all'))).toBe(false);
});
