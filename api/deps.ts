import type { Router } from 'express';
import type { Logger } from 'pino';
import type { UseCaseDeps } from '../application/deps.ts';
import type { Authenticate } from './auth/authenticate.ts';
import type { Limits } from './auth/limits.ts';

/** Everything the API talks to; tests hand in their own. */
export interface ApiDeps extends UseCaseDeps {
  logger: Logger;
  /** Aborted when this process is told to stop, so that event streams end at once. */
  stopping: AbortSignal;
  authenticate: Authenticate;
  /** The folder of the built web app; absent: no pages are served. */
  webDir?: string | undefined;
  /** Temporal's own UI, to link to from the pages of operations; absent: there is none. */
  temporalUiUrl?: string | undefined;
  limits: Limits;
  /** How a browser signs in. */
  signInRoutes: Router;
  /** How many proxies of our own stand before this process: the address of who asks is the one that the last of them saw. */
  trustedProxies: number;
  /** Pages beside the API, for a browser on one's own machine. */
  pages?: Router;
}
