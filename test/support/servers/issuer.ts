import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createIssuerRouter } from '../../../local/sign-in/issuer.ts';
import { newSigningKey } from '../../../local/sign-in/key.ts';
import type { IssuerSettings } from '../../../local/sign-in/settings.ts';
import { html } from '../../../mail/letter/html.ts';
import { API_AUDIENCE, CLIENT_SECRET } from './sign-in-settings.ts';

/** The issuer of `npm start` on a port of its own; by default it takes everybody for who they say they are. */
export async function startIssuer({
  port = 0,
  ...changes
}: { port?: number } & Partial<IssuerSettings> = {}): Promise<{ url: string; stop(): Promise<void> }> {
  const app = express();
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/issuer`;
  app.use(
    createIssuerRouter({
      url,
      publicUrl: 'http://localhost:1',
      clientSecret: CLIENT_SECRET,
      apiAudience: API_AUDIENCE,
      personClaim: 'employee_ref',
      key: changes.key ?? (await newSigningKey()),
      find: async (ref) => (ref === '' ? undefined : { ref, name: ref }),
      askWho: async () => html`<form method="post"><input name="person"><button>Sign in</button></form>`,
      ...changes,
    }),
  );
  return {
    url,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
