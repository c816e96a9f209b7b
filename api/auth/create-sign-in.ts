import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Clock, systemClock } from '../../domain/clock.ts';
import type { ApiDeps } from '../deps.ts';
import { createAuthenticate } from './authenticate.ts';
import { createIssuer } from './issuer.ts';
import { createLimits } from './limits.ts';
import type { SignInSettings } from './settings.ts';
import { signInRouter } from './sign-in.ts';

interface Given {
  pool: Pool;
  clock: Clock;
  logger: Logger;
  signIn: SignInSettings;
  requestsPerMinute: number;
  /** Of sessions and of what is known of the issuer; tests set it forward. */
  wallClock?: Clock;
}

/** All that `createApp` needs to know who asks: the same for every machine, only its issuer differs. */
export function createSignIn(given: Given): Pick<ApiDeps, 'authenticate' | 'signInRoutes' | 'limits'> {
  const { pool, clock, logger, signIn: settings, requestsPerMinute, wallClock = systemClock } = given;
  const deps = { pool, clock, logger, wallClock, settings, issuer: createIssuer(settings, wallClock) };
  return {
    authenticate: createAuthenticate(deps),
    signInRoutes: signInRouter(deps),
    limits: createLimits(requestsPerMinute),
  };
}
