// Pages for a browser in local mode, rendered by the server until the web app comes: who one could be, what waits for
// that person, and the mails. They only look: everything they show they ask of the API, as that person.

import express, { type Router } from 'express';
import { choosePerson } from './choose-person.ts';
import type { PagesDeps } from './deps.ts';
import { createInboxRouter } from './inbox/show-inbox.ts';
import { showAnswer } from './show-answer.ts';
import { showFirstPage } from './show-first-page.ts';
import { showYears } from './show-years.ts';
import { STYLE } from './style.ts';

export function createPages(deps: PagesDeps): Router {
  const router = express.Router();
  router.get('/style.css', (_request, response) => {
    response.type('css').send(STYLE);
  });
  router.get('/', showFirstPage(deps));
  router.get('/as', (request, response) => {
    const { person, path } = request.query;
    const query = typeof path === 'string' ? `?${new URLSearchParams({ path })}` : '';
    response.redirect(303, `/as/${encodeURIComponent(String(person ?? ''))}${query}`);
  });
  router.get(
    ['/me/tasks', '/approvals', '/cycles/:budgetYear/ubts', '/cycles/:budgetYear/ubts/:ubtId'],
    choosePerson(deps),
  );
  router.get('/as/:personId', showAnswer(deps));
  router.get('/as/:personId/teams/:ubtId', showYears());
  if (deps.inboxDir) router.use('/inbox', createInboxRouter(deps.inboxDir));
  return router;
}
