import type { Pool } from 'pg';
import { personExists } from '../../db/organization/actors.ts';
import { type Account, findPersonOfAccount, insertAccount } from '../../db/sign-in/accounts.ts';
import { inTransaction } from '../../db/transaction.ts';

/** An account as its issuer describes it. */
export interface Identity extends Account {
  /** The ref on record that the issuer vouches for; undefined: its configured claim is missing or no ref. */
  ref: string | undefined;
}

export type Unbound = 'not_on_record' | 'other_account';
export type Bound = { personId: string } | { refused: Unbound };

/**
 * Whose account this is. At the first sign-in it is bound to the person whose ref the issuer names; from then on issuer and
 * subject decide, and an account whose claim has come to name somebody else signs in as nobody.
 */
export async function bindAccount(pool: Pool, identity: Identity, nowMs: number): Promise<Bound> {
  const { ref } = identity;
  const known = await findPersonOfAccount(pool, identity);
  if (known !== undefined)
    return ref === undefined || ref === known ? { personId: known } : { refused: 'other_account' };
  if (ref === undefined) return { refused: 'not_on_record' };
  return inTransaction(pool, async (tx) => {
    if (!(await personExists(tx, ref))) return { refused: 'not_on_record' };
    const isNew = await insertAccount(tx, { ...identity, personId: ref, nowMs });
    // two first requests at the same moment: the slower finds the row of the faster
    if (isNew || (await findPersonOfAccount(tx, identity)) === ref) return { personId: ref };
    return { refused: 'other_account' };
  });
}
