/** How people and programs sign in; from config/. */
export interface SignInSettings {
  /** Where people reach this server, without a trailing slash; cookies and the way back are made from it. */
  publicUrl: string;
  issuerUrl: string;
  clientId: string;
  clientSecret: string;
  /** What a bearer token must be made out to. */
  apiAudience: string;
  /** The claim that holds a person's ref of the imported files. */
  personClaim: string;
  sessionIdleMs: number;
  sessionLongestMs: number;
}
