// Histories as whoever can read the engine's database sees them: every payload decoded, every field with its path.

import type { temporal } from '@temporalio/proto';

type Event = temporal.api.history.v1.IHistoryEvent;

export interface Leaf {
  /** From the payload's own place down, array indexes left out: `input.payloads.event.asks.hash`. */
  path: string[];
  value: unknown;
}

export interface DecodedHistory {
  /** Everything, ids, failures and error text included, in small letters. */
  text: string;
  /** What stands inside payloads: inputs, results, arguments, memo, search attributes, summaries, heartbeats. */
  leaves: Leaf[];
}

export function decode(events: Event[]): DecodedHistory {
  const leaves: Leaf[] = [];
  const decoded = events.map((event) => decodeValue(event, [], leaves));
  return { text: JSON.stringify(decoded).toLowerCase(), leaves };
}

function decodeValue(value: unknown, path: string[], leaves: Leaf[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isPayload(value)) {
    const inside = insideOf(value);
    leaves.push(...leavesOf(inside, path));
    return { payload: inside, metadata: Object.keys(value.metadata ?? {}) };
  }
  if (value instanceof Uint8Array)
    return `${Buffer.from(value).toString('utf8')} ${Buffer.from(value).toString('base64')}`;
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, path, leaves));
  if ('low' in value && 'high' in value) return String(value);
  const entries = Object.entries(value).map(([key, item]) => [key, decodeValue(item, [...path, key], leaves)]);
  return Object.fromEntries(entries);
}

type Payload = temporal.api.common.v1.IPayload;

const isPayload = (value: object): value is Payload => 'metadata' in value && 'data' in value;

function insideOf({ data, metadata }: Payload): unknown {
  const encoding = Buffer.from(metadata?.encoding ?? []).toString('utf8');
  if (encoding === 'binary/null') return null;
  if (encoding === 'json/plain') return JSON.parse(Buffer.from(data ?? []).toString('utf8'));
  // whatever it is, nobody can say here that it is harmless
  return `${encoding}: ${Buffer.from(data ?? []).toString('utf8')}`;
}

function leavesOf(value: unknown, path: string[]): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, path));
  if (value === null || typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}
