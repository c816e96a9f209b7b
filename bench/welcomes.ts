// The claim: everybody who leads is welcomed within seconds of the launch, and a second run finds nobody left.

import { writeLeaderMails, writeWelcomes } from '../application/mails/write-welcomes.ts';
import { roleRow } from '../test/imports/files.ts';
import { manyTeams } from '../test/imports/many-teams.ts';
import { BUDGET_YEAR, startLaunchedTeams } from '../test/support/launched-teams.ts';
import setup from '../test/support/servers/setup.ts';
import { stopEverything } from '../test/support/servers/stop-at-end.ts';
import { table } from './table.ts';

// a first round, and every team of December 2025
const SIZES = [2700, 3944];

await setup();
try {
  const lines = [];
  for (const teams of SIZES) lines.push(await measure(teams));
  console.log(table(lines));
} finally {
  await stopEverything();
}

async function measure(teams: number): Promise<Record<string, string | number>> {
  const rows = manyTeams(teams);
  const regions = [...new Set(rows.map(({ region }) => region))];
  const offices = [
    { role: 'regional_co_chair', side: 'labor' },
    { role: 'regional_co_chair', side: 'management' },
    { role: 'budget_maker', side: '' },
    { role: 'labor_budget_rep', side: 'labor' },
  ];
  const roles = regions.flatMap((region, r) =>
    offices.map((office, n) => roleRow({ ...office, person_ref: `R-${r}-${n}`, scope_ref: region })),
  );
  const launched = await startLaunchedTeams(rows, roles);
  try {
    const first = await timed(() => writeWelcomes(launched.deps, BUDGET_YEAR));
    const leaders = await timed(() => writeLeaderMails(launched.deps, BUDGET_YEAR));
    const again = await timed(() => writeWelcomes(launched.deps, BUDGET_YEAR));
    if (again.written !== 0) throw new Error(`${again.written} people were welcomed twice.`);
    return {
      teams,
      people: first.written,
      seconds: (first.ms / 1000).toFixed(1),
      'people per second': Math.round((first.written / first.ms) * 1000),
      'per CPU second': Math.round((first.written / first.cpuMs) * 1000),
      'leader mails': leaders.written,
      'their ms': Math.round(leaders.ms),
      'again ms': Math.round(again.ms),
    };
  } finally {
    await launched.close();
  }
}

/** The wall's time, and this process's own on a machine that others use too. */
async function timed(write: () => Promise<number>): Promise<{ written: number; ms: number; cpuMs: number }> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const written = await write();
  const { user, system } = process.cpuUsage(cpu);
  return { written, ms: performance.now() - began, cpuMs: (user + system) / 1000 };
}
