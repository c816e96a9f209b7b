import type { Request } from 'express';
import type { Pool } from 'pg';
import { bindAccount, type Unbound } from '../../application/sign-in/bind-account.ts';
import { nationalToday } from '../../calendar/national-today.ts';
import { findActor } from '../../db/organization/actors.ts';
import { findSession } from '../../db/sign-in/sessions.ts';
import type { Clock } from '../../domain/clock.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { bearerOf, readBearer } from './bearer.ts';
import { cookiesOf, readCookie } from './cookies.ts';
import { refuseCrossSite } from './cross-site.ts';
import type { Issuer } from './issuer.ts';
import { hashOfSession } from './session-id.ts';
import type { SignInSettings } from './settings.ts';

/**
 * Who sends a request, with the roles they hold today; throws `not_signed_in` for anybody who is not on record. `watching`:
 * the page asks by itself, which does not keep a session from ending for lack of use.
 */
export type Authenticate = (req: Request, how?: { watching: boolean }) => Promise<Actor>;

interface AuthenticateDeps {
  pool: Pool;
  /** Of the process: says which roles somebody holds today. */
  clock: Clock;
  /** Of the machine: says whether a session is over. */
  wallClock: Clock;
  issuer: Issuer;
  settings: SignInSettings;
}

/**
 * A browser by the cookie of its session, anything else by a bearer token. Roles come from the record with each request, so
 * one that ended this morning has ended here.
 */
export function createAuthenticate({ pool, clock, wallClock, issuer, settings }: AuthenticateDeps): Authenticate {
  const cookie = cookiesOf(settings).session.name;

  const personOfToken = async (token: string): Promise<string> => {
    const bound = await bindAccount(pool, await readBearer(token, issuer, settings), wallClock.now());
    if ('refused' in bound) throw new DomainError('not_signed_in', UNBOUND[bound.refused]);
    return bound.personId;
  };

  const personOfSession = async (req: Request, isUsed: boolean): Promise<string> => {
    const sessionId = readCookie(req, cookie);
    if (sessionId === undefined) throw new DomainError('not_signed_in', 'Sign in first.');
    refuseCrossSite(req, settings.publicUrl);
    const session = await findSession(pool, hashOfSession(sessionId), wallClock.now(), settings.sessionIdleMs, isUsed);
    if (!session)
      throw new DomainError('not_signed_in', 'You are signed out, or were away for too long. Sign in again.');
    return session.personId;
  };

  return async (req, how) => {
    const token = bearerOf(req);
    const personId = token === undefined ? await personOfSession(req, !how?.watching) : await personOfToken(token);
    refuseOther(req, personId);
    const actor = await findActor(pool, personId, nationalToday({ clock }));
    if (!actor) throw new DomainError('not_signed_in', UNBOUND.not_on_record);
    return actor;
  };
}

/**
 * A page says with each request for whom it was opened. On a shared computer somebody else may have signed in since, in
 * another tab: nothing that one person presses is done in the name of the other.
 */
function refuseOther(req: Request, personId: string): void {
  const openedFor = req.get(OPENED_FOR);
  if (openedFor === undefined || openedFor === personId) return;
  throw new DomainError(
    'other_person',
    'Somebody else has signed in in this browser since this page was opened, so nothing was done. Load the page again.',
  );
}

const OPENED_FOR = 'Opened-For';

const UNBOUND: Record<Unbound, string> = {
  not_on_record:
    'The sign-in service knows you, but nobody with your ref is on record here. Ask your regional committee to put you on record.',
  other_account:
    'This account and the person on record do not belong together: another was bound before. Ask operations to release it.',
};
