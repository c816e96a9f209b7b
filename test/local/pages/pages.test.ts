// The pages of local mode, as a browser gets them: who one could be, and what waits for that person.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseEverybody } from '../../../api/auth/authenticate.ts';
import { createPages } from '../../../local/pages/pages.ts';
import { type AnotherApi, startAnotherApi } from '../../api/another-api.ts';
import { rosterRow } from '../../imports/files.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { BUDGET_YEAR, bringIn, launch, PEOPLE, teamYear } from '../../support/team-year.ts';

const HOSTILE = '<script>alert(1)</script>';
const sampleDir = mkdtempSync(join(tmpdir(), 'sample-'));
const tell = (file: string, what: unknown) => writeFileSync(join(sampleDir, file), JSON.stringify(what));
const personas = [
  { ref: 'T-1-L', who: HOSTILE, situation: 'A signature is missing.', path: `/api/cycles/${BUDGET_YEAR}/ubts/T-1` },
  { ref: 'NOBODY', who: 'Not on the roster yet.', situation: 'Nothing.', path: '/api/me/tasks' },
];

let product: Product;
let local: AnotherApi;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product, [rosterRow({ ubt_ref: 'T-1', ubt_name: HOSTILE })]);
  await launch(product);
  await launch(product, BUDGET_YEAR + 1);
  const { owner, clock } = product;
  const pages = createPages({ pool: owner, clock, sampleDir, inboxDir: sampleDir });
  local = await startAnotherApi(product, { pages });
}, 120_000);
afterAll(async () => {
  await local.stop();
  await product.stop();
  rmSync(sampleDir, { recursive: true });
});

async function open(path: string, url = local.url): Promise<{ status: number; html: string; policy: string | null }> {
  const answer = await fetch(url + path, { redirect: 'follow' });
  const html = await answer.text();
  expect(html).not.toContain('<script>');
  return { status: answer.status, html, policy: answer.headers.get('content-security-policy') };
}

const linksIn = (html: string) =>
  [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]?.replaceAll('&amp;', '&'));

describe('the first page', () => {
  it('says so where there is no sample', async () => {
    expect((await open('/')).html).toContain('has no sample');
  });

  it('tells what the sample’s people are just doing', async () => {
    tell('personas.json', personas);
    tell('state.json', { isComplete: false, progress: '84 of 155 teams have filed' });
    expect((await open('/')).html).toContain('still at work: 84 of 155 teams have filed');
  });

  it('shows those who are on the roster, each with what waits for them', async () => {
    tell('personas.json', personas);
    tell('state.json', { isComplete: true });
    const { html, policy } = await open('/');
    expect(html).toContain('Person T-1-L');
    expect(html).toContain('A signature is missing.');
    expect(html).not.toContain('Not on the roster yet.');
    expect(html).not.toContain('still at work');
    expect(policy).toContain("default-src 'none'");
  });

  it('leads to the situation, the tasks and the mail', async () => {
    const links = linksIn((await open('/')).html);
    const situation = links.find((link) => link?.includes('path='));
    const { html, status } = await open(situation ?? '');
    expect(status).toBe(200);
    expect(html).toContain('Complete the co-lead training');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(links).toContain('/as/T-1-L');
    expect(links).toContain('/inbox?to=t-1-l%40people.example');
  });
});

it('shows what a person owes, each leading to its team', async () => {
  const { html } = await open('/as?person=T-1-L');
  expect(html).toContain('open, nearest due first');
  const team = linksIn(html).find((link) => link?.includes('ubts'));
  expect((await open(team ?? '')).status).toBe(200);
});

it('shows two years of one team beside each other', async () => {
  const { html } = await open('/as/T-1-L/teams/T-1');
  for (const year of [BUDGET_YEAR, BUDGET_YEAR + 1]) {
    expect(html).toContain(`<h2>Budget year ${year}</h2>`);
    expect(html).toContain(teamYear(product, 'T-1', year).workflowId);
  }
  expect((await open('/as/T-1-L/teams/T-99')).status).toBe(404);
});

it('asks who is reading where a mail leads, and nothing else', async () => {
  const { html } = await open(`/cycles/${BUDGET_YEAR}/ubts/T-1`);
  expect(html).toContain('Who is reading?');
  const links = linksIn(html).filter((link) => link?.startsWith('/as/T-1-L'));
  expect(links).toEqual([`/as/T-1-L?${new URLSearchParams({ path: `/api/cycles/${BUDGET_YEAR}/ubts/T-1` })}`]);
  expect((await open('/me/tasks')).status).toBe(200);
  expect((await open(`/cycles/${BUDGET_YEAR}/ubts?region=colorado`)).html).toContain('?region=colorado');
});

it('shows what waits for a co-chair’s confirmation, which a mail leads to', async () => {
  const asked = await product.post(PEOPLE.regionalLabor, `${teamYear(product, 'T-1').path}/pauses`, {
    reason: 'A move.',
  });
  expect(asked.status).toBe(202);
  const reading = linksIn((await open('/approvals')).html);
  expect(reading).toContain(`/as/${PEOPLE.regionalManagement}?${new URLSearchParams({ path: '/api/approvals' })}`);
  const shown = async (person: string) => (await open(`/as/${person}?path=/api/approvals`)).html;
  expect(await shown(PEOPLE.regionalManagement)).toContain(`<td>pause</td><td>T-1, ${BUDGET_YEAR}</td>`);
  expect(await shown(PEOPLE.regionalLabor)).toContain('No request waits for this person’s answer.');
});

it('asks the API as that person, so it shows nothing that the person may not read', async () => {
  const { status, html } = await open(`/as/NOBODY?path=/api/cycles/${BUDGET_YEAR}/ubts/T-1`);
  expect(status).toBe(401);
  expect(html).toContain('Nobody with this ref is on record');
});

it.each(['http://other.example/api/me/tasks', '//other.example/api/', '/inbox', '/api/../inbox', '/api/me/tasks#<b>'])(
  'never asks for anything but the API: %s',
  async (path) => {
    const { html } = await open(`/as/T-1-L?${new URLSearchParams({ path })}`);
    expect(html).toContain('GET /api/me/tasks');
  },
);

it('are not there in production', async () => {
  const production = await startAnotherApi(product, { authenticate: refuseEverybody });
  for (const path of ['/', '/as/T-1-L', '/style.css', '/inbox']) {
    expect((await fetch(production.url + path)).status).toBe(404);
  }
  await production.stop();
});
