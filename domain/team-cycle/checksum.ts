// A short checksum of a state, so that the workflow and the recorder notice at once when they disagree.
// Written in plain JavaScript, because a workflow cannot import node:crypto. It finds mistakes; it does not stop an
// attacker.

import type { CycleState } from './state.ts';

/** 53 bits in base 36; instants are left out, because the recorder learns them before the workflow does. */
export function checksum(state: CycleState): string {
  const { known: _, clocks, ...rest } = state;
  const opened = Object.fromEntries(Object.entries(clocks).map(([key, { atMs: _, ...clock }]) => [key, clock]));
  return hash53(canonicalJson({ ...rest, clocks: opened })).toString(36);
}

/** JSON with sorted keys: a jsonb column does not keep their order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

// looked up once: reaching a global inside a workflow's sandbox costs more than the multiplication
const { imul } = Math;

/** cyrb53 by bryc, public domain: two 32-bit multiplicative hashes, mixed at the end. */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = imul(a ^ code, 2654435761);
    b = imul(b ^ code, 1597334677);
  }
  a = imul(a ^ (a >>> 16), 2246822507) ^ imul(b ^ (b >>> 13), 3266489909);
  b = imul(b ^ (b >>> 16), 2246822507) ^ imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
