import { z } from 'zod';
import { type Db, maybeOne } from '../query.ts';
import type { Account } from './accounts.ts';

const session = z.object({ personId: z.string(), idToken: z.string(), endsAt: z.date() });
export type Session = z.output<typeof session>;

export interface NewSession extends Account {
  /** SHA-256 of what the cookie holds: whoever reads this table cannot sign in with it. */
  hash: Buffer;
  idToken: string;
  nowMs: number;
  endsAtMs: number;
}

/** Also forgets those that are over. */
export async function insertSession(db: Db, given: NewSession): Promise<void> {
  const { hash, issuer, subject, idToken, nowMs, endsAtMs } = given;
  await db.query(
    `with over as (delete from sessions where ends_at <= $5)
     insert into sessions (session_hash, issuer, subject, id_token, began_at, seen_at, ends_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [hash, issuer, subject, idToken, new Date(nowMs), new Date(endsAtMs)],
  );
}

/**
 * The session of this hash that is neither over nor idle, marked as seen at most once a minute where it `isUsed`: one statement, because
 * every request of a browser asks it.
 */
export async function findSession(
  db: Db,
  hash: Buffer,
  nowMs: number,
  idleMs: number,
  isUsed = true,
): Promise<Session | undefined> {
  return maybeOne(
    db,
    session,
    `with found as (
       select s.session_hash, s.seen_at, s.id_token, s.ends_at, a.person_id
       from sessions s join accounts a using (issuer, subject)
       where s.session_hash = $1 and s.ends_at > $2 and s.seen_at > $3
     ), seen as (
       update sessions s set seen_at = $2 from found f
       where $4 and s.session_hash = f.session_hash and f.seen_at < $2::timestamptz - interval '1 minute'
     )
     select person_id as "personId", id_token as "idToken", ends_at as "endsAt" from found`,
    [hash, new Date(nowMs), new Date(nowMs - idleMs), isUsed],
  );
}

export async function deleteSession(db: Db, hash: Buffer): Promise<void> {
  await db.query('delete from sessions where session_hash = $1', [hash]);
}

/** Every session of one person, on every machine. Returns how many there were. */
export async function deleteSessionsOf(db: Db, personId: string): Promise<number> {
  const { rowCount } = await db.query(
    'delete from sessions s using accounts a where a.issuer = s.issuer and a.subject = s.subject and a.person_id = $1',
    [personId],
  );
  return rowCount ?? 0;
}
