import { ALL_PLACES, PLACES, type Place, tears } from './blows.ts';
import { faultRun, type RunResult } from './run.ts';
import { countHits, missedPlaces, table } from './table.ts';
import { stopWorlds } from './world.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 2);
const FIRST_SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
/** A killed activity is noticed after thirty idle seconds: runs beside each other share them. */
const AT_ONCE = 2;
/** When the runs have missed a place, this many more are aimed at it before it counts as never hit. */
const SECOND_CHANCES = 2;
/** From here on every process must have been killed at every place where its death tears something. */
const MANY = 20;
const RUN_MS = 300_000;

const log = (line: string) => void process.stdout.write(`${line}\n`);
const results: RunResult[] = [];

beforeAll(
  async () => {
    log(`kill -9: ${RUNS} runs; again with FAULT_SEED=${FIRST_SEED} FAULT_RUNS=${RUNS}`);
    let seed = FIRST_SEED;
    const lane = async () => {
      while (seed < FIRST_SEED + RUNS) await oneRun(seed++, ALL_PLACES);
    };
    const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
    const broken = lanes.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
    while (missedPlaces(results).length > 0 && seed < FIRST_SEED + RUNS + SECOND_CHANCES) {
      const missed = missedPlaces(results);
      log(`never hit: ${missed.join('; ')}. Once more.`);
      await oneRun(seed++, [...missed, ...missed]);
    }
    log(`\n${table(results)}`);
  },
  (RUNS * RUN_MS) / AT_ONCE + SECOND_CHANCES * RUN_MS,
);

afterAll(stopWorlds);

async function oneRun(seed: number, places: Place[]): Promise<void> {
  const result = await faultRun(seed, places, log);
  results.push(result);
  for (const [{ victims }, hit] of result.hits) {
    const torn = [...hit].filter((place) => victims.some((victim) => tears(victim, place)));
    log(`  seed ${seed}: the death of ${victims.join(' and ')} hit ${torn.join('; ') || 'nothing in flight'}`);
  }
  const { lost, duplicated, wrong } = result.findings;
  log(`  seed ${seed}: lost ${lost.length}, duplicated ${duplicated.length}, wrong ${wrong.length}`);
}

it('loses nothing and doubles nothing when processes are killed at any moment', () => {
  const faults = results.map(({ seed, findings }) => ({ seed, ...findings }));
  expect(faults).toEqual(faults.map(({ seed }) => ({ seed, lost: [], duplicated: [], wrong: [] })));
});

it.each(ALL_PLACES)('is hit %s', (place) => {
  expect(missedPlaces(results)).not.toContain(place);
  if (RUNS < MANY) return;
  expect(PLACES[place].filter((victim) => countHits(results, place, victim) === 0)).toEqual([]);
});
