import { PLACES, type Place } from './blows.ts';
import { faultRun, type RunResult } from './run.ts';
import { countHits, table } from './table.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 2);
const FIRST_SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
/** A killed activity is noticed after thirty idle seconds: runs beside each other share them. */
const AT_ONCE = 2;
const ROUNDS = 2;
const MANY = 10;
const RUN_MS = 240_000;

const log = (line: string) => void process.stdout.write(`${line}\n`);
const results: RunResult[] = [];

it(
  'loses nothing and doubles nothing when API, worker and Temporal server are killed at any moment',
  async () => {
    const seeds = Array.from({ length: RUNS }, (_, run) => FIRST_SEED + run);
    log(`kill -9: ${RUNS} runs; again with FAULT_SEED=${FIRST_SEED} FAULT_RUNS=${RUNS}`);
    const lane = async () => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        const result = await faultRun(seed, ROUNDS, log);
        results.push(result);
        log(table([result]));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    log(table(results));
    for (const { seed, findings } of results) {
      expect({ seed, ...findings }).toEqual({ seed, lost: [], duplicated: [], wrong: [] });
    }
  },
  (RUNS * RUN_MS) / AT_ONCE + RUN_MS,
);

it.each(Object.keys(PLACES) as Place[])('hits %s', (place) => {
  const hits = PLACES[place].map((victim) => ({ victim, hits: countHits(results, place, victim) }));
  // a few runs cannot kill every process everywhere; many can
  if (RUNS >= MANY)
    for (const { victim, hits: count } of hits)
      expect({ victim, missed: count === 0 }).toEqual({ victim, missed: false });
  expect(hits.some(({ hits: count }) => count > 0)).toBe(true);
});
