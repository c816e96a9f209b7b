import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Scale } from '../world/team.ts';

/** What a start leaves to the next one: how the sample began, and how many of its stages are complete. */
export interface KeptState {
  firstDay: LocalDate;
  scale: Scale;
  stagesDone: number;
  isComplete: boolean;
  /** What its people are just doing, in words for whoever looks at the first page meanwhile. */
  progress: string;
}

const fileIn = (folder: string) => join(folder, 'state.json');

export function readState(folder: string): KeptState | undefined {
  return existsSync(fileIn(folder)) ? (JSON.parse(readFileSync(fileIn(folder), 'utf8')) as KeptState) : undefined;
}

/** Written beside and renamed: a kill in between leaves the file as it was. */
export function keepState(folder: string, state: KeptState): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${fileIn(folder)}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${fileIn(folder)}.new`, fileIn(folder));
}
