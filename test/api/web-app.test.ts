// What a browser gets that asks for a page, a file of one, or something that is neither.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { webApp } from '../../api/http/web-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'built-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>The app</title>');
writeFileSync(join(folder, 'assets/index-abc.js'), 'void 0;');

let server: Server;
let url: string;
beforeAll(async () => {
  server = await new Promise<Server>((resolve) => {
    const listening = express()
      .use(webApp(folder))
      .listen(0, '127.0.0.1', () => resolve(listening));
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const get = (path: string, accept = BROWSER, method = 'GET') =>
  fetch(`${url}${path}`, { method, headers: { Accept: accept, Connection: 'close' } });

it.each(['/', '/me/tasks', '/approvals', '/cycles/2028/ubts/CO-202', '/no/such/page'])(
  'answers %s with the app, which says itself what is not there',
  async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('The app')]);
  },
);

it('is asked for the page each time, and for its files once', async () => {
  expect((await get('/')).headers.get('Cache-Control')).toBe('no-cache');
  expect((await get('/assets/index-abc.js', '*/*')).headers.get('Cache-Control')).toBe(
    'public, max-age=31536000, immutable',
  );
});

it.each(['/api/nothing', '/auth/nothing', '/healthz/x', '/inbox', '/assets/index-old.js'])(
  'leaves %s to others, so that a wrong address is an error and no page',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

it('answers programs that ask for no page with none', async () => {
  expect((await get('/cycles', 'application/json')).status).toBe(404);
  expect((await get('/cycles', BROWSER, 'POST')).status).toBe(404);
});

it('lets no script, style or frame of anybody else in', async () => {
  const policy = (await get('/')).headers.get('Content-Security-Policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]),
  );
  expect(policy).not.toMatch(/unsafe|nonce|sha256|https?:/);
});
