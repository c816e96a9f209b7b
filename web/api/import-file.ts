import { connection } from './connection.ts';
import { NoConnection, type Problem, Refusal } from './problems.ts';
import { readEvents } from './read-events.ts';
import type { operations } from './schema.gen.d.ts';
import { openedForHeader } from './session.ts';

type Answer<O extends 'import_roster' | 'import_roles' | 'import_holidays' | 'import_unit_facts'> =
  operations[O]['responses'][200]['content']['application/json'];

export interface ImportAnswers {
  roster: Answer<'import_roster'>;
  roles: Answer<'import_roles'>;
  holidays: Answer<'import_holidays'>;
  unit_facts: Answer<'import_unit_facts'>;
}
export type ImportKind = keyof ImportAnswers;

export interface ImportProgress {
  step: 'reading' | 'comparing' | 'writing';
  rows: number;
}

const PATHS: Record<ImportKind, string> = {
  roster: '/api/roster-imports',
  roles: '/api/role-imports',
  holidays: '/api/holiday-imports',
  unit_facts: '/api/unit-facts-imports',
};

interface Given<K extends ImportKind> {
  kind: K;
  file: File;
  dryRun: boolean;
  /** Numbers that the server has asked for: how many teams may go, how many may move. */
  allow: { allowGone?: number; allowMoved?: number };
  tell: (progress: ImportProgress) => void;
}

/** Sends a file and hears how far it is. Ends with what it changes, or throws why it was refused. */
export async function importFile<K extends ImportKind>({
  kind,
  file,
  dryRun,
  allow,
  tell,
}: Given<K>): Promise<ImportAnswers[K]> {
  const query = new URLSearchParams({ dryRun: String(dryRun) });
  for (const [name, number] of Object.entries(allow)) query.set(name, String(number));
  const response = await fetch(`${PATHS[kind]}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', Accept: 'text/event-stream', ...openedForHeader() },
    body: file,
  }).catch(lost);
  const requestId = response.headers.get('X-Request-Id');
  if (!response.ok || !response.body) throw new Refusal(await problemOf(response), requestId);
  try {
    for await (const { name, data } of readEvents(response.body)) {
      if (name === 'progress') tell(JSON.parse(data));
      if (name === 'problem') throw new Refusal(JSON.parse(data), requestId);
      if (name === 'done') return JSON.parse(data);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return lost(error);
  }
  return lost(undefined);
}

function lost(cause: unknown): never {
  connection.set('lost');
  throw new NoConnection('No answer came from the server.', { cause });
}

async function problemOf(response: Response): Promise<Problem> {
  if (response.headers.get('Content-Type')?.includes('application/problem+json')) return response.json();
  const detail = `The server answered ${response.status} and gave no reason. Try again in a moment.`;
  return { type: 'about:blank', title: 'no answer', status: response.status, code: 'internal', detail };
}
