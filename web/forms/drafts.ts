// Texts that are typed and not sent yet, kept in this browser, by person, until they are sent or the person signs out.

const PREFIX = 'draft:';
const FORGOTTEN_AFTER_MS = 30 * 24 * 60 * 60 * 1000;

interface Kept {
  atMs: number;
  value: unknown;
}

const keyOf = (personId: string, name: string): string => `${PREFIX}${personId}:${name}`;

export function readDraft(personId: string, name: string): unknown {
  const kept = read(keyOf(personId, name));
  return kept && Date.now() - kept.atMs < FORGOTTEN_AFTER_MS ? kept.value : undefined;
}

export function keepDraft(personId: string, name: string, value: unknown): void {
  try {
    localStorage.setItem(keyOf(personId, name), JSON.stringify({ atMs: Date.now(), value } satisfies Kept));
  } catch {
    // a full or forbidden storage must not keep anybody from typing
  }
}

export const forgetDraft = (personId: string, name: string): void => localStorage.removeItem(keyOf(personId, name));

const keys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

export const countDrafts = (): number => keys().length;

export function forgetDrafts(): void {
  for (const key of keys()) localStorage.removeItem(key);
}

function read(key: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
