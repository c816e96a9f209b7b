// Which workflow a start leaves alone, which one it takes the place of, and which one it refuses. Nobody polls here.

import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { ubtCycleId } from '../../domain/ids.ts';
import { beginCycle } from '../../domain/team-cycle/begin.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { lookAtRun } from '../../temporal/look-at-run.ts';
import { startUbtCycle } from '../../temporal/start-ubt-cycle.ts';
import { BEGINNING } from '../domain/simulate.ts';
import { testServers } from '../support/servers/servers.ts';

let client: Client;
beforeAll(async () => {
  const { address, namespace } = testServers().temporal;
  client = new Client({ connection: await Connection.connect({ address }), namespace });
});
afterAll(() => client.connection.close());

const team = (changes: Partial<CycleState> = {}): CycleState => ({
  ...beginCycle({ ...BEGINNING, ubtId: `start-${randomUUID()}` }),
  ...changes,
});
const start = (state: CycleState) => startUbtCycle(client, 'nobody', state);
const look = (state: CycleState) => lookAtRun(client, state.budgetYear, state.ubtId);
const handleOf = ({ budgetYear, ubtId }: CycleState, runId?: string) =>
  client.workflow.getHandle(ubtCycleId(budgetYear, ubtId), runId);

it('starts a cycle once, however often it is asked', async () => {
  const state = team();
  await start(state);
  const first = await look(state);
  expect(first).toMatchObject({ status: 'RUNNING', generation: 1, seq: state.seq });
  await start(state);
  await start({ ...state, seq: state.seq + 3 });
  expect(await look(state)).toEqual(first);
});

it('starts nothing for a cycle that has ended, whatever became of its workflow', async () => {
  const state = team();
  await start(state);
  await handleOf(state).terminate();
  const ended = await look(state);
  await start({ ...state, outcome: 'complete' });
  expect(await look(state)).toEqual(ended);
});

it('refuses an id under which a workflow has ended, and leaves that one as it is', async () => {
  const state = team();
  await start(state);
  await handleOf(state).terminate();
  const ended = await look(state);
  await expect(start(state)).rejects.toThrow(/^Temporal holds another workflow as .* \(terminated, generation 1, from/);
  expect(await look(state)).toEqual(ended);
});

it.each([
  ['of a later generation', { generation: 2 }],
  ['further than what is recorded', { seq: 9 }],
])('refuses an id under which a workflow runs that is %s, and lets that one run', async (_, theirs) => {
  const state = team();
  await start({ ...state, ...theirs });
  const other = await look(state);
  await expect(start(state)).rejects.toMatchObject({ name: 'WorkflowIdTaken' });
  expect(await look(state)).toEqual(other);
  expect(other?.status).toBe('RUNNING');
});

it('ends the workflow of an earlier generation, says why, and goes on in its place', async () => {
  const state = team();
  await start(state);
  const earlier = await look(state);
  const repaired = { ...state, generation: 2, seq: 4 };
  await start(repaired);
  expect(await look(state)).toMatchObject({ status: 'RUNNING', generation: 2, seq: 4 });
  const { events } = await handleOf(state, earlier?.runId).fetchHistory();
  expect(events?.at(-1)?.workflowExecutionTerminatedEventAttributes?.reason).toBe(
    'Repaired: generation 2 goes on from event 4',
  );
});

it('goes on under a later generation where the earlier workflow has ended by itself', async () => {
  const state = team();
  await start(state);
  await handleOf(state).terminate();
  await start({ ...state, generation: 2 });
  expect(await look(state)).toMatchObject({ status: 'RUNNING', generation: 2 });
});

it('starts one workflow where several repair in the same moment, and somebody ends the old one by hand', async () => {
  for (let round = 0; round < 10; round++) {
    const state = team();
    await start(state);
    const byHand = look(state).then((run) =>
      handleOf(state, run?.runId)
        .terminate()
        .catch(() => undefined),
    );
    const repairs = Array.from({ length: 6 }, () => start({ ...state, generation: 2 }));
    await expect(Promise.all([...repairs, byHand])).resolves.toBeDefined();
    const runs = client.workflow.list({ query: `WorkflowId = "${ubtCycleId(state.budgetYear, state.ubtId)}"` });
    const seen: string[] = [];
    for await (const { status } of runs) seen.push(status.name);
    expect(await look(state)).toMatchObject({ status: 'RUNNING', generation: 2 });
    expect(seen.filter((status) => status !== 'RUNNING').length).toBeLessThanOrEqual(1);
  }
});

it('passes on what the engine refuses for another reason', async () => {
  const elsewhere = new Client({ connection: client.connection, namespace: `no-${randomUUID()}` });
  await expect(startUbtCycle(elsewhere, 'nobody', team())).rejects.not.toMatchObject({ name: 'WorkflowIdTaken' });
});
