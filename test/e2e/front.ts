import type { Pool } from 'pg';
import { pino } from 'pino';
import { createSignIn } from '../../api/auth/create-sign-in.ts';
import type { Clock } from '../../domain/clock.ts';
import { createPages } from '../../local/pages/pages.ts';
import { freePort } from '../../local/ports.ts';
import { newSigningKey } from '../../local/sign-in/key.ts';
import { createTokens } from '../../local/sign-in/tokens.ts';
import type { Front } from '../support/product.ts';
import { signInAt } from '../support/servers/sign-in-settings.ts';

/** What `npm start` has, too: the built pages, and the issuer of one machine on the other of its two names. */
export const frontWithPages =
  (webDir: string) =>
  async ({ pool, clock }: { pool: Pool; clock: Clock }): Promise<Front> => {
    const port = await freePort();
    const publicUrl = `http://localhost:${port}`;
    const signIn = signInAt(`http://127.0.0.1:${port}/issuer`, { publicUrl });
    const logger = pino({ level: 'silent' });
    const signingKey = await newSigningKey();
    const pages = createPages({ pool, clock, signIn, signingKey, inboxDir: undefined, sampleDir: undefined });
    const deps = createSignIn({ pool, clock, logger, signIn, requestsPerMinute: 1_000_000 });
    return {
      publicUrl,
      deps: { ...deps, pages, webDir, trustedProxies: 0 },
      tokenOf: createTokens(signIn.issuerUrl),
    };
  };
