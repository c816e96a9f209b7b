// How a browser signs in: the authorization code flow with PKCE, done by this server. The browser holds one cookie and
// never a token; of the issuer's tokens only the proof of identity is kept, to sign out there.

import { type Request, type RequestHandler, type Response, Router } from 'express';
import * as oidc from 'openid-client';
import type { Pool } from 'pg';
import { z } from 'zod';
import { logFailure } from '../../application/log-failure.ts';
import { bindAccount, type Unbound } from '../../application/sign-in/bind-account.ts';
import { deleteSession, deleteSessionsOf, findSession, insertSession } from '../../db/sign-in/sessions.ts';
import type { Clock } from '../../domain/clock.ts';
import type { ApiDeps } from '../deps.ts';
import { personRefIn } from './bearer.ts';
import { cookiesOf, readCookie } from './cookies.ts';
import { refuseCrossSite } from './cross-site.ts';
import type { Issuer } from './issuer.ts';
import { safeReturnPath } from './return-path.ts';
import { hashOfSession, newSessionId } from './session-id.ts';
import type { SignInSettings } from './settings.ts';

interface SignInDeps extends Pick<ApiDeps, 'logger'> {
  pool: Pool;
  wallClock: Clock;
  issuer: Issuer;
  settings: SignInSettings;
}

const SIGN_IN_WITHIN_MS = 10 * 60_000;

/** What the browser keeps while its person is at the issuer's page; worth nothing without the code that comes back. */
const underWay = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), returnTo: z.string() });

export function signInRouter(deps: SignInDeps): Router {
  const router = Router();
  router.get('/auth/sign-in', begin(deps));
  router.get('/auth/callback', finish(deps));
  router.post('/auth/sign-out', end(deps));
  return router;
}

function begin({ issuer, settings }: SignInDeps): RequestHandler {
  const cookie = cookiesOf(settings).signIn;
  return async (req, res) => {
    const config = await issuer.fresh().catch(() => undefined);
    const returnTo = safeReturnPath(req.query.returnTo);
    if (!config) return failed(res, 'unavailable', returnTo);
    const verifier = oidc.randomPKCECodeVerifier();
    const kept = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce(), returnTo };
    res.cookie(cookie.name, pack(kept), { ...cookie.options, maxAge: SIGN_IN_WITHIN_MS });
    const hint = req.query.loginHint;
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callbackOf(settings),
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: kept.state,
      nonce: kept.nonce,
      // perhaps somebody else than who is signed in there now
      ...(typeof hint === 'string' && hint.length <= 64 ? { login_hint: hint, prompt: 'login' } : {}),
      ...(req.query.anew === undefined ? {} : { prompt: 'login' }),
    });
    res.set('Cache-Control', 'no-store').redirect(303, url.href);
  };
}

function finish({ pool, wallClock, issuer, settings, logger }: SignInDeps): RequestHandler {
  const cookies = cookiesOf(settings);
  return async (req, res) => {
    const kept = unpack(readCookie(req, cookies.signIn.name));
    res.clearCookie(cookies.signIn.name, cookies.signIn.options).set('Cache-Control', 'no-store');
    if (!kept) return failed(res, 'expired', '/');
    const returnTo = safeReturnPath(kept.returnTo);
    try {
      const tokens = await oidc.authorizationCodeGrant(await issuer.known(), here(req, settings), {
        pkceCodeVerifier: kept.verifier,
        expectedState: kept.state,
        expectedNonce: kept.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) return failed(res, 'failed', returnTo);
      const account = { issuer: claims.iss, subject: claims.sub };
      const nowMs = wallClock.now();
      const bound = await bindAccount(pool, { ...account, ref: personRefIn(claims[settings.personClaim]) }, nowMs);
      if ('refused' in bound) return failed(res, bound.refused, returnTo);

      // always a new one: an id that somebody planted before is worth nothing afterwards
      await forget(pool, readCookie(req, cookies.session.name));
      const sessionId = newSessionId();
      const endsAtMs = nowMs + settings.sessionLongestMs;
      const hash = hashOfSession(sessionId);
      await insertSession(pool, { ...account, hash, idToken: tokens.id_token, nowMs, endsAtMs });
      res.cookie(cookies.session.name, sessionId, { ...cookies.session.options, maxAge: settings.sessionLongestMs });
      res.redirect(303, returnTo);
    } catch (error) {
      logFailure(logger, {}, error, 'a sign-in failed');
      failed(res, 'failed', returnTo);
    }
  };
}

function end({ pool, wallClock, issuer, settings, logger }: SignInDeps): RequestHandler {
  const { name, options } = cookiesOf(settings).session;
  const signedOut = `${settings.publicUrl}/sign-in?why=signed_out`;
  return async (req, res) => {
    refuseCrossSite(req, settings.publicUrl);
    const sessionId = readCookie(req, name);
    const session =
      sessionId && (await findSession(pool, hashOfSession(sessionId), wallClock.now(), settings.sessionIdleMs));
    await forget(pool, sessionId);
    if (session && req.query.everywhere !== undefined) await deleteSessionsOf(pool, session.personId);
    res.clearCookie(name, options);
    let continueAt = signedOut;
    try {
      if (session) {
        continueAt = oidc.buildEndSessionUrl(await issuer.fresh(), {
          id_token_hint: session.idToken,
          post_logout_redirect_uri: signedOut,
        }).href;
      }
    } catch (error) {
      // over here all the same
      logFailure(logger, {}, error, 'the sign-in service does not answer, or has no sign-out of its own');
    }
    res.set('Cache-Control', 'no-store').json({ continueAt });
  };
}

const forget = async (pool: Pool, sessionId: string | undefined): Promise<void> => {
  if (sessionId !== undefined) await deleteSession(pool, hashOfSession(sessionId));
};

/** The app's page that says why nobody is signed in, and what to do. */
function failed(res: Response, why: Unbound | 'unavailable' | 'expired' | 'failed', returnTo: string): void {
  res.redirect(303, `/sign-in?${new URLSearchParams({ why, ...(returnTo === '/' ? {} : { returnTo }) })}`);
}

export const callbackOf = ({ publicUrl }: Pick<SignInSettings, 'publicUrl'>): string => `${publicUrl}/auth/callback`;

/** The address that the issuer sent the browser to: from the configuration, never from a header that anybody can set. */
const here = (req: Request, { publicUrl }: SignInSettings): URL => new URL(req.originalUrl, publicUrl);

const pack = (kept: z.output<typeof underWay>): string => Buffer.from(JSON.stringify(kept)).toString('base64url');

function unpack(cookie: string | undefined): z.output<typeof underWay> | undefined {
  try {
    return underWay.safeParse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
