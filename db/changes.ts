// What others commit, as it is committed: one connection of the process listens for all who follow it. Ids only; whoever is
// told asks again for what they may see.

import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { APPROVAL_ACTIONS } from '../domain/approvals.ts';
import type { Change } from '../domain/live-topics.ts';
import { ROLES, SIDES } from '../domain/vocabulary.ts';

const AGAIN_MS = 1000;

const place = { ubtId: z.string(), regionId: z.string().nullable(), facilityId: z.string().nullable() };
const change = z.discriminatedUnion('about', [
  z.object({ about: z.literal('team'), budgetYear: z.number().int(), ...place }),
  z.object({ about: z.literal('draft'), budgetYear: z.number().int(), ...place }),
  z.object({ about: z.literal('start'), budgetYear: z.number().int(), ...place }),
  z.object({
    about: z.literal('duties'),
    ...place,
    people: z.array(z.string()),
    roles: z.array(z.object({ role: z.enum(ROLES), side: z.enum(SIDES).nullable() })),
  }),
  z.object({
    about: z.literal('approval'),
    budgetYear: z.number().int(),
    action: z.enum(APPROVAL_ACTIONS),
    scopeKind: z.enum(['nation', 'region', 'team']),
    scopeId: z.string().nullable(),
    regionId: z.string().nullable(),
    status: z.string(),
    requestedBy: z.string(),
    requestedSide: z.enum(SIDES).nullable(),
  }),
  z.object({ about: z.literal('cycle'), budgetYear: z.number().int() }),
]) satisfies z.ZodType<Change>;

/** Null: something may have been missed, so everything may have changed. */
export type Hear = (change: Change | null) => void;

const feeds = new WeakMap<Pool, Feed>();

/** Resolves once nothing is missed any more; call what it answers with to hear no more. */
export async function followChanges(pool: Pool, hear: Hear): Promise<() => void> {
  const feed = feeds.get(pool) ?? new Feed(pool);
  feeds.set(pool, feed);
  await feed.add(hear);
  return () => feed.remove(hear);
}

class Feed {
  readonly #pool: Pool;
  readonly #hearers = new Set<Hear>();
  #connection: PoolClient | undefined;
  #opening: Promise<void> | undefined;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async add(hear: Hear): Promise<void> {
    await this.#open();
    this.#hearers.add(hear);
  }

  remove(hear: Hear): void {
    this.#hearers.delete(hear);
    // so that a process that is told to stop is not kept by a connection that nobody needs
    if (this.#hearers.size === 0) this.#close();
  }

  #open(): Promise<void> {
    if (this.#connection) return Promise.resolve();
    this.#opening ??= this.#listen().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #listen(): Promise<void> {
    const connection = await this.#pool.connect();
    connection.on('notification', ({ payload = '' }) => {
      const told = change.parse(JSON.parse(payload));
      for (const hear of this.#hearers) hear(told);
    });
    connection.once('end', () => this.#lost(connection));
    try {
      await connection.query('listen changes');
    } catch (error) {
      connection.release(true);
      throw error;
    }
    this.#connection = connection;
  }

  #lost(connection: PoolClient): void {
    if (this.#connection !== connection) return;
    this.#close();
    void this.#openAgain();
  }

  async #openAgain(): Promise<void> {
    while (this.#hearers.size > 0) {
      const isBack = await this.#open().then(
        () => true,
        () => false,
      );
      if (isBack) {
        for (const hear of this.#hearers) hear(null);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  #close(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    // not back into the pool: it listens
    connection?.release(true);
  }
}
