import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../domain/team-cycle/checksum.ts';
import type { CycleEvent } from '../../domain/team-cycle/events.ts';
import { type Db, many, maybeOne } from '../query.ts';
import type { Tx } from '../transaction.ts';

const linkRow = z.object({ type: z.string(), previousHash: z.string(), hash: z.string() });
const eventRow = linkRow.extend({
  seq: z.number().int(),
  commandId: z.string().nullable(),
  occurredAtMs: z.number().int(),
  facts: z.record(z.string(), z.unknown()),
});
export type EventRow = z.output<typeof eventRow>;
const actedEvent = eventRow.extend({ actorId: z.string().nullable() });

type Unhashed = Omit<EventRow, 'hash'>;

/** sha-256 over the event and the hash before it: a changed or missing event breaks every later hash of its stream. */
export function eventHash(event: Unhashed): string {
  const { seq, type, commandId, occurredAtMs, facts, previousHash } = event;
  return createHash('sha256')
    .update(canonicalJson([previousHash, seq, type, commandId, occurredAtMs, facts]))
    .digest('hex');
}

/** What this event hashes to in this place of the chain. */
export function hashOfEvent({ seq, type, commandId, atMs, ...facts }: CycleEvent, previousHash: string): string {
  return eventHash({ seq, type, commandId, occurredAtMs: atMs, facts, previousHash });
}

/** Appends one event to the chain of its stream and answers with its hash. */
export async function appendEvent(tx: Tx, stream: string, event: CycleEvent, previousHash: string): Promise<string> {
  const { seq, type, commandId, atMs, ...facts } = event;
  const hash = hashOfEvent(event, previousHash);
  await tx.query(
    `insert into events (stream, seq, type, command_id, occurred_at, facts, previous_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [stream, seq, type, commandId, new Date(atMs), facts, previousHash, hash],
  );
  return hash;
}

/** Undefined when nothing is recorded under this number. */
export async function findEvent(tx: Tx, stream: string, seq: number): Promise<z.output<typeof linkRow> | undefined> {
  return maybeOne(
    tx,
    linkRow,
    'select type, previous_hash as "previousHash", hash from events where stream = $1 and seq = $2',
    [stream, seq],
  );
}

/** The history of a stream, oldest first, with who acted (null: time). */
export async function listEvents(
  db: Db,
  stream: string,
  afterSeq: number,
  limit: number,
): Promise<z.output<typeof actedEvent>[]> {
  return many(
    db,
    actedEvent,
    `select e.seq, e.type, e.command_id as "commandId",
       (extract(epoch from e.occurred_at) * 1000)::bigint as "occurredAtMs", e.facts, e.previous_hash as "previousHash", e.hash, c.actor_id as "actorId"
     from events e left join commands c on c.command_id = e.command_id
     where e.stream = $1 and e.seq > $2 order by e.seq limit $3`,
    [stream, afterSeq, limit],
  );
}

/** The first sequence number at which the chain does not hold, or undefined when all of it does. */
export function firstBrokenLink(events: EventRow[]): number | undefined {
  let previousHash = '';
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.previousHash !== previousHash || eventHash(event) !== event.hash) {
      return event.seq;
    }
    previousHash = event.hash;
  }
  return undefined;
}
