import type { Router } from 'express';
import type { Logger } from 'pino';
import type { UseCaseDeps } from '../application/deps.ts';
import type { Authenticate } from './auth/authenticate.ts';

/** Everything the API talks to; tests hand in their own. */
export interface ApiDeps extends UseCaseDeps {
  logger: Logger;
  /** Aborted when this process is told to stop, so that event streams end at once. */
  stopping: AbortSignal;
  authenticate: Authenticate;
  /** The folder of the built web app; absent: no pages are served. */
  webDir?: string | undefined;
  /** Pages beside the API, for a browser on one's own machine. */
  pages?: Router;
}
