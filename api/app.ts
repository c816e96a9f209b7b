// The HTTP server, thin: shapes, the acting person, permission, then one handler per operation.
// No SQL and no rule of the process lives under api/.

import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { DomainError } from '../domain/errors.ts';
import type { ApiDeps } from './deps.ts';
import { healthRouter } from './http/health.ts';
import { parseInput } from './http/parse.ts';
import { problemHandler } from './http/problems.ts';
import { type AnyRoute, run } from './http/route.ts';
import { webApp } from './http/web-app.ts';
import { ROUTES } from './routes.ts';

const LARGEST_BODY = '256kb';

export function createApp(deps: ApiDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.use(healthRouter(deps));
  if (deps.pages) app.use(deps.pages);
  app.use(express.json({ limit: LARGEST_BODY, strict: true }));
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
    const actor = await deps.authenticate(req);
    await run(route, deps, actor, parseInput(route, req), req, res);
  };
