// The claim: launching the nation takes hardly longer than a bare loop that starts as many workflows and inserts as many rows.

import { randomUUID } from 'node:crypto';
import setup from '../test/support/servers/setup.ts';
import { stopEverything } from '../test/support/servers/stop-at-end.ts';
import { bareLaunch } from './bare-launch.ts';
import { ownLaunch } from './own-launch.ts';
import { table } from './table.ts';

const TEAMS = Number(process.argv[2] ?? 3944);
const ROUNDS = 3;
const MOST = 1.2;

await setup();
try {
  const rounds: { bare: number; own: number }[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const run = randomUUID();
    const before = await bareLaunch(TEAMS, `${run}-a`);
    const own = await ownLaunch(TEAMS);
    const after = await bareLaunch(TEAMS, `${run}-b`);
    rounds.push({ bare: (before + after) / 2, own });
    console.log(`round ${round}: bare ${seconds(before)}, own ${seconds(own)}, bare ${seconds(after)}`);
  }
  process.exitCode = report(rounds) ? 0 : 1;
} finally {
  await stopEverything();
}

function report(rounds: { bare: number; own: number }[]): boolean {
  const rows = rounds.map(({ bare, own }, index) => ({
    round: `${index + 1}`,
    teams: TEAMS,
    'bare loop': seconds(bare),
    launch: seconds(own),
    'teams a second': Math.round(TEAMS / (own / 1000)),
    ratio: (own / bare).toFixed(2),
  }));
  console.log(`\n${table(rows)}`);
  const median = rounds.map(({ bare, own }) => own / bare).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const met = median <= MOST;
  console.log(`\nMedian ${median.toFixed(2)}×; the target is ≤ ${MOST}×: ${met ? 'met' : 'missed'}.`);
  return met;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
