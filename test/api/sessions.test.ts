// A browser's way in and out, through a real issuer: what it holds, what ends it, and what an attacker could try with it.

import { pino } from 'pino';
import { createSignIn } from '../../api/auth/create-sign-in.ts';
import { freePort } from '../../local/ports.ts';
import { Browser } from '../support/browser.ts';
import { type Product, startProduct } from '../support/product.ts';
import { startIssuer } from '../support/servers/issuer.ts';
import { signInAt } from '../support/servers/sign-in-settings.ts';
import { bringIn, PEOPLE } from '../support/team-year.ts';
import { type AnotherApi, startAnotherApi } from './another-api.ts';

const MINUTE = 60_000;

let product: Product;
let issuer: { url: string; stop(): Promise<void> };
let api: AnotherApi;
let url: string;
let cookieName: string;
let aheadMs = 0;
const wallClock = { now: () => Date.now() + aheadMs };

beforeAll(async () => {
  product = await startProduct();
  await bringIn(product);
  const port = await freePort();
  // two sites, as in production
  url = `http://localhost:${port}`;
  cookieName = `session-${port}`;
  issuer = await startIssuer({ publicUrl: url });
  api = await startApi(issuer.url, port);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await issuer.stop();
  await product.stop();
});
beforeEach(() => {
  aheadMs = 0;
});

async function startApi(issuerUrl: string, port: number): Promise<AnotherApi> {
  const { owner: pool, clock } = product;
  const signIn = signInAt(issuerUrl, { publicUrl: url });
  const given = { pool, clock, wallClock, logger: pino({ level: 'silent' }), signIn, requestsPerMinute: 60 };
  return startAnotherApi(product, createSignIn(given), undefined, port);
}

/** Goes to the issuer's page and says who one is there. */
async function signIn(person: string, returnTo = '/api/me', browser = new Browser()) {
  const asked = await browser.go(`${url}/auth/sign-in?${new URLSearchParams({ returnTo })}`);
  expect(asked.url).toContain('/issuer/interaction/');
  const came = await browser.go(asked.url, { method: 'POST', body: new URLSearchParams({ person }) });
  return { browser, ...came };
}

const me = (browser: Browser) => browser.ask(`${url}/api/me`);

it('signs in by the issuer and comes back to where one wanted to go', async () => {
  const { browser, answer, url: at } = await signIn(PEOPLE.nationalLabor, '/api/me?a=1');
  expect(at).toBe(`${url}/api/me?a=1`);
  expect(await answer.json()).toMatchObject({ personId: PEOPLE.nationalLabor });
  // one cookie, which no script reads and no other site makes a browser send
  const [set] = browser.setCookies.filter((line) => line.startsWith(`${cookieName}=`));
  expect(set).toMatch(/HttpOnly/);
  expect(set).toMatch(/SameSite=Strict/);
  expect(set).toMatch(/Path=\//);
  expect([...browser.jar(url).keys()]).toEqual([cookieName]);
});

it('keeps no cookie in the database that could be used', async () => {
  const { browser } = await signIn(PEOPLE.nationalLabor);
  const cookie = browser.jar(url).get(cookieName);
  expect(cookie).toMatch(/^[\w-]{43}$/);
  const { rows } = await product.owner.query('select * from sessions');
  // as text, and in either of the forms in which bytes could hold it
  const kept = rows.flatMap((row) =>
    Object.values(row).flatMap((value) =>
      Buffer.isBuffer(value) ? [value.toString('latin1'), value.toString('base64url')] : [JSON.stringify(value)],
    ),
  );
  expect(kept.filter((text) => text.includes(String(cookie)))).toEqual([]);
});

it('sets its cookie for https and this host alone where it is reached by https', async () => {
  const { cookiesOf } = await import('../../api/auth/cookies.ts');
  expect(cookiesOf({ publicUrl: 'https://staffing.example.org' })).toMatchObject({
    session: { name: '__Host-session', options: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' } },
  });
});

it.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/%0d%0aSet-Cookie: x=1',
  '/auth/sign-in',
  'javascript:alert(1)',
])('never leads on to %s', async (returnTo) => {
  const browser = new Browser();
  const asked = await browser.go(
    `${url}/auth/sign-in?returnTo=${returnTo.includes('%') ? returnTo : encodeURIComponent(returnTo)}`,
  );
  const body = new URLSearchParams({ person: PEOPLE.nationalLabor });
  const resumed = await browser.ask(asked.url, { method: 'POST', body });
  const callback = await browser.ask(resumed.headers.get('location') ?? '');
  const back = await browser.ask(callback.headers.get('location') ?? '');
  expect(back.headers.get('location')).toBe('/');
});

it('tells somebody who is not on record whom to ask', async () => {
  const { url: at, browser } = await signIn('NOBODY');
  expect(at).toBe(`${url}/sign-in?why=not_on_record&returnTo=%2Fapi%2Fme`);
  expect((await me(browser)).status).toBe(401);
});

it('signs in somebody else where the issuer still knows the last person', async () => {
  const { browser } = await signIn('T-1-L');
  const other = await signIn(PEOPLE.regionalLabor);
  // the issuer signs the last one out by a page that sends itself
  const asked = await browser.go(
    `${url}/auth/sign-in?${new URLSearchParams({ loginHint: 'T-1-M', returnTo: '/api/me' })}`,
  );
  const page = await asked.answer.text();
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of page.matchAll(/name="([^"]+)" value="([^"]+)"/g)) fields.append(name, value);
  const came = await browser.go(action, { method: 'POST', body: fields });
  expect(came.url).toBe(`${url}/api/me`);
  expect(await came.answer.json()).toMatchObject({ personId: 'T-1-M' });
  // and nobody else of another browser
  expect((await other.browser.go(`${url}/auth/sign-in?returnTo=/api/me`)).url).toBe(`${url}/api/me`);
});

it('does nothing in the name of whoever signed in after a page was opened', async () => {
  const { browser } = await signIn('T-1-L');
  const ask = (openedFor: string, method = 'GET') =>
    browser.ask(`${url}/api/me${method === 'POST' ? '/session-endings' : ''}`, {
      method,
      headers: { 'Opened-For': openedFor, 'Sec-Fetch-Site': 'same-origin' },
    });
  expect((await ask('T-1-L')).status).toBe(200);
  for (const method of ['GET', 'POST']) {
    const refused = await ask('T-1-M', method);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      code: 'other_person',
      detail: expect.stringContaining('Load the page'),
    });
  }
  expect((await ask('T-1-L')).status).toBe(200);
});

it('signs out here and at the issuer, which asks again', async () => {
  const { browser } = await signIn(PEOPLE.nationalLabor);
  const kept = browser.jar(url).get(cookieName);
  const { continueAt } = (await (await browser.ask(`${url}/auth/sign-out`, { method: 'POST' })).json()) as {
    continueAt: string;
  };
  expect((await me(browser)).status).toBe(401);
  // whoever kept the cookie has nothing
  browser.jar(url).set(cookieName, kept ?? '');
  expect((await me(browser)).status).toBe(401);

  const page = await (await browser.go(continueAt)).answer.text();
  const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of page.matchAll(/name="([^"]+)" value="([^"]+)"/g)) fields.append(name, value);
  const out = await browser.go(action, { method: 'POST', body: fields });
  expect(out.url).toBe(`${url}/sign-in?why=signed_out`);
  expect((await browser.go(`${url}/auth/sign-in`)).url).toContain('/issuer/interaction/');
});

it('signs out of every browser, and of the issuer in this one', async () => {
  const [phone, desk] = [(await signIn('T-1-L')).browser, (await signIn('T-1-L')).browser];
  const out = await phone.ask(`${url}/auth/sign-out?everywhere`, { method: 'POST' });
  expect(await out.json()).toEqual({ continueAt: expect.stringContaining('id_token_hint=') });
  expect([(await me(phone)).status, (await me(desk)).status]).toEqual([401, 401]);
});

it('has the issuer ask who it is where somebody else may sit at the machine by now', async () => {
  const { browser } = await signIn(PEOPLE.nationalLabor);
  // whom the issuer knows is not asked
  expect((await browser.go(`${url}/auth/sign-in?returnTo=/api/me`)).url).toBe(`${url}/api/me`);
  const asked = await browser.go(`${url}/auth/sign-in?anew&returnTo=/api/me`);
  expect(asked.url).toContain('/issuer/interaction/');
});

it('ends a session that was idle for half an hour, and no other', async () => {
  const { browser } = await signIn(PEOPLE.nationalLabor);
  for (let visits = 0; visits < 3; visits += 1) {
    aheadMs += 29 * MINUTE;
    expect((await me(browser)).status).toBe(200);
  }
  aheadMs += 31 * MINUTE;
  expect((await me(browser)).status).toBe(401);
});

it('ends every session after twelve hours', async () => {
  const { browser } = await signIn(PEOPLE.nationalLabor);
  for (let visits = 0; visits < 29; visits += 1) {
    aheadMs += 25 * MINUTE;
    await me(browser);
  }
  expect((await me(browser)).status).toBe(401);
});

it('gives a new session at each sign-in, so that one that was planted is worth nothing', async () => {
  const browser = new Browser();
  browser.jar(url).set(cookieName, 'planted');
  await signIn(PEOPLE.nationalLabor, '/api/me', browser);
  expect(browser.jar(url).get(cookieName)).not.toBe('planted');
  const first = browser.jar(url).get(cookieName) ?? '';
  await browser.go(`${url}/auth/sign-in?returnTo=/api/me`);
  expect(browser.jar(url).get(cookieName)).not.toBe(first);
  const thief = new Browser();
  thief.jar(url).set(cookieName, first);
  expect((await me(thief)).status).toBe(401);
});

it('ends every session of a person, by themselves or by operations', async () => {
  const post = (browser: Browser, path: string) =>
    browser.ask(url + path, { method: 'POST', headers: { Origin: url } });
  const [phone, desk] = [(await signIn('T-1-L')).browser, (await signIn('T-1-L')).browser];
  expect(await (await post(phone, '/api/me/session-endings')).json()).toMatchObject({ ended: expect.any(Number) });
  expect([(await me(phone)).status, (await me(desk)).status]).toEqual([401, 401]);

  const again = (await signIn('T-1-L')).browser;
  const operations = (await signIn('operations')).browser;
  const released = await post(operations, '/api/people/T-1-L/sign-in-releases');
  expect(await released.json()).toEqual({ released: 1 });
  expect((await me(again)).status).toBe(401);
  expect((await post(operations, '/api/people/NOBODY/sign-in-releases')).status).toBe(404);
  // nobody else may
  const { browser: other } = await signIn('T-1-M');
  expect((await post(other, '/api/people/T-1-L/sign-in-releases')).status).toBe(403);
  expect((await me((await signIn('T-1-L')).browser)).status).toBe(200);
});

it('shows operations whom to release: who is meant, since when they have an account, and where they are signed in', async () => {
  const find = async (text: string, person = 'operations') =>
    product.get(person, `/api/people?find=${encodeURIComponent(text)}`);
  const before = (await find('T-1-M')).body.people.find(({ personId }: { personId: string }) => personId === 'T-1-M');
  expect(before.roles).toEqual([expect.stringContaining('management co-lead')]);
  await signIn('T-1-M');
  const after = (await find(before.name)).body.people.find(
    ({ personId }: { personId: string }) => personId === 'T-1-M',
  );
  expect(after.signIn.sessions).toBe((before.signIn?.sessions ?? 0) + 1);
  expect(Date.parse(after.signIn.seenAt)).toBeGreaterThan(Date.now() - MINUTE);
  // % is no joker, and nobody else may look
  expect((await find('%%')).body).toEqual({ people: [], more: false });
  expect((await find('x')).status).toBe(400);
  expect((await find('T-1', PEOPLE.nationalLabor)).status).toBe(403);
});

it.each([
  ['a cookie that is made up', 'A'.repeat(43)],
  ['an empty one', ''],
  ['a quoted one', "' or 1=1 --"],
])('believes nobody with %s', async (_, value) => {
  const browser = new Browser();
  browser.jar(url).set(cookieName, value);
  expect((await me(browser)).status).toBe(401);
});

it('takes the answer of the issuer only from the browser that asked, and once', async () => {
  const victim = new Browser();
  const asked = await victim.go(`${url}/auth/sign-in`);
  const body = new URLSearchParams({ person: PEOPLE.nationalLabor });
  const resumed = await victim.ask(asked.url, { method: 'POST', body });
  const callback = (await victim.ask(resumed.headers.get('location') ?? '')).headers.get('location') ?? '';
  expect(callback).toContain('/auth/callback?code=');
  // in another browser, which has begun a sign-in of its own
  const other = new Browser();
  await other.go(`${url}/auth/sign-in`);
  expect((await other.go(callback)).url).toContain('/sign-in?why=failed');
  expect((await new Browser().go(callback)).url).toContain('/sign-in?why=expired');
  // its own browser is let in by it, and not again by the same address of its history
  expect((await victim.ask(callback)).headers.get('location')).toBe('/');
  expect((await victim.go(callback)).url).toContain('/sign-in?why=expired');
});

describe('a request that changes something', () => {
  const post = (browser: Browser, headers: Record<string, string>) =>
    browser.ask(`${url}/api/cycles/2030/launch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: '{}',
    });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    ['another part of our own site', { 'Sec-Fetch-Site': 'same-site' }],
    ['an address bar', { 'Sec-Fetch-Site': 'none' }],
    ['an old browser on another site', { Origin: 'https://elsewhere.example' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('is refused from %s', async (_, headers) => {
    const { browser } = await signIn(PEOPLE.nationalLabor);
    const refused = await post(browser, headers);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'cross_site_request' });
    expect((await browser.ask(`${url}/auth/sign-out`, { method: 'POST', headers })).status).toBe(403);
    expect((await me(browser)).status).toBe(200);
  });

  it('is heard from our own pages', async () => {
    const { browser } = await signIn(PEOPLE.nationalLabor);
    expect((await post(browser, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(404);
    expect((await post(browser, { Origin: url })).status).toBe(404);
  });
});

it('knows nobody by another person’s cookie together with a token that is none', async () => {
  const { browser } = await signIn(PEOPLE.nationalLabor);
  const answer = await browser.ask(`${url}/api/me`, { headers: { Authorization: 'Bearer nothing' } });
  expect(answer.status).toBe(401);
});

it('goes on while the issuer is away, and tells who wants to sign in meanwhile', async () => {
  const own = await startIssuer({ publicUrl: url });
  const port = await freePort();
  const another = await startApi(own.url, port);
  // this API's cookies are named for the first one: sign in there, and use the session here
  const { browser } = await signIn(PEOPLE.nationalLabor);
  await own.stop();
  expect((await browser.ask(`http://localhost:${port}/api/me`)).status).toBe(200);
  const away = await new Browser().ask(`http://localhost:${port}/auth/sign-in?returnTo=/x`);
  expect(away.headers.get('location')).toBe('/sign-in?why=unavailable&returnTo=%2Fx');
  await another.stop();
});

it('slows down a person who asks too much, and nobody else', async () => {
  const { browser } = await signIn('T-1-L');
  const answers = [];
  for (let requests = 0; requests < 62; requests += 1) answers.push(await me(browser));
  const refused = answers.at(-1);
  expect(refused?.status).toBe(429);
  expect(await refused?.json()).toMatchObject({
    code: 'too_many_requests',
    detail: expect.stringContaining('Try again in'),
  });
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  const { browser: other } = await signIn('T-1-M');
  expect((await me(other)).status).toBe(200);
});

it('names every answer, so that an error can be found in the log', async () => {
  const ids = await Promise.all([1, 2].map(async () => (await fetch(`${url}/api/me`)).headers.get('x-request-id')));
  expect(new Set(ids).size).toBe(2);
});
