import type { SignInSettings } from '../../../api/auth/settings.ts';

export const API_AUDIENCE = 'urn:joint-staffing-cycle:api';
export const CLIENT_SECRET = 'of the tests';

/** How an API of a test takes who signs in at this issuer. */
export const signInAt = (issuerUrl: string, changes: Partial<SignInSettings> = {}): SignInSettings => ({
  publicUrl: 'http://localhost:1',
  issuerUrl,
  clientId: 'staffing-web',
  clientSecret: CLIENT_SECRET,
  apiAudience: API_AUDIENCE,
  personClaim: 'employee_ref',
  sessionIdleMs: 30 * 60_000,
  sessionLongestMs: 12 * 60 * 60_000,
  ...changes,
});
