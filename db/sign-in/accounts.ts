import { z } from 'zod';
import { type Db, many, maybeOne } from '../query.ts';
import type { Tx } from '../transaction.ts';

/** An account at an issuer: the pair never changes, whatever its holder is called. */
export interface Account {
  issuer: string;
  subject: string;
}

const boundTo = z.object({ personId: z.string() });

/** Undefined: this account has not signed in before. */
export async function findPersonOfAccount(db: Db, { issuer, subject }: Account): Promise<string | undefined> {
  const found = await maybeOne(
    db,
    boundTo,
    'select person_id as "personId" from accounts where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return found?.personId;
}

/** False: the person has another account at this issuer, or this account is another person's. */
export async function insertAccount(tx: Tx, account: Account & { personId: string; nowMs: number }): Promise<boolean> {
  const { issuer, subject, personId, nowMs } = account;
  const { rowCount } = await tx.query(
    'insert into accounts (issuer, subject, person_id, bound_at) values ($1, $2, $3, $4) on conflict do nothing',
    [issuer, subject, personId, new Date(nowMs)],
  );
  return rowCount === 1;
}

/** With their sessions; the next sign-in binds anew. Returns how many accounts this person had. */
export async function deleteAccountsOf(db: Db, personId: string): Promise<number> {
  const { rowCount } = await db.query('delete from accounts where person_id = $1', [personId]);
  return rowCount ?? 0;
}

const signInRow = z.object({
  personId: z.string(),
  boundAt: z.date(),
  sessions: z.number().int(),
  // null: no session that is not over
  seenAt: z.date().nullable(),
});
export type SignIn = z.output<typeof signInRow>;

/** Of those of these people who have an account: since when, and the sessions that are not over. */
export async function listSignIns(db: Db, personIds: string[]): Promise<SignIn[]> {
  return many(
    db,
    signInRow,
    `select a.person_id as "personId", min(a.bound_at) as "boundAt", count(s.session_hash)::int as sessions,
       max(s.seen_at) as "seenAt"
     from accounts a left join sessions s on s.issuer = a.issuer and s.subject = a.subject and s.ends_at > now()
     where a.person_id = any($1) group by a.person_id`,
    [personIds],
  );
}
