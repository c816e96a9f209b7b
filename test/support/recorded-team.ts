// One team's cycle, imported, drafted and launched by the product's own code; the test plays its workflow and
// hands events to the real recording activities. No engine runs, so an event can be late, doubled, changed or lost.

import { randomUUID } from 'node:crypto';
import type { Pool, QueryResultRow } from 'pg';
import { createActivities } from '../../activities/index.ts';
import { insertCalendarVersion, setCalendarVersion } from '../../db/cycles/milestones.ts';
import { ensurePerson } from '../../db/organization/actors.ts';
import { insertCommand } from '../../db/teams/commands.ts';
import { findSnapshot } from '../../db/teams/ubt-cycles.ts';
import { inTransaction, type Tx } from '../../db/transaction.ts';
import type { MilestoneKey } from '../../domain/dates.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import type { Command, CommandType } from '../../domain/team-cycle/commands.ts';
import type { EventBody } from '../../domain/team-cycle/events.ts';
import { evolve } from '../../domain/team-cycle/evolve.ts';
import { accept, answered, due, dueAtMs, forRecorder, type Taken, take } from '../../domain/team-cycle/process.ts';
import type { SeatActor } from '../../domain/team-cycle/rules/rule.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import type { Side } from '../../domain/vocabulary.ts';
import type { Recording, RecordingAnswer } from '../../temporal/contract/recording.ts';
import { RECORDED_BY } from '../../workflows/recorder.ts';
import { rosterRow } from '../imports/files.ts';
import { commandOf, type Facts } from './command-of.ts';
import { BUDGET_YEAR, LAUNCHED_AT, startLaunchedTeams } from './launched-teams.ts';

export const BUDGET_MAKER = 'BM-1';
export const LABOR_REP = 'LB-1';

interface Given {
  payload?: Record<string, unknown>;
  actorId?: string;
  /** What the API writes in the command's own transaction. */
  alsoWrite?: (tx: Tx, commandId: string) => Promise<void>;
}

export class RecordedTeam {
  readonly key = { budgetYear: BUDGET_YEAR, ubtId: 'T-1' };
  readonly stream = ubtCycleId(BUDGET_YEAR, 'T-1');
  readonly unitId = 'T-1-U1';
  /** Looks at rows, as the owner; never makes them. */
  readonly owner: Pool;
  readonly api: Pool;
  readonly worker: Pool;
  nowMs = LAUNCHED_AT;
  /** As its workflow would have it. */
  state: CycleState;
  readonly #activities: ReturnType<typeof createActivities>;

  constructor(
    pools: Record<'owner' | 'api' | 'worker', Pool>,
    deps: Parameters<typeof createActivities>[0],
    state: CycleState,
  ) {
    this.owner = pools.owner;
    this.api = pools.api;
    this.worker = pools.worker;
    this.#activities = createActivities(deps);
    this.state = state;
  }

  async rows<T extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.owner.query<T>(sql, values)).rows;
  }

  by(side: Side): SeatActor {
    return { side, personId: this.state.seats[side].personId ?? '', as: 'holder', trained: false };
  }

  /** A command as the API makes its row, and the recording that the workflow would hand over for it. */
  async command<T extends CommandType>(type: T, facts: Facts<T>, given: Given = {}): Promise<Recording> {
    const command = await this.pendingCommand(type, facts, given);
    const taken = accept(this.state, command, this.nowMs);
    if (!taken) throw new Error(`The command ${command.id} was taken before.`);
    return this.#recording(taken);
  }

  async pendingCommand<T extends CommandType>(type: T, facts: Facts<T>, given: Given = {}): Promise<Command> {
    const id = randomUUID();
    const command = commandOf(id, type, facts);
    const { payload = {}, actorId = 'T-1-L', alsoWrite } = given;
    await inTransaction(this.api, async (tx) => {
      await insertCommand(tx, {
        ...this.key,
        command,
        actorId,
        idempotencyKey: id,
        payload,
        requestSha256: 'unused',
        createdAtMs: this.nowMs,
      });
      await alsoWrite?.(tx, id);
    });
    return command;
  }

  recordingOf(body: EventBody, commandId: string | null = null): Recording {
    return this.#recording(take(this.state, body, this.nowMs, commandId));
  }

  #recording(taken: Taken): Recording {
    return { stream: this.stream, generation: this.state.generation, ...forRecorder(taken) };
  }

  /** Through the activity that the workflow would call; what it answers is not taken over. */
  record(recording: Recording): Promise<RecordingAnswer> {
    return this.#activities[RECORDED_BY[recording.event.type]](recording);
  }

  /** Records, and goes on from the answer as the workflow does. */
  async take(recording: Recording): Promise<RecordingAnswer> {
    const answer = await this.record(recording);
    const { event } = recording;
    this.state = answered({ event, before: this.state, after: evolve(this.state, event) }, answer);
    return answer;
  }

  async act<T extends CommandType>(type: T, facts: Facts<T>, given: Given = {}): Promise<Recording> {
    const recording = await this.command(type, facts, given);
    await this.take(recording);
    return recording;
  }

  /** Lets time do everything that is due by then. */
  async passTo(untilMs: number): Promise<void> {
    for (let atMs = dueAtMs(this.state); atMs !== undefined && atMs <= untilMs; atMs = dueAtMs(this.state)) {
      this.nowMs = Math.max(atMs, this.nowMs);
      const proposal = due(this.state, this.nowMs);
      if (proposal) await this.take(this.#recording(proposal));
    }
    this.nowMs = Math.max(untilMs, this.nowMs);
  }

  date(key: MilestoneKey): number {
    return this.state.known.dates[key];
  }

  /** A new version of the calendar, as a confirmed move commits it. Nobody is nudged. */
  async moveDate(key: MilestoneKey, printedOn: string): Promise<number> {
    return inTransaction(this.api, async (tx) => {
      const { rows } = await tx.query('select calendar_version as v from cycles where budget_year = $1', [BUDGET_YEAR]);
      const version = rows[0].v + 1;
      const given = { budgetYear: BUDGET_YEAR, version, approvalId: null, atMs: this.nowMs };
      await insertCalendarVersion(tx, given, '', [{ key, printedOn, rule: 'none', source: 'moved' }]);
      await setCalendarVersion(tx, BUDGET_YEAR, version);
      return version;
    });
  }
}

export interface RecordedTeamBench {
  team: RecordedTeam;
  close(): Promise<void>;
}

export async function startRecordedTeam(): Promise<RecordedTeamBench> {
  const { pools, deps, close } = await startLaunchedTeams([rosterRow({ ubt_ref: 'T-1' })]);
  await inTransaction(pools.api, async (tx) => {
    for (const personId of [BUDGET_MAKER, LABOR_REP]) {
      await ensurePerson(tx, { personId, name: `Person ${personId}`, email: `${personId}@people.example` });
    }
  });
  const state = await findSnapshot(pools.owner, BUDGET_YEAR, 'T-1');
  if (!state) throw new Error('The launch left no snapshot.');
  return { team: new RecordedTeam(pools, deps, state), close };
}

/** A team for each test of a file. @param prepare takes it over, and may bring it on its way */
export function startRecordedTeamForEach(prepare: (team: RecordedTeam) => void | Promise<void>): void {
  let bench: RecordedTeamBench;
  beforeEach(async () => {
    bench = await startRecordedTeam();
    await prepare(bench.team);
  });
  afterEach(() => bench.close());
}
