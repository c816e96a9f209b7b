import { randomUUID } from 'node:crypto';
import { commandTeams } from '../../application/commands/command-teams.ts';
import { confirmSeats } from '../../application/commands/confirm-seats.ts';
import { noteNextLaunch } from '../../application/commands/note-next-launch.ts';
import { proposeSeatHolders } from '../../application/commands/propose-seat-holders.ts';
import { tellOfTraining } from '../../application/commands/tell-of-training.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import { BUDGET_MAKER, type RecordedTeam, startRecordedTeamForEach } from '../support/recorded-team.ts';

let team: RecordedTeam;
startRecordedTeamForEach((fresh) => {
  team = fresh;
});

const asApi = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(team.api, work);
/** Facts without the command's own id, which is also its row's. */
async function commands() {
  const rows = await team.rows<{ command_id: string; facts: { id: string }; rest: object }>(
    `select command_id, facts, jsonb_build_object('action', action, 'actor', actor_id, 'key', idempotency_key) as rest
     from commands order by idempotency_key`,
  );
  return rows.map(({ command_id, facts: { id, ...facts }, rest }) => {
    expect(id).toBe(command_id);
    return { ...rest, facts };
  });
}

it('proposes whom the roster now names, and vacates where it names nobody, once per import', async () => {
  await team.owner.query(`update role_assignments set ends_on = '2028-08-01' where role = 'co_lead'`);
  await team.owner.query(
    `insert into role_assignments (person_id, role, side, scope_kind, scope_id, starts_on, source)
     values ('BM-1', 'co_lead', 'labor', 'team', 'T-1', '2028-08-01', 'roster_import')`,
  );
  const given = { importId: randomUUID(), today: '2028-08-02', atMs: team.nowMs };
  const key = `roster:${given.importId}:2030:T-1`;
  for (let i = 0; i < 2; i += 1) await asApi((tx) => proposeSeatHolders(tx, given));
  expect(await commands()).toEqual([
    {
      action: 'propose_seat_holder',
      actor: 'system',
      key: `${key}:labor`,
      facts: { type: 'propose_seat_holder', side: 'labor', personId: BUDGET_MAKER, trained: false },
    },
    {
      action: 'vacate_seat',
      actor: 'system',
      key: `${key}:management`,
      facts: { type: 'vacate_seat', side: 'management', personId: 'T-1-M' },
    },
  ]);
});

it('confirms the proposed holders of one side and of no other region', async () => {
  const given = { side: 'labor', actorId: 'LS-1', atMs: team.nowMs } as const;
  await asApi((tx) => confirmSeats(tx, { ...given, regionId: 'elsewhere' }));
  expect(await commands()).toEqual([]);
  await asApi((tx) => confirmSeats(tx, { ...given, regionId: null }));
  const facts = { type: 'confirm_seat', side: 'labor', personId: 'T-1-L' };
  expect(await commands()).toMatchObject([{ action: 'confirm_seat', actor: 'LS-1', facts }]);
});

it('tells a training record once, and answers with the same commands again', async () => {
  const record = { trainingRecordId: randomUUID(), personId: 'T-1-L', exempt: true };
  const first = await asApi((tx) => tellOfTraining(tx, record, team.nowMs));
  expect(first.map(({ facts }) => facts)).toMatchObject([{ type: 'record_training', personId: 'T-1-L', exempt: true }]);
  expect(await asApi((tx) => tellOfTraining(tx, record, team.nowMs))).toEqual(first);
  expect(await commands()).toHaveLength(1);
});

it('commands the teams that are named, with what was written', async () => {
  const given = { actorId: 'LS-1', key: 'approval 1', payload: { reason: 'Closed.' }, atMs: team.nowMs };
  const end = (ubtIds: string[] | null) =>
    asApi((tx) =>
      commandTeams(tx, (id) => ({ id, type: 'end_cycle', outcome: 'withdrawn' }), { budgetYear: 2030, ubtIds }, given),
    );
  expect(await end(['T-9'])).toEqual([]);
  const [row] = await end(null);
  expect(row).toMatchObject({ ubtId: 'T-1', status: 'pending', payload: given.payload });
  expect(row?.facts).toEqual({ id: row?.commandId, type: 'end_cycle', outcome: 'withdrawn' });
});

it('notes the launch of the next year in last year’s running cycle, once', async () => {
  for (let i = 0; i < 2; i += 1)
    await inTransaction(team.worker, (tx) => noteNextLaunch(tx, 2031, ['T-1', 'T-9'], team.nowMs));
  const facts = { type: 'note_next_launch' };
  expect(await commands()).toEqual([
    { action: 'note_next_launch', actor: 'system', key: 'next-launch:2031:T-1', facts },
  ]);
});
