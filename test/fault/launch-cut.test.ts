// A launch of several pages, cut off at seeded random points: it still covers the scope exactly once.

import { setTimeout as sleep } from 'node:timers/promises';
import { type Findings, judgeMails, judgeWorkflows } from './oracle.ts';
import { createPeople } from './people.ts';
import { type Random, seeded } from './random.ts';
import { sendTheRest } from './send-the-rest.ts';
import { confirmLaunch, prepareLaunch, teamIds, YEAR } from './workload.ts';
import { startWorld, stopWorlds, VICTIMS, type World } from './world.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 1);
const FIRST_SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
/** FAULT_TEAMS=3944 is the nation, and takes a quarter of an hour. */
const TEAMS = Number(process.env.FAULT_TEAMS ?? 330);
/** In a share of the teams that run; beyond 1 the welcome mails are being written. */
const LAST_BLOW = 1.1;
const BLOWS = Math.max(4, Math.round(TEAMS / 300));
const REST_MS = 240_000 + TEAMS * 100;
/** Two co-leads a team, two sponsors for all of them; and to pass on: two regional co-chairs and a budget-maker. */
const WELCOMED = 2 * TEAMS + 2;
const TOLD = 3;

const log = (line: string) => void process.stdout.write(`${line}\n`);
const seeds = Array.from({ length: RUNS }, (_, n) => FIRST_SEED + n);

beforeAll(() =>
  log(
    `a launch of ${TEAMS} teams cut off ${BLOWS} times, ${RUNS} runs; again with FAULT_SEED=${FIRST_SEED} FAULT_RUNS=${RUNS}`,
  ),
);
afterAll(stopWorlds);

it.each(seeds)(
  'covers the scope exactly once and welcomes everybody once, seed %d',
  async (seed) => {
    const random = seeded(seed);
    const ended = new AbortController();
    const world = await startWorld();
    world.mail.slowMs = 10;
    try {
      await world.untilReady();
      const people = createPeople(world.url, seed, seeded(seed + 1), ended.signal);
      const ubtIds = teamIds(TEAMS);
      await prepareLaunch(people, ubtIds);
      const launching = confirmLaunch(people);
      await cutOff(world, random, seed);
      await launching;
      await until(world, 'select 1 from cycles where welcomed_at is not null', REST_MS);
      await until(world, `select 1 where not exists (select from outbox where status = 'pending')`, REST_MS);
      await sendTheRest(world);

      const findings: Findings = { lost: [], duplicated: [], wrong: [] };
      await judgeWorkflows(world, ubtIds, findings);
      await judgeMails(world, [], findings);
      const { rows } = await world.owner.query(
        `select (select count(*)::int from ubt_cycles) as cycles,
           (select count(*)::int from ubt_cycles where started_at is not null) as started,
           (select count(*)::int from events where type = 'cycle_launched') as launched,
           (select count(distinct ubt_id)::int from duties) as owing,
           (select count(*)::int from outbox where kind = 'welcome') as welcomes,
           (select count(distinct person_id)::int from outbox where kind = 'welcome') as welcomed,
           (select count(*)::int from outbox where kind = 'launch_for_leaders') as told`,
      );
      expect({ ...rows[0], ...findings }).toEqual({
        ...{ cycles: TEAMS, started: TEAMS, launched: TEAMS, owing: TEAMS },
        ...{ welcomes: WELCOMED, welcomed: WELCOMED, told: TOLD },
        ...{ lost: [], duplicated: [], wrong: [] },
      });
    } finally {
      ended.abort();
      await world.stop();
    }
  },
  REST_MS * 4,
);

/** Kills something each time when a share of the teams runs, and brings it back. */
async function cutOff(world: World, random: Random, seed: number): Promise<void> {
  const shares = Array.from({ length: BLOWS }, () => random.between(0, LAST_BLOW)).sort((a, b) => a - b);
  for (const share of shares) {
    await until(world, momentOf(share), REST_MS);
    await sleep(random.between(0, 1000));
    const victims = VICTIMS.filter(() => random.chance(0.4));
    if (victims.length === 0) victims.push('worker');
    const { rows } = await world.owner.query(
      `select count(*)::int as inserted, count(started_at)::int as running,
         (select count(*)::int from outbox) as mails from ubt_cycles`,
    );
    const { inserted, running, mails } = rows[0];
    await world.kill(victims);
    log(`  seed ${seed}: killed ${victims.join(', ')} at ${inserted} inserted, ${running} running, ${mails} mails`);
    await sleep(random.between(0, 1500));
    for (const victim of victims) await world.restart(victim);
    await world.untilReady();
  }
}

function momentOf(share: number): string {
  const inserted = Math.floor(Math.min(share, 1) * TEAMS);
  return share > 1
    ? 'select 1 where exists (select from outbox)'
    : `select 1 from ubt_cycles where budget_year = ${YEAR} having count(*) >= ${inserted}`;
}

async function until(world: World, happened: string, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    if ((await world.owner.query(happened)).rowCount) return;
    if (Date.now() > end) throw new Error(`Waited ${patienceMs / 1000} s for: ${happened}`);
    await sleep(20);
  }
}
