// The claim: one team's year costs hardly more history than the least that records each event durably.

import type { Product } from '../test/support/product.ts';
import setup from '../test/support/servers/setup.ts';
import { stopEverything } from '../test/support/servers/stop-at-end.ts';
import { begin, startYears, type TeamYear } from '../test/support/team-year.ts';
import { lateYear, onTimeYear } from './benched-years.ts';
import { costOfRuns, type RunCost, total } from './history-cost.ts';
import { table } from './table.ts';

// an Update is 5 events, an activity 6, a timer 5, a run 5: quality.md
const RECORDED_INPUT = 11;
const RECORDED_DEADLINE = 11;
const RUN = 5;
const INPUTS = 20;
const DEADLINES = 12;
const RUNS = 5;
const MOST = 1.1;
const MOST_BYTES = 100_000;

const least = {
  events: INPUTS * RECORDED_INPUT + DEADLINES * RECORDED_DEADLINE + RUNS * RUN,
  actions: INPUTS * 2 + DEADLINES * 2 + RUNS,
};

const YEARS: Record<string, (product: Product, team: TeamYear) => Promise<void>> = {
  'on-time': onTimeYear,
  late: lateYear,
};

await setup();
try {
  const product = await startYears(Object.keys(YEARS));
  const years: Record<string, RunCost[]> = {};
  for (const [ubtId, live] of Object.entries(YEARS)) {
    const team = begin(product, ubtId);
    await live(product, team);
    years[ubtId] = await costOfRuns(product.client, team.workflowId);
  }
  await product.stop();
  process.exitCode = report(years) ? 0 : 1;
} finally {
  await stopEverything();
}

/** Prints the tables; true when every target is met. */
function report(years: Record<string, RunCost[]>): boolean {
  const measured = Object.entries(years).map(([name, runs]) => ({ name, runs, sum: total(runs) }));
  for (const { name, runs, sum } of measured) {
    console.log(`\nThe ${name} year: ${sum.inputs} inputs and ${sum.deadlines} deadlines, by phase`);
    console.log(table([...runs, sum].map(({ phase, ...cost }) => ({ phase, ...cost }))));
  }
  const lines = measured.map(({ name, sum }) => {
    const own = sum.inputs * RECORDED_INPUT + sum.deadlines * RECORDED_DEADLINE + RUNS * RUN;
    return {
      year: name,
      inputs: sum.inputs,
      deadlines: sum.deadlines,
      events: sum.events,
      'least for 20 + 12': least.events,
      ratio: ratio(sum.events, least.events),
      'least for its own': own,
      'own ratio': ratio(sum.events, own),
      actions: sum.actions,
      'least actions': least.actions,
      'action ratio': ratio(sum.actions, least.actions),
      bytes: sum.bytes,
    };
  });
  console.log(
    '\nAgainst the least that records each of 20 inputs and 12 deadlines durably (without recording: 165 events, 33 actions)',
  );
  console.log(table(lines));
  const missed = measured.filter(
    ({ sum }) => sum.events > MOST * least.events || sum.actions > MOST * least.actions || sum.bytes > MOST_BYTES,
  );
  console.log(
    missed.length === 0
      ? `Targets met: ≤ ${MOST}× and ≤ ${MOST_BYTES} bytes.`
      : `Missed by: ${missed.map(({ name }) => name).join(', ')}.`,
  );
  return missed.length === 0;
}

function ratio(ours: number, theirs: number): string {
  return (ours / theirs).toFixed(2);
}
