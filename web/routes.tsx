// Every page by its address: the address's own search, what is asked before it shows, and the file that draws it.

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  stripSearchParams,
  useLocation,
} from '@tanstack/react-router';
import * as z from 'zod/mini';
import { me } from './api/queries.ts';
import { queryClient } from './api/query-client.ts';
import { ErrorPage, NotFoundPage } from './parts/error-page.tsx';
import { Shell } from './parts/shell.tsx';

/** A word of the address that may be missing or broken: it is empty then. */
const word = z.catch(z._default(z.string(), ''), '');

/** For whoever is not signed in. */
const isOutside = (pathname: string): boolean => pathname === '/sign-in';

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  // before anything else is asked: whoever is not signed in is refused once, not once for each part of a page
  beforeLoad: async ({ context: { client }, location }) => {
    if (!isOutside(location.pathname)) await client.ensureQueryData(me());
  },
  component: function Root() {
    const outside = useLocation({ select: ({ pathname }) => isOutside(pathname) });
    return outside ? <Outlet /> : <Shell />;
  },
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});

const myTasks = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: z.object({ find: word }),
  search: { middlewares: [stripSearchParams({ find: '' })] },
  loader: async ({ context: { client } }) => (await import('./pages/my-tasks-page.tsx')).load(client),
  component: lazyRouteComponent(() => import('./pages/my-tasks-page.tsx')),
});

// the address in mails
const mailedTasks = createRoute({
  getParentRoute: () => root,
  path: '/me/tasks',
  beforeLoad: () => {
    throw redirect({ to: '/', search: { find: '' }, replace: true });
  },
});

const requests = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  loader: async ({ context: { client } }) => (await import('./pages/requests-page.tsx')).load(client),
  component: lazyRouteComponent(() => import('./pages/requests-page.tsx')),
});

const team = createRoute({
  getParentRoute: () => root,
  path: '/cycles/$budgetYear/ubts/$ubtId',
  params: {
    parse: ({ budgetYear, ubtId }) => ({ budgetYear: Number(budgetYear), ubtId }),
    stringify: ({ budgetYear, ubtId }) => ({ budgetYear: String(budgetYear), ubtId }),
  },
  loader: async ({ context: { client }, params }) => (await import('./pages/team-page.tsx')).load(client, params),
  component: lazyRouteComponent(() => import('./pages/team-page.tsx')),
});

const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  validateSearch: z.object({
    year: z.catch(z._default(z.number(), 0), 0),
    find: word,
    state: z.catch(z._default(z.enum(['all', 'stuck', 'not_started', 'paused', 'running', 'ended']), 'all'), 'all'),
  }),
  search: { middlewares: [stripSearchParams({ year: 0, find: '', state: 'all' })] },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { client }, deps }) => (await import('./pages/operations-page.tsx')).load(client, deps),
  component: lazyRouteComponent(() => import('./pages/operations-page.tsx')),
});

const operationsCycle = createRoute({
  getParentRoute: () => root,
  path: '/operations/cycles/$budgetYear/$ubtId',
  params: {
    parse: ({ budgetYear, ubtId }) => ({ budgetYear: Number(budgetYear), ubtId }),
    stringify: ({ budgetYear, ubtId }) => ({ budgetYear: String(budgetYear), ubtId }),
  },
  loader: async ({ context: { client }, params }) =>
    (await import('./pages/operations-cycle-page.tsx')).load(client, params),
  component: lazyRouteComponent(() => import('./pages/operations-cycle-page.tsx')),
});

const operationsMails = createRoute({
  getParentRoute: () => root,
  path: '/operations/mails',
  validateSearch: z.object({
    status: z.catch(
      z._default(z.enum(['unknown', 'failed', 'pending', 'sending', 'suppressed']), 'unknown'),
      'unknown',
    ),
  }),
  search: { middlewares: [stripSearchParams({ status: 'unknown' })] },
  loader: async ({ context: { client } }) => (await import('./pages/operations-mails-page.tsx')).load(client),
  component: lazyRouteComponent(() => import('./pages/operations-mails-page.tsx')),
});

const operationsPeople = createRoute({
  getParentRoute: () => root,
  path: '/operations/people',
  validateSearch: z.object({ find: word }),
  search: { middlewares: [stripSearchParams({ find: '' })] },
  loaderDeps: ({ search: { find } }) => ({ find }),
  loader: async ({ context: { client }, deps }) =>
    (await import('./pages/operations-people-page.tsx')).load(client, deps.find),
  component: lazyRouteComponent(() => import('./pages/operations-people-page.tsx')),
});

const countedBy = z.object({ by: z.catch(z._default(z.enum(['phase', 'filing']), 'phase'), 'phase') });
const inYear = {
  parse: ({ budgetYear }: { budgetYear: string }) => ({ budgetYear: Number(budgetYear) }),
  stringify: ({ budgetYear }: { budgetYear: number }) => ({ budgetYear: String(budgetYear) }),
};

// from the header: to one's own region, or the nation, in the year that runs
const progress = createRoute({
  getParentRoute: () => root,
  path: '/progress',
  beforeLoad: async ({ context: { client } }) => {
    throw redirect({ ...(await (await import('./parts/progress/own-place.ts')).ownPlace(client)), replace: true });
  },
});

const nation = createRoute({
  getParentRoute: () => root,
  path: '/cycles/$budgetYear',
  params: inYear,
  validateSearch: countedBy,
  search: { middlewares: [stripSearchParams({ by: 'phase' })] },
  loader: async ({ context: { client }, params }) => (await import('./pages/nation-page.tsx')).load(client, params),
  component: lazyRouteComponent(() => import('./pages/nation-page.tsx')),
});

const region = createRoute({
  getParentRoute: () => root,
  path: '/cycles/$budgetYear/regions/$regionId',
  params: {
    parse: ({ budgetYear, regionId }) => ({ budgetYear: Number(budgetYear), regionId }),
    stringify: ({ budgetYear, regionId }) => ({ budgetYear: String(budgetYear), regionId }),
  },
  validateSearch: countedBy,
  search: { middlewares: [stripSearchParams({ by: 'phase' })] },
  loader: async ({ context: { client }, params }) => (await import('./pages/region-page.tsx')).load(client, params),
  component: lazyRouteComponent(() => import('./pages/region-page.tsx')),
});

const teams = createRoute({
  getParentRoute: () => root,
  path: '/cycles/$budgetYear/ubts',
  params: inYear,
  validateSearch: z.object({ region: word, facility: word, phase: word, state: word, find: word }),
  search: { middlewares: [stripSearchParams({ region: '', facility: '', phase: '', state: '', find: '' })] },
  loaderDeps: ({ search: { region } }) => ({ region }),
  loader: async ({ context: { client }, params: { budgetYear }, deps }) =>
    (await import('./pages/teams-page.tsx')).load(client, { budgetYear, ...deps }),
  component: lazyRouteComponent(() => import('./pages/teams-page.tsx')),
});

const unreached = createRoute({
  getParentRoute: () => root,
  path: '/undeliverable-mail',
  loader: async ({ context: { client } }) => (await import('./pages/unreached-page.tsx')).load(client),
  component: lazyRouteComponent(() => import('./pages/unreached-page.tsx')),
});

const years = createRoute({
  getParentRoute: () => root,
  path: '/cycles',
  loader: async ({ context: { client } }) => (await import('./pages/cycles-page.tsx')).load(client),
  component: lazyRouteComponent(() => import('./pages/cycles-page.tsx')),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/cycles/$budgetYear/draft',
  params: inYear,
  validateSearch: z.object({ region: word }),
  search: { middlewares: [stripSearchParams({ region: '' })] },
  loader: async ({ context: { client }, params }) =>
    (await import('./pages/draft-page.tsx')).load(client, params.budgetYear),
  component: lazyRouteComponent(() => import('./pages/draft-page.tsx')),
});

const launch = createRoute({
  getParentRoute: () => root,
  path: '/cycles/$budgetYear/launch',
  params: inYear,
  loader: async ({ context: { client }, params }) =>
    (await import('./pages/launch-page.tsx')).load(client, params.budgetYear),
  component: lazyRouteComponent(() => import('./pages/launch-page.tsx')),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: z.object({
    kind: z.catch(z._default(z.enum(['roster', 'roles', 'holidays', 'unit_facts']), 'roster'), 'roster'),
  }),
  search: { middlewares: [stripSearchParams({ kind: 'roster' })] },
  loader: async ({ context: { client } }) => (await import('./pages/imports-page.tsx')).load(client),
  component: lazyRouteComponent(() => import('./pages/imports-page.tsx')),
});

const budgetDesk = createRoute({
  getParentRoute: () => root,
  path: '/budget-desk',
  validateSearch: z.object({
    year: z.catch(z._default(z.number(), 0), 0),
    region: word,
    state: z.catch(
      z._default(
        z.enum([
          '',
          'input_open',
          'input_answered',
          'decision_missing',
          'backfill_missing',
          'ready',
          'final',
          'published',
          'closed',
        ]),
        '',
      ),
      '',
    ),
    find: word,
    unit: word,
    team: word,
  }),
  search: { middlewares: [stripSearchParams({ year: 0, region: '', state: '', find: '', unit: '', team: '' })] },
  loader: async ({ context: { client } }) => (await import('./pages/budget-desk-page.tsx')).load(client),
  component: lazyRouteComponent(() => import('./pages/budget-desk-page.tsx')),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./pages/signed-in-page.tsx')),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ why: word, returnTo: word }),
  search: { middlewares: [stripSearchParams({ why: '', returnTo: '' })] },
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    budgetDesk,
    myTasks,
    mailedTasks,
    requests,
    progress,
    nation,
    region,
    teams,
    team,
    unreached,
    operations,
    operationsCycle,
    operationsMails,
    operationsPeople,
    years,
    draft,
    launch,
    imports,
    signedIn,
    signIn,
  ]),
  context: { client: queryClient },
  defaultPreload: 'intent',
  // react-query says how old an answer may be
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  // a slow answer keeps the page that one comes from; the bar below the header says that something is on its way
  defaultPendingMs: 5000,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
