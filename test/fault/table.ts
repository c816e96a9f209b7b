import { ALL_PLACES, PLACES, type Place, tears } from './blows.ts';
import type { RunResult } from './run.ts';
import { VICTIMS, type Victim } from './world.ts';

/** One line per run, then how many kills hit each place; '-' where a death of that process tears nothing. */
export function table(results: RunResult[]): string {
  const head = ['seed', ...VICTIMS, 'commands', 'events', 'mails', 'unknown', 'lost', 'duplicated', 'wrong', 'seconds'];
  const runs = results.map(({ seed, blows, findings, commands, events, mails, unknownMails, seconds }) => [
    seed,
    ...VICTIMS.map((victim) => blows.filter(({ victims }) => victims.includes(victim)).length),
    ...[commands, events, mails, unknownMails],
    ...[findings.lost.length, findings.duplicated.length, findings.wrong.length, Math.round(seconds)],
  ]);
  const places = ALL_PLACES.map((place) => [
    ...VICTIMS.map((victim) => (tears(victim, place) ? countHits(results, place, victim) : '-')),
    place,
  ]);
  return `${columns([head, ...runs])}\n\n${columns([[...VICTIMS, 'kills that hit'], ...places])}\n`;
}

/** How many deaths of this process hit the place. */
export const countHits = (results: RunResult[], place: Place, victim: Victim): number =>
  results
    .flatMap(({ hits }) => [...hits])
    .filter(([{ victims }, places]) => victims.includes(victim) && places.has(place)).length;

function columns(rows: (string | number)[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length))) ?? [];
  const last = widths.length - 1;
  return rows
    .map((row) => row.map((cell, at) => (at === last ? cell : String(cell).padStart(widths[at] ?? 0))).join('  '))
    .join('\n');
}

/** The places that no death which counts for them has hit. */
export const missedPlaces = (results: RunResult[]): Place[] =>
  ALL_PLACES.filter((place) => PLACES[place].every((victim) => countHits(results, place, victim) === 0));
