// What a browser hears while a page is open.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { streamChanges } from '../../api/http/live-stream.ts';
import { createPool } from '../../db/pool.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Shown } from '../../domain/live-topics.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, draft, PEOPLE, until } from '../support/team-year.ts';
import { signedIn } from '../support/who-asks.ts';
import { apiDatabaseUrl } from './another-api.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const QUERY = `?team=${BUDGET_YEAR}/T-1&cycle=${BUDGET_YEAR}&launch=${BUDGET_YEAR}`;
const T1 = `team:${BUDGET_YEAR}:T-1`;

let product: Product;
const streams: AbortController[] = [];
const servers: (() => Promise<void>)[] = [];
beforeAll(async () => {
  product = await startTwoRegions();
}, 120_000);
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.abort();
  // also of a test that has failed: an open server keeps the whole run from ending
  for (const close of servers.splice(0)) await close();
});
afterAll(() => product.stop());

/** Follows as a browser does; answers with the topics heard so far. */
async function follow(url: string, person: string) {
  const stream = new AbortController();
  streams.push(stream);
  const response = await fetch(url, { headers: await signedIn(person), signal: stream.signal });
  const heard = { status: response.status, type: response.headers.get('content-type'), text: '', ended: false };
  void (async () => {
    try {
      for await (const chunk of response.body ?? []) heard.text += Buffer.from(chunk).toString();
      heard.ended = true;
    } catch {
      // given up by the test
    }
  })();
  const topics = () =>
    [...heard.text.matchAll(/^event: changed\ndata: (.*)$/gm)].flatMap(([, data = '']) => JSON.parse(data).topics);
  return { heard, topics };
}

const live = (person: string, query = QUERY) => follow(`${product.url}/api/me/live${query}`, person);
const hears = (one: { topics(): string[] }, topic: string) =>
  until(async () => one.topics().includes(topic), topic, 5000);

it('tells each what changed of what they may see, and nothing of other teams', async () => {
  const [lead, chair, outsider] = [
    await live('T-1-L'),
    await live(PEOPLE.regionalLabor),
    await live(OTHERS.hawaiiLabor),
  ];
  expect(lead.heard).toMatchObject({ status: 200, type: 'text/event-stream; charset=utf-8' });
  await draft(begin(product, 'T-1'), 'T-1-L', [100]);
  await Promise.all([hears(lead, T1), hears(chair, T1)]);
  await product.post(PEOPLE.regionalManagement, `/api/cycles/${BUDGET_YEAR}/ubts/T-1/seat-vacancies`, {});
  await Promise.all([hears(lead, 'tasks'), hears(chair, 'tasks'), hears(outsider, `cycle:${BUDGET_YEAR}`)]);
  await product.post(PEOPLE.regionalManagement, `/api/cycles/${BUDGET_YEAR}/ubts/T-1/pauses`, { reason: 'R' });
  await product.post(PEOPLE.regionalManagement, `/api/cycles/${BUDGET_YEAR}/ubts/T-1/phase-releases`, {
    ...{ phase: 'prepare', reason: 'R' },
  });
  await hears(chair, 'approvals');
  expect(lead.topics()).not.toContain('approvals');
  expect(outsider.topics().filter((topic) => topic !== `cycle:${BUDGET_YEAR}`)).toEqual([]);
  // ids only, and of nobody but the team that is on the page
  expect(chair.heard.text).not.toMatch(/Person|T-1-[LM]/);
});

it('refuses a page that it does not understand', async () => {
  expect((await product.get('T-1-L', '/api/me/live?team=T-1')).status).toBe(400);
  expect((await product.get('T-1-L', '/api/me/live?cycle=next')).status).toBe(400);
});

describe('one process', () => {
  const shown: Shown = { teams: [{ budgetYear: BUDGET_YEAR, ubtId: 'T-1' }], cycles: [], launches: [] };

  async function serveStream(authenticate: Parameters<typeof streamChanges>[0]['authenticate']) {
    const pool = createPool(apiDatabaseUrl(product));
    const stopping = new AbortController();
    const actor = { personId: 'T-1-L', roles: [{ role: 'co_lead', side: 'labor', scopeKind: 'team', scopeId: 'T-1' }] };
    const app = express().get('/', (req, res) =>
      streamChanges(
        { pool, stopping: stopping.signal, authenticate },
        { req, res, actor: actor as never, shown },
        { beatMs: 50, gatherMs: 20 },
      ),
    );
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(async () => {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, actor, stopping };
  }
  const listeners = async () =>
    (
      await product.owner.query(
        `select pid from pg_stat_activity where datname = current_database() and query = 'listen changes'`,
      )
    ).rows.map(({ pid }) => pid);

  it('has one connection for all who follow, and none once they have gone', async () => {
    const before = await listeners();
    const own = await serveStream(async () => own.actor as never);
    const [one, other] = [await follow(own.url, 'T-1-L'), await follow(own.url, 'T-1-L')];
    expect((await listeners()).length).toBe(before.length + 1);
    await draft(begin(product, 'T-1'), 'T-1-L', [200]);
    await Promise.all([hears(one, T1), hears(other, T1)]);
    await until(async () => one.heard.text.includes(': nothing new'), 'a beat');
    own.stopping.abort();
    await until(async () => one.heard.ended && other.heard.ended, 'the end');
    await until(async () => (await listeners()).length === before.length, 'the connection to go');
  });

  it('tells that anything may have changed, once, after its connection was lost', async () => {
    const before = await listeners();
    const own = await serveStream(async () => own.actor as never);
    const one = await follow(own.url, 'T-1-L');
    const [pid] = (await listeners()).filter((other) => !before.includes(other));
    await product.owner.query('select pg_terminate_backend($1)', [pid]);
    await hears(one, 'all');
    await draft(begin(product, 'T-1'), 'T-1-L', [300]);
    await hears(one, T1);
    expect(one.topics().filter((topic) => topic === 'all')).toHaveLength(1);
  });

  it('lets go whoever is signed out, and nobody for a database that is away', async () => {
    let now: 'here' | 'away' | 'signed out' = 'away';
    const own = await serveStream(async () => {
      if (now === 'away') throw new Error('The database is away.');
      if (now === 'signed out') throw new DomainError('not_signed_in', 'Sign in again.');
      return own.actor as never;
    });
    const one = await follow(own.url, 'T-1-L');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.heard).toMatchObject({ text: '', ended: false });
    now = 'here';
    await until(async () => one.heard.text.includes(': nothing new'), 'a beat');
    now = 'signed out';
    await until(async () => one.heard.ended, 'the end');
  });
});
