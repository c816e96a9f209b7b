import type { JWK } from 'oidc-provider';
import type { Html } from '../../mail/letter/html.ts';

export interface Person {
  ref: string;
  name: string;
}

export interface IssuerSettings {
  /** Its name and address; the path says where the router is mounted. */
  url: string;
  /** Where the application lies: sign-ins go back there. */
  publicUrl: string;
  clientSecret: string;
  apiAudience: string;
  personClaim: string;
  /** An EC key with its kid; kept over restarts, because the application keeps what it knows. */
  key: JWK;
  find(ref: string): Promise<Person | undefined>;
  /** The page on which one says who one is: a form that posts `person` to where it lies. */
  askWho(search: string): Promise<Html>;
}

/** Serves programs that act for an operator: a client of its own with a password that everybody may know here. */
export const SERVICE_CLIENT = { id: 'hr-import', secret: 'local' };
/** For curl: gets a token of any sample person, without a password. */
export const TERMINAL_CLIENT = 'terminal';
export const TOKENS_FOR_S = 60 * 60;

/** Tokens for this API are JWT, which it checks by itself. */
export const resourceServer = (audience: string) => ({
  scope: '',
  audience,
  accessTokenFormat: 'jwt' as const,
  accessTokenTTL: TOKENS_FOR_S,
  jwt: { sign: { alg: 'ES256' as const } },
});
