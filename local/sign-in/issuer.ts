// A real OpenID issuer for one machine, where sample people stand in for passwords. Development only: the package is not
// installed in production, and config/ refuses its address there.

import { createHash } from 'node:crypto';
import express, { type ErrorRequestHandler, Router } from 'express';
import Provider, { type Configuration, errors } from 'oidc-provider';
import { memoryAdapter } from './memory.ts';
import { SAMPLE_PERSON_GRANT, samplePersonGrant } from './sample-person-grant.ts';
import { type IssuerSettings, resourceServer, SERVICE_CLIENT, TERMINAL_CLIENT, TOKENS_FOR_S } from './settings.ts';

export function createIssuerRouter(settings: IssuerSettings): Router {
  const { url, publicUrl, find, askWho } = settings;
  const { pathname, origin } = new URL(url);
  const provider = new Provider(url, configurationOf(settings));
  provider.registerGrantType(SAMPLE_PERSON_GRANT, samplePersonGrant(settings), ['person']);

  const router = Router();
  router.get('/interaction/:uid', async (req, res) => {
    const { params } = await provider.interactionDetails(req, res);
    const hinted = typeof params.login_hint === 'string' ? await find(params.login_hint) : undefined;
    if (hinted) return provider.interactionFinished(req, res, { login: { accountId: hinted.ref, remember: false } });
    res.set('Content-Security-Policy', policy(new URL(publicUrl).origin));
    res.type('html').send(String(await askWho(typeof req.query.q === 'string' ? req.query.q : '')));
  });
  router.post('/interaction/:uid', express.urlencoded({ extended: false }), async (req, res) => {
    const person = await find(String(req.body?.person ?? ''));
    if (!person) return res.redirect(303, req.originalUrl);
    await provider.interactionFinished(req, res, { login: { accountId: person.ref, remember: false } });
  });
  router.use(overAlready(publicUrl));
  // the library finds out by the address where it is mounted
  const answer = provider.callback();
  router.use((req, res) => {
    // one name for one issuer, whatever host a request names
    req.headers.host = new URL(origin).host;
    return answer(req, res);
  });
  const mounted = Router();
  mounted.use(pathname, router);
  return mounted;
}

function configurationOf(settings: IssuerSettings): Configuration {
  const { publicUrl, clientSecret, apiAudience, personClaim, key, find, url } = settings;
  const { pathname } = new URL(url);
  return {
    clients: [
      {
        client_id: 'staffing-web',
        client_secret: clientSecret,
        redirect_uris: [`${publicUrl}/auth/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in?why=signed_out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      {
        client_id: SERVICE_CLIENT.id,
        client_secret: SERVICE_CLIENT.secret,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
      },
      {
        client_id: TERMINAL_CLIENT,
        token_endpoint_auth_method: 'none',
        redirect_uris: [],
        response_types: [],
        grant_types: [SAMPLE_PERSON_GRANT],
      },
    ],
    adapter: memoryAdapter(),
    // the only key; the library's default is RS256
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [key] },
    cookies: { keys: [createHash('sha256').update(JSON.stringify(key)).digest('hex')] },
    claims: { openid: ['sub', personClaim], profile: ['name'] },
    conformIdTokenClaims: false,
    extraTokenClaims: (_ctx, token) => ('accountId' in token ? { [personClaim]: token.accountId } : undefined),
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutAtOnce },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client.clientId === SERVICE_CLIENT.id ? apiAudience : []),
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(apiAudience),
      },
    },
    ttl: {
      Session: 12 * TOKENS_FOR_S,
      Grant: 12 * TOKENS_FOR_S,
      Interaction: 600,
      AuthorizationCode: 60,
      IdToken: TOKENS_FOR_S,
      AccessToken: TOKENS_FOR_S,
      ClientCredentials: TOKENS_FOR_S,
    },
    interactions: { url: (_ctx, { uid }) => `${pathname}/interaction/${uid}` },
    async findAccount(_ctx, ref) {
      const person = await find(ref);
      return person && { accountId: ref, claims: () => ({ sub: ref, [personClaim]: ref, name: person.name }) };
    },
    // an application of ours needs nobody's consent
    async loadExistingGrant({ oidc: { client, session, provider } }) {
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

const SUBMIT = 'document.forms[0].submit()';

/** Whoever chose to sign out in the application is not asked a second time. */
const signOutAtOnce: NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>['logoutSource'] = (
  ctx,
  form,
) => {
  const hash = createHash('sha256').update(SUBMIT).digest('base64');
  ctx.set('Content-Security-Policy', `default-src 'none'; script-src 'sha256-${hash}'`);
  const yes = '<input type="hidden" name="logout" value="yes"><noscript><button>Sign out</button></noscript></form>';
  ctx.body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Signing out</title>${form.replace('</form>', yes)}<script>${SUBMIT}</script></html>`;
};

// the answer to the form leads on to the application, which a browser counts as part of the form
const policy = (applicationOrigin: string) =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self' ${applicationOrigin}; base-uri 'none'; frame-ancestors 'none'`;

const overAlready =
  (publicUrl: string): ErrorRequestHandler =>
  (error, _req, res, next) => {
    if (!(error instanceof errors.SessionNotFound)) return next(error);
    res.redirect(303, `${publicUrl}/sign-in?why=expired`);
  };
