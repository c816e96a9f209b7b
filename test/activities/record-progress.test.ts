import { insertExtension } from '../../db/teams/extensions.ts';
import { toApply } from '../support/recorded-filing.ts';
import { type RecordedTeam, startRecordedTeamForEach } from '../support/recorded-team.ts';

let team: RecordedTeam;
startRecordedTeamForEach(async (fresh) => {
  team = fresh;
  await toApply(team);
});

const UNTIL = '2029-10-10';
const UNTIL_MS = Date.parse('2029-10-11T06:00:00Z');

async function request(): Promise<string> {
  let extensionId = '';
  const alsoWrite = async (tx: Parameters<typeof insertExtension>[0], id: string) => {
    extensionId = id;
    const ask = { milestone: 'filing_due', untilOn: UNTIL, reason: 'The analyst is away.' };
    await insertExtension(tx, { ...team.key, extensionId, ...ask, atMs: team.nowMs });
  };
  const facts = { by: team.by('labor'), milestone: 'filing_due', untilMs: UNTIL_MS, workingDays: 7 } as const;
  const command = await team.pendingCommand('request_extension', { ...facts, extensionId: '' }, { alsoWrite });
  const { side, personId } = facts.by;
  const body = {
    type: 'extension_requested',
    side,
    personId,
    extensionId,
    milestone: 'filing_due',
    level: 'sponsor',
  } as const;
  await team.take(team.recordingOf(body, command.id));
  return extensionId;
}

const answer = (extensionId: string, side: 'labor' | 'management', grant: boolean) => {
  const personId = side === 'labor' ? 'LS-1' : 'MS-1';
  return team.act('answer_extension', { extensionId, level: 'sponsor', side, personId, grant }, { actorId: personId });
};
const statuses = () => team.rows('select status, answered_at is not null as answered from extensions');
const mails = () => team.rows('select kind, person_id from outbox order by person_id');
const filingDuties = () =>
  team.rows<{ due_at: Date; resting: boolean }>(
    `select due_at, resting from duties where kind = 'sign_filing' and closed_at is null`,
  );

it('rests the overdue mail of a date while its extension is asked for', async () => {
  expect((await filingDuties()).map(({ resting }) => resting)).toEqual([false, false]);
  await request();
  expect((await filingDuties()).map(({ resting }) => resting)).toEqual([true, true]);
  expect(await statuses()).toEqual([{ status: 'waiting', answered: false }]);
});

it('moves the date and tells both seats once both sponsors have granted', async () => {
  const extensionId = await request();
  await answer(extensionId, 'labor', true);
  expect(await mails()).toEqual([]);
  const granted = await answer(extensionId, 'management', true);
  expect(team.date('filing_due')).toBe(UNTIL_MS);
  expect(await filingDuties()).toEqual([1, 2].map(() => ({ due_at: new Date(UNTIL_MS), resting: false })));
  expect(await statuses()).toEqual([{ status: 'granted', answered: true }]);
  const told = ['T-1-L', 'T-1-M'].map((person_id) => ({ kind: 'extension_granted', person_id }));
  expect(await mails()).toEqual(told);
  await team.record(granted);
  expect(await mails()).toEqual(told);
});

it('closes a refused request and mails nobody', async () => {
  await answer(await request(), 'labor', false);
  expect(await statuses()).toEqual([{ status: 'refused', answered: true }]);
  expect(await mails()).toEqual([]);
});

it('lets a request lapse at the cut-off that nobody has answered', async () => {
  await request();
  const due = team.date('filing_due');
  await team.passTo(team.date('filing_cut_off'));
  expect(await statuses()).toEqual([{ status: 'lapsed', answered: true }]);
  expect(team.date('filing_due')).toBe(due);
});

it('lets what is asked for lapse with the end of the cycle, and closes every duty', async () => {
  await request();
  await team.act('end_cycle', { outcome: 'withdrawn' });
  expect(await statuses()).toEqual([{ status: 'lapsed', answered: true }]);
  expect(await team.rows('select outcome from ubt_cycles')).toEqual([{ outcome: 'withdrawn' }]);
  expect(await team.rows('select kind from duties where closed_at is null')).toEqual([]);
});

it('shows a team as overdue once a date has passed it', async () => {
  const overdue = () => team.rows('select overdue, phase from ubt_cycles');
  expect(await overdue()).toEqual([{ overdue: false, phase: 'apply' }]);
  await team.passTo(team.date('filing_due'));
  expect(await overdue()).toEqual([{ overdue: true, phase: 'apply' }]);
});
