import type { Pool } from 'pg';
import { pino } from 'pino';
import { createSignIn } from '../../api/auth/create-sign-in.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { appointOperations } from '../../db/organization/appoint-operations.ts';
import type { Clock } from '../../domain/clock.ts';
import { createTokens } from '../../local/sign-in/tokens.ts';
import { testServers } from './servers/servers.ts';
import { signInAt } from './servers/sign-in-settings.ts';

let tokens: ((person: string) => Promise<string>) | undefined;

/** An access token of this run's issuer, which takes everybody for who they say they are. */
export function tokenOf(person: string): Promise<string> {
  tokens ??= createTokens(testServers().issuer.url);
  return tokens(person);
}

/** The header by which a person of a test says who they are. */
export const signedIn = async (person: string): Promise<{ Authorization: string }> => ({
  Authorization: `Bearer ${await tokenOf(person)}`,
});

/** As the program for it does, long before any day of a test. */
export const appointOfTest = (owner: Pool): Promise<boolean> =>
  appointOperations(
    owner,
    { personId: 'operations', name: 'Operations', email: 'operations@staffing.example' },
    Date.parse('2020-01-01T12:00:00Z'),
  );

/** What `createApp` needs so that it takes those tokens. */
export function whoAsks(deps: {
  pool: Pool;
  clock: Clock;
}): Pick<ApiDeps, 'authenticate' | 'signInRoutes' | 'limits' | 'trustedProxies'> {
  const logger = pino({ level: 'silent' });
  const signIn = signInAt(testServers().issuer.url);
  return { ...createSignIn({ ...deps, logger, signIn, requestsPerMinute: 1_000_000 }), trustedProxies: 0 };
}
