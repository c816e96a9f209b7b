// Access tokens as an attacker brings them. The issuer is real; what it would never sign is signed here with keys of its own
// and of others.

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, importJWK, type JWTHeaderParameters, SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { createSignIn } from '../../api/auth/create-sign-in.ts';
import { nationalToday } from '../../calendar/national-today.ts';
import { newSigningKey } from '../../local/sign-in/key.ts';
import { type Product, startProduct } from '../support/product.ts';
import { startIssuer } from '../support/servers/issuer.ts';
import { testServers } from '../support/servers/servers.ts';
import { API_AUDIENCE, signInAt } from '../support/servers/sign-in-settings.ts';
import { bringIn, PEOPLE } from '../support/team-year.ts';
import { type AnotherApi, startAnotherApi } from './another-api.ts';
import { send } from './send.ts';

const { nationalLabor } = PEOPLE;
const now = () => Math.floor(Date.now() / 1000);

let product: Product;
const opened: AnotherApi[] = [];
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product);
}, 120_000);
afterAll(async () => {
  // also of a test that has failed: an open server keeps the whole run from ending
  for (const api of opened) await api.stop();
  await product.stop();
});

const ask = (url: string, token: string) =>
  send(url, { path: '/api/me', headers: { Authorization: `Bearer ${token}` } });

/** An API that trusts this issuer. */
async function apiTrusting(issuerUrl: string): Promise<AnotherApi> {
  const { owner: pool, clock } = product;
  const logger = pino({ level: 'silent' });
  const signIn = signInAt(issuerUrl);
  const api = await startAnotherApi(product, createSignIn({ pool, clock, logger, signIn, requestsPerMinute: 1000 }));
  opened.push(api);
  return api;
}

describe('an issuer whose key is known to this test', () => {
  let issuer: { url: string; stop(): Promise<void> };
  let api: AnotherApi;
  let key: Awaited<ReturnType<typeof newSigningKey>>;
  beforeAll(async () => {
    key = await newSigningKey();
    issuer = await startIssuer({ key });
    api = await apiTrusting(issuer.url);
    // a program on record, as which nobody may pass
    await product.owner.query(
      `insert into people (person_id, name, email) values ('client.payroll', 'Payroll', 'payroll@product.example')`,
    );
  });
  afterAll(() => issuer.stop());

  const RIGHT: JWTHeaderParameters = { alg: 'ES256', typ: 'at+jwt' };
  const claimsOf = (person: string) => ({
    iss: issuer.url,
    aud: API_AUDIENCE,
    sub: person,
    client_id: 'terminal',
    employee_ref: person,
    iat: now(),
    exp: now() + 300,
  });

  async function signed(
    claims: Record<string, unknown> = {},
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> {
    const whole = { ...claimsOf(nationalLabor), ...claims };
    const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
    const kid = key.kid ?? '';
    return new SignJWT(given).setProtectedHeader({ ...RIGHT, kid, ...header }).sign(await importJWK(key, 'ES256'));
  }

  it('is believed when it vouches for somebody on record', async () => {
    expect(await ask(api.url, await signed())).toMatchObject({ status: 200, body: { personId: nationalLabor } });
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['for another application', { aud: 'urn:another:api' }],
    ['that is over', { iat: now() - 4000, exp: now() - 31 }],
    ['that does not hold yet', { nbf: now() + 120 }],
    ['without an end', { exp: undefined }],
    ['without a subject', { sub: undefined }],
    ['without its client', { client_id: undefined }],
    ['for nobody on record', { sub: 'NOBODY', employee_ref: 'NOBODY' }],
    ['for a ref that is none', { sub: 'x', employee_ref: { $ne: '' } }],
    ['for a person who calls themselves a program', { sub: 'y', employee_ref: 'client.payroll' }],
    ['of a program that is not on record', { sub: 'terminal', employee_ref: undefined }],
  ])('refuses a token %s', async (_, claims) => {
    expect(await ask(api.url, await signed(claims))).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  it('takes a token whose clock is half a minute off', async () => {
    expect((await ask(api.url, await signed({ iat: now() - 4000, exp: now() - 20 }))).status).toBe(200);
    expect((await ask(api.url, await signed({ nbf: now() + 20 }))).status).toBe(200);
  });

  it.each([
    ['an id token', { typ: 'JWT' }],
    ['a token without a type', { typ: undefined }],
  ])('refuses %s as an access token', async (_, header) => {
    const given = Object.fromEntries(
      Object.entries({ ...RIGHT, kid: key.kid, ...header }).filter(([, v]) => v),
    ) as never;
    const token = await new SignJWT(claimsOf(nationalLabor))
      .setProtectedHeader(given)
      .sign(await importJWK(key, 'ES256'));
    expect((await ask(api.url, token)).status).toBe(401);
  });

  it('refuses a token without a signature', async () => {
    const whole = new UnsecuredJWT(claimsOf(nationalLabor)).encode();
    const [, payload] = whole.split('.');
    const typed = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    for (const token of [whole, `${typed}.${payload}.`, `${typed}.${payload}`]) {
      expect((await ask(api.url, token)).status).toBe(401);
    }
  });

  it('refuses a token that is signed with the public key as a password', async () => {
    const { d: _, ...open } = key;
    for (const secret of [JSON.stringify(open), JSON.stringify({ keys: [open] })]) {
      const header = { alg: 'HS256', typ: 'at+jwt', kid: key.kid ?? '' };
      const token = await new SignJWT(claimsOf(nationalLabor)).setProtectedHeader(header).sign(Buffer.from(secret));
      expect((await ask(api.url, token)).status).toBe(401);
    }
  });

  it('refuses a token whose person was exchanged', async () => {
    const [header, , signature] = (await signed()).split('.');
    const payload = Buffer.from(JSON.stringify(claimsOf('operations'))).toString('base64url');
    expect((await ask(api.url, `${header}.${payload}.${signature}`)).status).toBe(401);
  });

  it('refuses a key that the token brings along', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = await exportJWK(publicKey);
    const header = { ...RIGHT, kid: key.kid ?? '', jwk, jku: 'http://127.0.0.1:1/keys' };
    const token = await new SignJWT(claimsOf(nationalLabor)).setProtectedHeader(header).sign(privateKey);
    expect((await ask(api.url, token)).status).toBe(401);
  });

  it('takes an account for one person, and a person for one account', async () => {
    const first = await signed({ sub: 'account-1', employee_ref: 'T-1-L' });
    expect((await ask(api.url, first)).status).toBe(200);
    // the same account, now said to be somebody else; and another account that claims the same person
    for (const claims of [
      { sub: 'account-1', employee_ref: 'T-1-M' },
      { sub: 'account-2', employee_ref: 'T-1-L' },
    ]) {
      const answer = await ask(api.url, await signed(claims));
      expect(answer).toMatchObject({ status: 401, body: { detail: expect.stringContaining('Ask operations') } });
    }
    expect((await ask(api.url, first)).status).toBe(200);
  });

  it('binds an account once when it comes ten times at the same moment', async () => {
    const token = await signed({ sub: 'account-3', employee_ref: 'T-1-M' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(api.url, token)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });
});

it('hears a program by its own client id, with the roles that it has on record', async () => {
  const { issuer } = testServers();
  const answer = await fetch(`${issuer.url}/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from('hr-import:local').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  expect((await ask(product.url, token)).status).toBe(401);
  await product.owner.query(
    `insert into people (person_id, name, email) values ('client.hr-import', 'HR import', 'hr@product.example')`,
  );
  expect(await ask(product.url, token)).toMatchObject({
    status: 200,
    body: { personId: 'client.hr-import', roles: [] },
  });
});

describe('keys of an issuer', () => {
  let served: { keys: unknown[] };
  let asked: number;
  let server: Server;
  let url: string;
  beforeEach(async () => {
    asked = 0;
    server = createServer((req, res) => {
      if (req.url === '/keys') asked += 1;
      const metadata = {
        issuer: url,
        jwks_uri: `${url}/keys`,
        authorization_endpoint: `${url}/a`,
        token_endpoint: `${url}/t`,
      };
      res.setHeader('Content-Type', 'application/json').end(JSON.stringify(req.url === '/keys' ? served : metadata));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => void server.close());

  async function newKey() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const open = await exportJWK(publicKey);
    const kid = await calculateJwkThumbprint(open);
    return { privateKey, kid, open: { ...open, kid, alg: 'ES256', use: 'sig' } };
  }
  const tokenBy = (privateKey: KeyObject, kid: string) =>
    new SignJWT({ client_id: 'terminal', employee_ref: nationalLabor })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setIssuer(url)
      .setAudience(API_AUDIENCE)
      .setSubject(nationalLabor)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);

  it('outlive an outage of the issuer', async () => {
    const { privateKey, kid, open } = await newKey();
    served = { keys: [open] };
    const api = await apiTrusting(url);
    const token = await tokenBy(privateKey, kid);
    expect((await ask(api.url, token)).status).toBe(200);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect((await ask(api.url, token)).status).toBe(200);
  });

  it('are not guessed while the issuer is away', async () => {
    const { privateKey, kid, open } = await newKey();
    served = { keys: [open] };
    const token = await tokenBy(privateKey, kid);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const api = await apiTrusting(url);
    const answer = await ask(api.url, token);
    expect(answer).toMatchObject({ status: 503, body: { code: 'sign_in_unavailable' } });
    expect(answer.headers['retry-after']).toBe('5');
  });

  it('are asked for once however many unknown ones are named', async () => {
    const { privateKey, kid, open } = await newKey();
    served = { keys: [open] };
    const api = await apiTrusting(url);
    expect((await ask(api.url, await tokenBy(privateKey, kid))).status).toBe(200);
    for (let flood = 0; flood < 20; flood += 1) {
      expect((await ask(api.url, await tokenBy(privateKey, `unknown-${flood}`))).status).toBe(401);
    }
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('that were exchanged are taken as soon as the issuer shows them', async () => {
    const [old, next] = [await newKey(), await newKey()];
    served = { keys: [old.open] };
    const first = await apiTrusting(url);
    const token = await tokenBy(next.privateKey, next.kid);
    expect((await ask(first.url, token)).status).toBe(401);
    // by a process that has not asked within the last half minute
    served = { keys: [old.open, next.open] };
    const api = await apiTrusting(url);
    expect((await ask(api.url, token)).status).toBe(200);
    served = { keys: [next.open] };
    expect((await ask(api.url, token)).status).toBe(200);
  });
});

it('knows a role that ended this morning as ended', async () => {
  const { status } = await product.post(nationalLabor, '/api/cycles/2199/launch');
  expect(status).toBe(404);
  const { owner, clock } = product;
  const today = nationalToday({ clock });
  await owner.query(`update role_assignments set starts_on = $2::date - 9, ends_on = $2 where person_id = $1`, [
    nationalLabor,
    today,
  ]);
  const refused = await product.post(nationalLabor, '/api/cycles/2199/launch');
  expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
});
