import { importHolidays } from '../../application/imports/import-holidays.ts';
import { endOfDay, localDateOf, workingDaysAfter } from '../../calendar/instants.ts';
import type { OwnHoliday } from '../../calendar/own-days.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { insertCalendarVersion, setCalendarVersion } from '../../db/cycles/milestones.ts';
import { type EventRow, firstBrokenLink, listEvents } from '../../db/teams/events.ts';
import { inTransaction } from '../../db/transaction.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import { duties } from '../../domain/team-cycle/duties.ts';
import { evolve } from '../../domain/team-cycle/evolve.ts';
import { discuss, finishBudget, sign, signBoth, toApply, toBudget, writeRevision } from '../support/recorded-filing.ts';
import { type RecordedTeam, startRecordedTeamForEach } from '../support/recorded-team.ts';

let team: RecordedTeam;
startRecordedTeamForEach((fresh) => {
  team = fresh;
});

const accept = () => team.command('accept_seat', { side: 'labor', personId: 'T-1-L' });

/** Every row that an event could change, to show that it changed none. */
async function everything(): Promise<unknown[]> {
  const tables = ['ubt_cycles', 'events', 'duties', 'commands', 'outbox', 'role_assignments', 'sign_offs', 'filings'];
  return Promise.all(tables.map((table) => team.rows(`select to_jsonb(t) as row from ${table} t order by 1`)));
}

const chain = (): Promise<EventRow[]> => listEvents(team.owner, team.stream, 0, 1000);

type OpenDuty = { kind: string; subject: string; holder: string; due: number; resting: boolean };
const byName = (list: OpenDuty[]) => list.map((duty) => JSON.stringify(duty)).sort();

async function openDuties(): Promise<string[]> {
  const rows = await team.rows<OpenDuty>(
    `select kind, subject, coalesce(person_id, role || '/' || coalesce(side, '')) as holder,
       (extract(epoch from due_at) * 1000)::bigint as due, resting
     from duties where closed_at is null`,
  );
  return byName(rows);
}

const owed = (): string[] =>
  byName(
    duties(team.state)
      .filter(({ dueMs }) => dueMs !== null)
      .map(({ kind, subject, holder, dueMs, resting }) => ({
        kind,
        subject,
        holder: 'personId' in holder ? holder.personId : `${holder.role}/${holder.side ?? ''}`,
        due: dueMs ?? 0,
        resting,
      })),
  );

describe('the sequence', () => {
  it('accepts the next number and flips the command in the same transaction', async () => {
    const recording = await accept();
    expect(await team.take(recording)).toMatchObject({ accepted: true });
    expect(await team.rows('select seq, snapshot from ubt_cycles')).toEqual([{ seq: 2, snapshot: team.state }]);
    const [command] = await team.rows(`select status, result from commands`);
    expect(command).toEqual({ status: 'applied', result: { seq: 2 } });
  });

  it('refuses a number that leaves a gap, loudly, and changes nothing', async () => {
    const recording = await accept();
    const before = await everything();
    const gap = { ...recording, event: { ...recording.event, seq: 3 } };
    await expect(team.record(gap)).rejects.toMatchObject({ code: 'sequence_conflict' });
    expect(await everything()).toEqual(before);
  });

  it('refuses another generation', async () => {
    const recording = await accept();
    await expect(team.record({ ...recording, generation: 2 })).rejects.toMatchObject({ code: 'sequence_conflict' });
  });

  it('refuses a stream that is no team’s cycle', async () => {
    const recording = { ...(await accept()), stream: 'region-cycle:2030:colorado' };
    await expect(team.record(recording)).rejects.toMatchObject({ code: 'sequence_conflict' });
  });

  it('refuses a team that is not in the cycle', async () => {
    const recording = await accept();
    await expect(team.record({ ...recording, stream: ubtCycleId(2030, 'T-9') })).rejects.toMatchObject({
      code: 'sequence_conflict',
    });
  });

  it('fails loudly on a number that another command has taken', async () => {
    await team.take(await accept());
    const before = await everything();
    const other = await team.pendingCommand('accept_seat', { side: 'management', personId: 'T-1-M' });
    const late = {
      ...team.recordingOf({ type: 'seat_held', side: 'management', personId: 'T-1-M', how: 'accepted' }, other.id),
    };
    const taken = { ...late, event: { ...late.event, seq: 2 } };
    await expect(team.record(taken)).rejects.toMatchObject({ code: 'sequence_conflict' });
    expect((await everything()).slice(0, 3)).toEqual(before.slice(0, 3));
  });

  it('fails loudly on a number that another event of time has taken', async () => {
    await team.passTo(team.date('prepare_due'));
    const { seq } = team.state;
    const recording = team.recordingOf({ type: 'due_passed', milestone: 'filing_due' });
    const taken = { ...recording, event: { ...recording.event, seq } };
    expect((await chain()).at(-1)).toMatchObject({ seq, type: 'due_passed', facts: { milestone: 'prepare_due' } });
    await expect(team.record(taken)).rejects.toMatchObject({ code: 'sequence_conflict' });
  });

  it('writes an event once when it is recorded twice at the same time', async () => {
    const recording = await accept();
    const answers = await Promise.all([team.record(recording), team.record(recording), team.record(recording)]);
    expect(answers.map(({ accepted }) => accepted)).toEqual([true, true, true]);
    expect(await team.rows('select seq from events order by seq')).toEqual([{ seq: 1 }, { seq: 2 }]);
  });
});

describe('an answer that was lost', () => {
  it('is given again with the same clocks', async () => {
    await toApply(team);
    await discuss(team);
    const recording = await team.command('declare_impasse', { by: team.by('labor') });
    const first = await team.record(recording);
    const before = await everything();
    const again = await team.record(recording);
    expect(first.facts.clocks).toMatchObject([{ key: 'impasse', openedSeq: recording.event.seq }]);
    expect(again).toMatchObject({ accepted: true, facts: { version: 1, clocks: first.facts.clocks } });
    expect(await everything()).toEqual(before);
  });
});

describe('the calendar', () => {
  it('refuses an event of time from older dates without using its number, and brings the new ones', async () => {
    const old = team.date('prepare_due');
    await team.moveDate('prepare_due', '2028-10-05');
    const before = await everything();
    team.nowMs = old;
    const refused = await team.take(team.recordingOf({ type: 'due_passed', milestone: 'prepare_due' }));
    expect(refused).toMatchObject({ accepted: false, facts: { version: 2 } });
    expect(await everything()).toEqual(before);
    expect(team.date('prepare_due')).toBeGreaterThan(old);
    expect(await team.take(team.recordingOf({ type: 'calendar_applied', version: 2 }))).toMatchObject({
      accepted: true,
    });
    expect((await chain()).map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'cycle_launched'],
      [2, 'calendar_applied'],
    ]);
  });

  it('moves the duties with the dates when it is applied', async () => {
    await team.moveDate('prepare_due', '2028-10-05');
    await team.take(team.recordingOf({ type: 'due_passed', milestone: 'prepare_due' }));
    await team.take(team.recordingOf({ type: 'calendar_applied', version: 2 }));
    expect(await openDuties()).toEqual(owed());
    const [{ due }] = (await team.rows<{ due: Date }>(
      `select due_at as due from duties where kind = 'accept_seat'`,
    )) as [{ due: Date }];
    expect(due.getTime()).toBe(team.date('prepare_due'));
  });

  it('is applied once', async () => {
    await team.moveDate('prepare_due', '2028-10-05');
    await team.take(team.recordingOf({ type: 'due_passed', milestone: 'prepare_due' }));
    await team.take(team.recordingOf({ type: 'calendar_applied', version: 2 }));
    const before = await everything();
    expect(await team.take(team.recordingOf({ type: 'calendar_applied', version: 2 }))).toMatchObject({
      accepted: false,
    });
    expect(await everything()).toEqual(before);
  });

  it('takes a command from older dates and brings the new ones with its answer', async () => {
    const recording = await accept();
    await team.moveDate('prepare_due', '2028-10-05');
    const answer = await team.take(recording);
    expect(answer).toMatchObject({ accepted: true, facts: { version: 2 } });
    expect(team.state.known.dates.prepare_due).toBe(answer.facts.dates?.prepare_due);
  });
});

describe('a disagreement', () => {
  it('of the checksums is loud and changes nothing', async () => {
    const recording = await accept();
    const before = await everything();
    await expect(team.record({ ...recording, checksum: 'other' })).rejects.toMatchObject({ code: 'state_mismatch' });
    expect(await everything()).toEqual(before);
  });

  it('of a workflow that skipped an event is a disagreement of the checksums', async () => {
    const recording = await accept();
    await team.take(recording);
    const skipped = { ...evolve(team.state, recording.event), late: ['filing_due' as const] };
    team.state = { ...skipped, seq: recording.event.seq };
    const next = team.recordingOf({ type: 'seat_held', side: 'management', personId: 'T-1-M', how: 'accepted' });
    await expect(team.record(next)).rejects.toMatchObject({ code: 'state_mismatch' });
  });
});

describe('the chain of events', () => {
  it('holds from the launch to acknowledgement', async () => {
    await toBudget(team);
    await finishBudget(team);
    await team.act('publish_decisions', { statementUnits: [] });
    await team.act('acknowledge', { by: team.by('labor') });
    const events = await chain();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events).toHaveLength(team.state.seq);
    expect(firstBrokenLink(events)).toBeUndefined();
    expect(await team.rows('select last_hash as hash from ubt_cycles')).toEqual([{ hash: events.at(-1)?.hash }]);
  });

  it('shows where an event was changed, taken out or swapped', async () => {
    await toApply(team);
    const events = await chain();
    const changedAt = (changes: Partial<EventRow>) =>
      firstBrokenLink(events.map((event) => (event.seq === 3 ? { ...event, ...changes } : event)));
    expect(firstBrokenLink(events)).toBeUndefined();
    expect(changedAt({ facts: { side: 'labor' } })).toBe(3);
    expect(changedAt({ occurredAtMs: 1 })).toBe(3);
    expect(changedAt({ type: 'seat_vacated' })).toBe(3);
    expect(changedAt({ commandId: null })).toBe(3);
    expect(firstBrokenLink(events.filter(({ seq }) => seq !== 3))).toBe(4);
    const [first, second, third, ...rest] = events as [EventRow, EventRow, EventRow, ...EventRow[]];
    expect(firstBrokenLink([first, third, second, ...rest])).toBe(3);
    const renumbered = [first, { ...third, seq: 2 }, { ...second, seq: 3 }, ...rest];
    expect(firstBrokenLink(renumbered)).toBe(2);
  });
});

describe('the duties', () => {
  it('equal what the state owes after every event of a year', async () => {
    expect(await openDuties()).toEqual(owed());
    const take = team.take.bind(team);
    let compared = 0;
    team.take = async (recording) => {
      const answer = await take(recording);
      expect([recording.event.type, await openDuties()]).toEqual([recording.event.type, owed()]);
      compared += 1;
      return answer;
    };
    await toApply(team);
    await sign(team, 'labor', await writeRevision(team));
    await discuss(team);
    await team.act('declare_impasse', { by: team.by('management') });
    await team.act('request_data', { by: team.by('labor'), requestId: '0d6f2d8e-7d7c-4d35-9d53-2f57a6d6a001' });
    await signBoth(team, await writeRevision(team, [5_000, 7_000]));
    await team.act(
      'return_filing',
      { returnId: '0d6f2d8e-7d7c-4d35-9d53-2f57a6d6a002' },
      { payload: { reason: 'missing_data', comment: 'The census is missing.' } },
    );
    await team.passTo(team.date('load'));
    await finishBudget(team);
    await team.act('publish_decisions', { statementUnits: [team.unitId] }, { payload: { statements: {} } });
    await team.passTo(team.date('close'));
    expect(team.state.outcome).toBe('complete');
    expect(await openDuties()).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  });

  it('open with their event, move with their date and close with their deed', async () => {
    const seat = () =>
      team.rows(`select opened_at, closed_at from duties where kind = 'accept_seat' and person_id = 'T-1-L'`);
    expect(await seat()).toEqual([{ opened_at: new Date(team.nowMs), closed_at: null }]);
    const openedAt = new Date(team.nowMs);
    team.nowMs += 3_600_000;
    await team.take(await accept());
    expect(await seat()).toEqual([{ opened_at: openedAt, closed_at: new Date(team.nowMs) }]);
  });
});

describe('holidays of one’s own', () => {
  const DENVER = { timeZone: 'America/Denver', state: 'CO' };
  const bringIn = (holiday: Omit<OwnHoliday, 'name' | 'kind'>) => {
    const by = { dryRun: false, importedBy: 'operations', sha256: 'b'.repeat(64), nowMs: team.nowMs };
    const rows = [{ row: 2, name: 'Founders’ Day', kind: 'off' as const, ...holiday }];
    return inTransaction(team.api, (tx) => importHolidays(tx, rows, by));
  };

  it('are counted by the clocks that an event opens', async () => {
    await toApply(team);
    await discuss(team);
    const date = addWorkingDays(DENVER, localDateOf(team.nowMs, DENVER.timeZone), 1);
    await bringIn({ scopeKind: 'agreement', scopeId: 'COALITION_2023', date });
    await team.act('declare_impasse', { by: team.by('management') });
    expect(team.state.clocks.impasse?.atMs).toBe(workingDaysAfter(DENVER, team.nowMs, 11));
  });

  it('move a date that its rule moves off days off, in a new version of the calendar', async () => {
    const rule = { key: 'filing_due' as const, printedOn: '2029-09-26', rule: 'next' as const, source: 'a test' };
    await inTransaction(team.api, async (tx) => {
      await insertCalendarVersion(tx, { budgetYear: 2030, version: 2, approvalId: null, atMs: team.nowMs }, '', [rule]);
      await setCalendarVersion(tx, 2030, 2);
    });
    const wednesday = { scopeKind: 'nation', scopeId: '', date: '2029-09-26' } as const;
    expect((await bringIn(wednesday)).renewed).toEqual([2030]);
    expect((await bringIn(wednesday)).renewed).toEqual([]);
    await team.passTo(team.date('prepare_due'));
    expect(team.state.appliedVersion).toBe(3);
    expect(team.date('filing_due')).toBe(endOfDay('2029-09-27', DENVER.timeZone));
  });
});
