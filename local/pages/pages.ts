// What only one's own machine has beside the API: its issuer, where one says who one is, and the mails that were sent.

import express, { type Router } from 'express';
import { nationalToday } from '../../calendar/national-today.ts';
import { listPeople } from '../../db/organization/people.ts';
import { createIssuerRouter } from '../sign-in/issuer.ts';
import { whoPage } from '../sign-in/who-page.ts';
import type { PagesDeps } from './deps.ts';
import { createInboxRouter } from './inbox/show-inbox.ts';
import { STYLE } from './style.ts';

export function createPages(deps: PagesDeps): Router {
  const { pool, signIn, signingKey: key, inboxDir, sampleDir } = deps;
  const router = express.Router();
  router.get('/style.css', (_request, response) => {
    response.type('css').send(STYLE);
  });
  if (inboxDir) router.use('/inbox', createInboxRouter(inboxDir));
  const shown = { pool, sampleDir, hasInbox: inboxDir !== undefined, publicUrl: signIn.publicUrl };
  router.use(
    createIssuerRouter({
      ...signIn,
      url: signIn.issuerUrl,
      key,
      async find(ref) {
        const [person] = await listPeople(pool, [ref]);
        return person && { ref, name: person.name };
      },
      askWho: (search) => whoPage({ ...shown, search, today: nationalToday(deps) }),
    }),
  );
  return router;
}
