import type { JWK } from 'oidc-provider';
import type { SignInSettings } from '../../api/auth/settings.ts';
import type { ApiDeps } from '../../api/deps.ts';

export interface PagesDeps extends Pick<ApiDeps, 'pool' | 'clock'> {
  /** Where received mail lies; undefined: no /inbox. */
  inboxDir: string | undefined;
  /** Where the sample says who its people are; undefined: there is none. */
  sampleDir: string | undefined;
  signIn: SignInSettings;
  signingKey: JWK;
}
