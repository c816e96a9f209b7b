// The HTTP server, thin: shapes, the acting person, permission, then one handler per operation.
// No SQL and no rule of the process lives under api/.

import { randomUUID } from 'node:crypto';
import express, { type Express, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import { DomainError } from '../domain/errors.ts';
import type { Actor } from '../domain/permissions.ts';
import type { ApiDeps } from './deps.ts';
import { healthRouter } from './http/health.ts';
import { parseInput } from './http/parse.ts';
import { problemHandler } from './http/problems.ts';
import { type AnyRoute, run } from './http/route.ts';
import { webApp } from './http/web-app.ts';
import { ROUTES } from './routes.ts';

const LARGEST_BODY = '256kb';
/** Fifty units, each with sixty lines. */
const LARGEST_REVISION = '2mb';

export function createApp(deps: ApiDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustedProxies);
  app.use(helmet());
  app.use((_req, res, next) => {
    // shown with an error, and in the line that the log has of it
    res.setHeader('X-Request-Id', randomUUID());
    next();
  });
  app.use(healthRouter(deps));
  app.use(deps.signInRoutes);
  if (deps.pages) app.use(deps.pages);
  const parsed = (limit: string) => express.json({ limit, strict: true });
  app.use('/api/cycles/:budgetYear/ubts/:ubtId/revisions', parsed(LARGEST_REVISION));
  app.use(parsed(LARGEST_BODY));
  for (const route of ROUTES) {
    app[route.method](route.path.replaceAll(/\{(\w+)\}/g, ':$1'), serve(route, deps));
  }
  if (deps.webDir) app.use(webApp(deps.webDir));
  app.use((req, _res, next) => {
    next(
      new DomainError(
        'not_found',
        `There is no ${req.method} ${req.path}. The operations are listed in api/openapi.json.`,
      ),
    );
  });
  app.use(problemHandler(deps.logger));
  return app;
}

const serve =
  (route: AnyRoute, deps: ApiDeps): RequestHandler =>
  async (req, res) => {
    const actor = await admit(deps, req);
    await run(route, deps, actor, parseInput(route, req), req, res);
  };

/** Who asks, as far as they do not ask too much. */
async function admit({ authenticate, limits }: ApiDeps, req: Request): Promise<Actor> {
  const address = req.ip ?? '';
  await limits.address(address);
  try {
    const actor = await authenticate(req);
    await limits.person(actor.personId);
    return actor;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_signed_in') await limits.refusedAt(address);
    throw error;
  }
}
