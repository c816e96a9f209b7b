// Kills at seeded moments, aimed so that no place is left to luck; what was hit is read off afterwards (hits.ts).

import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from './random.ts';
import { VICTIMS, type Victim, type World } from './world.ts';

/**
 * The gaps that a lost answer, a lost commit or a doubled start would fall into, and whose death opens each of them:
 * an API that dies while an event is being committed tears nothing there.
 */
export const PLACES = {
  'before the start': ['worker', 'temporal'],
  'after the start': ['worker', 'temporal'],
  'before the Update': ['api', 'worker', 'temporal', 'connections'],
  'after the Update, before the commit': ['worker', 'temporal', 'connections'],
  'after the commit, before the engine knows': ['worker', 'temporal'],
  'after the Update, before the caller knows': ['api', 'temporal'],
  'before the continue-as-new': ['worker', 'temporal'],
  'after the continue-as-new': ['worker', 'temporal'],
  'after the mail arrived, before the outbox knows': ['worker'],
} as const satisfies Record<string, Victim[]>;
export type Place = keyof typeof PLACES;

/** Whether this death counts for the place. */
export const tears = (victim: Victim, place: Place): boolean => (PLACES[place] as Victim[]).includes(victim);

/** What the database held at the moment of the kill. */
export interface Look {
  /** Inserted by the launch, and not yet noted as running. */
  notStarted: string[];
  commands: { commandId: string; ubtId: string; status: 'pending' | 'applied' | 'refused' }[];
  /** Phase changes that were committed. */
  edges: { ubtId: string; seq: number }[];
  /** Message-IDs of mails whose answer from the mail server was not noted. */
  sending: string[];
}

export interface Blow {
  victims: Victim[];
  aimedAt: Place;
  atMs: number;
  look: Look;
}

interface Aim {
  /** True while something is on its way to the place. */
  when: string;
  /** From there to the kill, ms: the place's width as it is on two busy cores. */
  delayMs: [number, number];
}

const FRESH = `now() - interval '40 milliseconds'`;
const STARTING = 'select from ubt_cycles where started_at is null';
const ASKED = `select from commands where status = 'pending' and created_at > ${FRESH}`;
const COMMITTED = `select from events where command_id is not null and recorded_at > ${FRESH}`;
const UNHEARD = `select from commands where status = 'applied' and idempotency_key = any($1::text[])`;
const EDGE = `select from events where type = 'phase_began' and recorded_at > ${FRESH}`;
const ARRIVED = `select from outbox where status = 'sending' and message_id = any($2::text[]) and sending_since > now() - interval '1 second'`;

const AIMS: Record<Place, Aim> = {
  'before the start': { when: STARTING, delayMs: [0, 60] },
  'after the start': { when: STARTING, delayMs: [60, 400] },
  'before the Update': { when: ASKED, delayMs: [0, 5] },
  'after the Update, before the commit': { when: ASKED, delayMs: [4, 25] },
  'after the commit, before the engine knows': { when: COMMITTED, delayMs: [0, 5] },
  'after the Update, before the caller knows': { when: UNHEARD, delayMs: [5, 25] },
  'before the continue-as-new': { when: EDGE, delayMs: [0, 6] },
  'after the continue-as-new': { when: EDGE, delayMs: [8, 40] },
  'after the mail arrived, before the outbox knows': { when: ARRIVED, delayMs: [0, 200] },
};
export const ALL_PLACES = Object.keys(PLACES) as Place[];
const RAREST_FIRST = [STARTING, ARRIVED, EDGE, UNHEARD, COMMITTED, ASKED];
/** A few milliseconds: it gets three blows, and only while somebody whose command is applied still waits. */
const NARROWEST: Place = 'after the Update, before the caller knows';
const OF_THE_LAUNCH: Place[] = ['before the start', 'after the start'];

const LOOK = `select
  array(select message_id from outbox where status = 'sending') as sending,
  array(select ubt_id from ubt_cycles where started_at is null) as "notStarted",
  (select coalesce(jsonb_agg(jsonb_build_object('commandId', command_id, 'ubtId', ubt_id, 'status', status)), '[]')
    from commands) as commands,
  (select coalesce(jsonb_agg(jsonb_build_object('ubtId', ubt_id, 'seq', events.seq)), '[]')
    from events join ubt_cycles using (stream) where type = 'phase_began') as edges`;

// a killed worker leaves its teams waiting for thirty seconds: blows later than this would only make a run longer
const STRIKE_MS = 60_000;

/** Strikes once at one of the places of the launch, then once at each of the others, as soon as something is near it. */
export async function strikeBlows(
  world: World,
  seed: number,
  places: Place[],
  waiting: Set<string>,
  isOver: () => boolean,
  log: (line: string) => void,
): Promise<Blow[]> {
  const random = seeded(seed);
  const end = Date.now() + STRIKE_MS;
  const launch = places.filter((place) => OF_THE_LAUNCH.includes(place));
  // neighbouring seeds take turns, so that two runs suffice for most places and their victims
  let turn = seed;
  const open = launch.slice(turn % 2).slice(0, 1);
  open.push(...random.shuffled(places.filter((place) => !OF_THE_LAUNCH.includes(place))));
  if (open.includes(NARROWEST)) open.push(NARROWEST, NARROWEST);
  const blows: Blow[] = [];
  while (open.length > 0 && Date.now() < end && !isOver()) {
    const place = await findNear(world, open, waiting);
    if (!place) {
      await sleep(2);
      continue;
    }
    const unheard = place === NARROWEST ? await listUnheard(world, waiting) : undefined;
    await sleep(random.between(...AIMS[place].delayMs));
    if (unheard && !unheard.some((key) => waiting.has(key))) continue;
    open.splice(open.indexOf(place), 1);
    turn += 1;
    const own = PLACES[place];
    const victims = [own[turn % own.length] as Victim];
    // now and then another one dies with it
    const other = random.pick(VICTIMS);
    if (random.chance(0.2) && !victims.includes(other)) victims.push(other);
    blows.push(await strike(world, place, victims));
    log(`killed ${victims.join(' and ')} (aimed: ${place})`);
    await sleep(random.between(0, 400));
    await Promise.all(victims.map((victim) => world.restart(victim)));
    await sleep(random.between(200, 1500));
  }
  return blows;
}

/** The rarest of these places that something is on its way to. */
async function findNear(world: World, places: Place[], waiting: Set<string>): Promise<Place | undefined> {
  const { rows } = await world.owner.query<Record<string, boolean>>(
    `select $1::text[] is not null, $2::text[] is not null, ${places.map((place, n) => `exists(${AIMS[place].when}) as near${n}`).join(', ')}`,
    [[...waiting], arrivedIds(world)],
  );
  const near = places.filter((_, n) => rows[0]?.[`near${n}`]);
  return near.sort((a, b) => RAREST_FIRST.indexOf(AIMS[a].when) - RAREST_FIRST.indexOf(AIMS[b].when))[0];
}

export const arrivedIds = (world: World): string[] => world.mail.messages.map(({ messageId }) => messageId ?? '');

async function listUnheard(world: World, waiting: Set<string>): Promise<string[]> {
  const { rows } = await world.owner.query<{ key: string }>(
    `select idempotency_key as key from commands where status = 'applied' and idempotency_key = any($1)`,
    [[...waiting]],
  );
  return rows.map(({ key }) => key);
}

async function strike(world: World, aimedAt: Place, victims: Victim[]): Promise<Blow> {
  const gone = world.kill(victims);
  const atMs = Date.now();
  const { rows } = await world.owner.query<Look>(LOOK);
  await gone;
  return { victims, aimedAt, atMs, look: rows[0] as Look };
}
