// One seeded run: a world, its people, the blows, and once everything has come back, the oracle.

import { setTimeout as sleep } from 'node:timers/promises';
import { ubtCycleId } from '../../domain/ids.ts';
import { arrivedIds, type Blow, type Place, strikeBlows } from './blows.ts';
import { type RunFacts, readChain } from './histories.ts';
import { findHits, type Hits } from './hits.ts';
import { type Findings, findFaults } from './oracle.ts';
import { createPeople, type People } from './people.ts';
import { seeded } from './random.ts';
import { sendTheRest } from './send-the-rest.ts';
import { actThroughPhases, confirmLaunch, letEveryDatePass, prepareLaunch, teamIds, YEAR } from './workload.ts';
import { startWorld, type World } from './world.ts';

const TEAMS = 48;
const ACTING = 24;
const SILENT = 3;
/** Teams begin to act one after the other within this time, so that every blow finds some of them on their way. */
const SPREAD_MS = 24_000;
const REST_MS = 120_000;

export interface RunResult {
  seed: number;
  blows: Blow[];
  hits: Hits;
  findings: Findings;
  commands: number;
  events: number;
  mails: number;
  unknownMails: number;
  seconds: number;
}

export async function faultRun(seed: number, places: Place[], log: (line: string) => void): Promise<RunResult> {
  const startedAt = Date.now();
  const say = (line: string) =>
    log(`  seed ${seed} ${String(Math.round((Date.now() - startedAt) / 1000)).padStart(3)} s: ${line}`);
  const ended = new AbortController();
  const world = await startWorld();
  try {
    await world.untilReady();
    const people = createPeople(world.url, seed, seeded(seed + 1), ended.signal);
    const ubtIds = teamIds(TEAMS);
    await prepareLaunch(people, ubtIds);
    say(`${TEAMS} teams, launching`);

    const [acting, silent] = [ubtIds.slice(0, ACTING), ubtIds.slice(ACTING, ACTING + SILENT)];
    let over = false;
    const striking = strikeBlows(world, seed, places, people.waiting, () => over, say);
    const launching = confirmLaunch(people);
    const later = seeded(seed + 2);
    const acts = acting.map(async (ubtId) => {
      await sleep(later.between(0, SPREAD_MS));
      // an answer that no fault excuses ends this team's story and is counted
      return actThroughPhases(people, ubtId, later).catch(() => undefined);
    });
    const silence = silent.map(async (ubtId) => {
      await sleep(later.between(0, SPREAD_MS / 2));
      await letEveryDatePass(world, people, ubtId, later, ended.signal);
    });
    const finished = Promise.all([launching, ...silence])
      .then(() => Promise.all(acts))
      .finally(() => {
        over = true;
      });
    // awaited below, once the last blow is struck
    finished.catch(() => undefined);
    const blows = await striking;
    say(`${blows.length} blows struck, waiting for everyone to finish`);
    const acted = await within(finished, REST_MS, () =>
      whereTheyStand(world, ubtIds.slice(0, ACTING + SILENT), people),
    );
    await untilAtRest(world, ubtIds);
    await sendTheRest(world);

    const chains = new Map<string, RunFacts[]>();
    for (const ubtId of ubtIds) chains.set(ubtId, await readChain(world.client, ubtCycleId(YEAR, ubtId)));
    const told = acted.filter((team) => team !== undefined);
    const findings = await findFaults({ world, people, ubtIds, acted: told, chains });
    const onTheWall = new Map([...chains].filter(([ubtId]) => !silent.includes(ubtId)));
    const hits = findHits({ blows, chains: onTheWall, acknowledged: people.acknowledged, arrived: arrivedIds(world) });
    const { rows } = await world.owner.query(
      `select (select count(*)::int from commands) as commands, (select count(*)::int from events) as events,
         (select count(*)::int from outbox) as mails,
         (select count(*)::int from outbox where status = 'unknown') as "unknownMails"`,
    );
    return { seed, blows, hits, findings, ...rows[0], seconds: (Date.now() - startedAt) / 1000 };
  } finally {
    ended.abort();
    await world.stop();
  }
}

async function whereTheyStand(world: World, ubtIds: string[], people: People): Promise<string> {
  const { rows } = await world.owner.query<{ ubtId: string; stands: string }>(
    `select ubt_id as "ubtId", concat_ws(' ', phase, filing_state, outcome, 'event', seq) as stands
     from ubt_cycles where ubt_id = any($1) and phase <> 'repeat' and outcome is null`,
    [ubtIds],
  );
  const open = rows.map(({ ubtId, stands }) => `${ubtId} ${stands}`);
  return [...open, await unfinished(world), ...people.unexpected].join('\n');
}

/** Nothing is pending anywhere: rows, Updates, tasks, activities. */
async function untilAtRest(world: World, ubtIds: string[]): Promise<void> {
  const end = Date.now() + REST_MS;
  for (;;) {
    const open = await unfinished(world).catch(() => 'the database is away');
    const busy = open === '' ? await findBusy(world, ubtIds).catch(() => 'the engine is away') : open;
    if (busy === '') return;
    if (Date.now() > end) throw new Error(`Not at rest after ${REST_MS / 1000} s: ${busy}`);
    await sleep(250);
  }
}

async function unfinished(world: World): Promise<string> {
  const { rows } = await world.owner.query(
    `select (select string_agg(action || ' of ' || ubt_id, ', ') from commands where status = 'pending') as commands,
       (select string_agg(ubt_id, ', ') from ubt_cycles where started_at is null) as teams,
       (select status from cycles where status = 'launching') as cycle`,
  );
  return Object.values(rows[0]).filter(Boolean).join('; ');
}

async function findBusy(world: World, ubtIds: string[]): Promise<string> {
  for (const ubtId of ubtIds) {
    const { raw, status } = await world.client.workflow.getHandle(ubtCycleId(YEAR, ubtId)).describe();
    const busy = raw.pendingWorkflowTask || (raw.pendingActivities?.length ?? 0) > 0;
    if (busy || status.name === 'CONTINUED_AS_NEW') return `${ubtId} has something pending`;
  }
  return '';
}

async function within<T>(work: Promise<T>, ms: number, why: () => Promise<string>): Promise<T> {
  const late = sleep(ms, undefined, { ref: false }).then(async () => {
    throw new Error(`Not finished ${ms / 1000} s after the last blow: ${await why()}`);
  });
  return Promise.race([work, late]);
}
