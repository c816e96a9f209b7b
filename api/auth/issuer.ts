import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { Clock } from '../../domain/clock.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SignInSettings } from './settings.ts';

const ANSWER_WITHIN_S = 5;
const FRESH_MS = 60_000;
// keys outlive an outage of the issuer; an unknown one is asked for at once, but not more often than this
const KEYS = { timeoutDuration: 3000, cooldownDuration: 30_000, cacheMaxAge: 12 * 60 * 60_000 };

export interface Issuer {
  /** Heard of within the last minute, so that nobody is sent to an issuer that is away. */
  fresh(): Promise<oidc.Configuration>;
  /** As it was heard of once, so that an outage does not matter to who has signed in. */
  known(): Promise<oidc.Configuration>;
  keys(): Promise<JWTVerifyGetKey>;
}

/**
 * The organization's sign-in service. It is asked when somebody needs it, not at boot: one that is away must not keep the
 * API from starting. Throws `sign_in_unavailable` while it does not answer.
 */
export function createIssuer(settings: SignInSettings, clock: Clock): Issuer {
  let heard: { config: oidc.Configuration; atMs: number } | undefined;
  let keys: { from: string; of: JWTVerifyGetKey } | undefined;
  let asking: Promise<oidc.Configuration> | undefined;

  const ask = (): Promise<oidc.Configuration> => {
    asking ??= discover(settings)
      .then((config) => {
        heard = { config, atMs: clock.now() };
        return config;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
  const known = async () => heard?.config ?? (await ask());

  return {
    known,
    fresh: async () => (heard && clock.now() - heard.atMs < FRESH_MS ? heard.config : ask()),
    async keys() {
      const from = (await known()).serverMetadata().jwks_uri;
      if (!from) throw unavailable(new Error('The issuer publishes no keys.'));
      if (keys?.from !== from) keys = { from, of: createRemoteJWKSet(new URL(from), KEYS) };
      return keys.of;
    },
  };
}

async function discover({ issuerUrl, clientId, clientSecret }: SignInSettings): Promise<oidc.Configuration> {
  const url = new URL(issuerUrl);
  // config/ allows http for a local issuer alone
  const execute = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  try {
    return await oidc.discovery(url, clientId, clientSecret, undefined, { execute, timeout: ANSWER_WITHIN_S });
  } catch (error) {
    throw unavailable(error);
  }
}

export const unavailable = (cause: unknown): DomainError =>
  new DomainError(
    'sign_in_unavailable',
    'The sign-in service does not answer. Try again in a minute; who is signed in already can go on.',
    undefined,
    { cause },
  );
