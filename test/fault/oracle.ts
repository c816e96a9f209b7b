// The one oracle: what the API acknowledged, what the tables and the outbox hold, what the engine remembers,
// and what the mail server received must be the same story, told once.

import { type EventRow, firstBrokenLink, listEvents } from '../../db/teams/events.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import type { EventType } from '../../domain/team-cycle/events.ts';
import { listRuns, type RunFacts } from './histories.ts';
import type { Acknowledged, People } from './people.ts';
import { type Acted, YEAR } from './workload.ts';
import type { World } from './world.ts';

export interface Findings {
  lost: string[];
  duplicated: string[];
  wrong: string[];
}

interface Story {
  world: World;
  people: People;
  ubtIds: string[];
  acted: Acted[];
  chains: Map<string, RunFacts[]>;
}

// beside what people were told, only these happened to teams whose people acted
const BY_TIME: EventType[] = ['phase_began'];
const EDGES_OF_A_YEAR = 4;

export async function findFaults(story: Story): Promise<Findings> {
  const findings: Findings = { lost: [], duplicated: [], wrong: [...story.people.unexpected] };
  const { world, people, ubtIds, acted, chains } = story;
  for (const ubtId of ubtIds) {
    const events = await listEvents(world.owner, ubtCycleId(YEAR, ubtId), 0, 1000);
    await judgeEvents(world, ubtId, events, findings);
    judgeHistory(ubtId, events, chains.get(ubtId) ?? [], findings);
    const told = acted.find((team) => team.ubtId === ubtId);
    if (told) await judgeActs(world, told, events, findings);
  }
  await judgeCommands(world, people.acknowledged, findings);
  await judgeRepeats(people, findings);
  await judgeWorkflows(world, ubtIds, findings);
  await judgeMails(world, acted, findings);
  return findings;
}

/** Gapless, unbroken, and what the snapshot stands on. */
async function judgeEvents(world: World, ubtId: string, events: EventRow[], { lost, wrong }: Findings): Promise<void> {
  const broken = firstBrokenLink(events);
  if (broken !== undefined) wrong.push(`${ubtId}: the chain of events breaks at ${broken}`);
  const { rows } = await world.owner.query(
    `select seq, last_hash as "lastHash", (snapshot ->> 'seq')::int as "snapshotSeq", started_at is not null as started
     from ubt_cycles where budget_year = $1 and ubt_id = $2`,
    [YEAR, ubtId],
  );
  const last = events.at(-1);
  const row = rows[0];
  if (!row || !last) {
    lost.push(`${ubtId}: it is not in the cycle`);
    return;
  }
  if (!row.started) wrong.push(`${ubtId}: it is not noted as started`);
  if (row.seq !== last.seq || row.snapshotSeq !== last.seq || row.lastHash !== last.hash) {
    wrong.push(`${ubtId}: the snapshot stands at ${row.snapshotSeq}, its events end at ${last.seq}`);
  }
}

/** What the workflow had recorded, and heard to be accepted, is what the table holds. */
function judgeHistory(
  ubtId: string,
  events: EventRow[],
  runs: RunFacts[],
  { lost, duplicated, wrong }: Findings,
): void {
  const recorded = runs.flatMap((run) => run.recordings).filter(({ answer }) => answer?.accepted);
  const bySeq = Map.groupBy(recorded, ({ recording }) => recording.event.seq);
  for (const [seq, same] of bySeq) {
    if (same.length > 1) duplicated.push(`${ubtId}: its workflow took event ${seq} ${same.length} times`);
  }
  for (const { seq, type, commandId } of events.slice(1)) {
    const event = bySeq.get(seq)?.[0]?.recording.event;
    if (!event) wrong.push(`${ubtId}: its workflow knows nothing of event ${seq} (${type})`);
    else if (event.type !== type || event.commandId !== commandId) {
      wrong.push(`${ubtId}: event ${seq} is ${type}, its workflow took ${event.type}`);
    }
  }
  const last = Math.max(1, ...bySeq.keys());
  if (last > events.length) lost.push(`${ubtId}: its workflow is at event ${last}, its events end at ${events.length}`);
  const phases = runs.length - 1;
  const edges = events.filter(({ type }) => type === 'phase_began').length;
  if (phases !== edges) wrong.push(`${ubtId}: ${edges} phase changes, but ${phases} continue-as-news`);
}

/** Each act that a person was told of is one event of its kind; each draft is one revision. */
async function judgeActs(
  world: World,
  { ubtId, events: asked, revisionIds }: Acted,
  events: EventRow[],
  { lost, duplicated, wrong }: Findings,
): Promise<void> {
  const count = (list: string[], type: string) => list.filter((one) => one === type).length;
  const happened = events.slice(1).map(({ type }) => type);
  for (const type of new Set([...asked, ...happened])) {
    const [told, found] = [count(asked, type), count(happened, type)];
    const expected = (BY_TIME as string[]).includes(type) ? EDGES_OF_A_YEAR : told;
    if (found < expected) lost.push(`${ubtId}: ${found} of ${expected} ${type}`);
    if (found > expected) duplicated.push(`${ubtId}: ${found} ${type}, only ${expected} were asked for`);
  }
  const { rows } = await world.owner.query(
    `select revision_id as "revisionId", (select count(*)::int from sign_offs s where s.revision_id = r.revision_id) as "signOffs"
     from revisions r where budget_year = $1 and ubt_id = $2`,
    [YEAR, ubtId],
  );
  for (const { revisionId, signOffs } of rows) {
    if (!revisionIds.includes(revisionId)) duplicated.push(`${ubtId}: a revision that nobody was told of`);
    else if (signOffs !== 2) wrong.push(`${ubtId}: a revision with ${signOffs} signatures`);
  }
  if (rows.length < revisionIds.length) lost.push(`${ubtId}: ${rows.length} of ${revisionIds.length} revisions`);
}

/** Every command has exactly one end, and the one that its caller was told. */
async function judgeCommands(
  world: World,
  acknowledged: Acknowledged[],
  { lost, duplicated, wrong }: Findings,
): Promise<void> {
  const { rows } = await world.owner.query(
    `select c.command_id as "commandId", c.actor_id as "actorId", c.idempotency_key as key, c.status,
       (c.result ->> 'seq')::int as seq, array(select e.seq from events e where e.command_id = c.command_id) as events
     from commands c`,
  );
  const byId = new Map(rows.map((row) => [row.commandId, row]));
  for (const { commandId, status, seq, events } of rows) {
    if (status === 'pending') lost.push(`command ${commandId} is still pending`);
    if (events.length > 1) duplicated.push(`command ${commandId} has ${events.length} events`);
    if (status === 'applied' && (events.length !== 1 || events[0] !== seq)) {
      wrong.push(`command ${commandId} says step ${seq}, its events are ${events}`);
    }
    if (status === 'refused') wrong.push(`command ${commandId} was refused`);
    if (status === 'refused' && events.length > 0) wrong.push(`command ${commandId} was refused and has an event`);
  }
  for (const { answer, path, person, key } of acknowledged) {
    if (!answer?.commandId) continue;
    const row = byId.get(answer.commandId);
    if (!row) lost.push(`${path} of ${person} was acknowledged and is not on record`);
    else if (row.seq !== answer.seq || row.actorId !== person || row.key !== key) {
      wrong.push(`${path} of ${person} was told step ${answer.seq}, on record is ${row.seq}`);
    }
  }
}

/** Asked once more with the same key, the API says the same. */
async function judgeRepeats({ acknowledged, repeat }: People, { wrong }: Findings): Promise<void> {
  const acts = acknowledged.filter(({ path }) => path.includes('/ubts/') || path.endsWith('/training-records'));
  for (const known of acts.filter((_, index) => index % 4 === 0)) {
    const { status, answer } = await repeat(known);
    const sameId = ['commandId', 'seq', 'revisionId', 'trainingRecordId'].every(
      (name) => answer?.[name] === known.answer?.[name],
    );
    if (status !== known.status || !sameId) {
      wrong.push(`${known.path} of ${known.person}, repeated: ${status} ${JSON.stringify(answer)}`);
    }
  }
}

/** Exactly the teams in scope have exactly one chain of runs each, and none of them broke. */
export async function judgeWorkflows(
  world: World,
  ubtIds: string[],
  { lost, duplicated, wrong }: Findings,
): Promise<void> {
  const expected = ubtIds.map((ubtId) => ubtCycleId(YEAR, ubtId));
  const runs = await listRuns(world.client, `WorkflowType = 'ubtCycle'`);
  const byId = Map.groupBy(runs, ({ workflowId }) => workflowId);
  for (const [workflowId, same] of byId) {
    if (!expected.includes(workflowId)) duplicated.push(`${workflowId} runs for no team in scope`);
    const ends = same.filter(({ status }) => status !== 'CONTINUED_AS_NEW');
    if (ends.length > 1) duplicated.push(`${workflowId} exists ${ends.length} times`);
    for (const { status } of ends) {
      if (!['RUNNING', 'COMPLETED'].includes(status)) wrong.push(`${workflowId} is ${status}`);
    }
  }
  for (const workflowId of expected) if (!byId.has(workflowId)) lost.push(`${workflowId} does not exist`);
  const national = await listRuns(world.client, `WorkflowType = 'nationalCycle'`);
  if (national.length !== 1 || national[0]?.status !== 'RUNNING') wrong.push(`${national.length} national cycles`);
}

/** One outbox row per mail that somebody is owed, and at the server what the rows say. */
export async function judgeMails(world: World, acted: Acted[], { lost, duplicated, wrong }: Findings): Promise<void> {
  const received = Map.groupBy(world.mail.messages, ({ messageId }) => messageId ?? 'none');
  const { rows } = await world.owner.query('select message_id as id, key, kind, status from outbox');
  for (const [id, same] of received) {
    if (same.length > 1) duplicated.push(`mail ${id} came ${same.length} times`);
    if (!rows.some((row) => row.id === id)) wrong.push(`mail ${id} came from no row`);
  }
  for (const { id, key, status } of rows) {
    const came = received.has(id);
    if (status === 'sent' && !came) lost.push(`mail ${key} is called sent and never came`);
    if (status !== 'sent' && status !== 'unknown') (came ? wrong : lost).push(`mail ${key} is ${status}`);
  }
  const owed = (type: EventType) => 2 * acted.flatMap(({ events }) => events).filter((step) => step === type).length;
  for (const [kind, step] of [
    ['decision_published', 'decisions_published'],
    ['filing_returned', 'filing_returned'],
  ] as const) {
    const written = rows.filter((row) => row.kind === kind).length;
    if (written < owed(step)) lost.push(`${written} of ${owed(step)} mails ${kind}`);
    if (written > owed(step)) duplicated.push(`${written} mails ${kind}, only ${owed(step)} are owed`);
  }
}
