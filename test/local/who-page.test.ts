// "Who are you today?": the page of the local issuer on which one says who one is.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { whoPage } from '../../local/sign-in/who-page.ts';
import { roleRow, rosterRow } from '../imports/files.ts';
import { HOSTILE_NAME, INERT_NAME } from '../support/hostile-name.ts';
import { type LaunchedTeams, startLaunchedTeams } from '../support/launched-teams.ts';

const HOSTILE_REF = 'X-1';

let launched: LaunchedTeams;
let pool: Pool;
const sampleDir = mkdtempSync(join(tmpdir(), 'who-'));
beforeAll(async () => {
  const hostile = { labor_co_lead_ref: HOSTILE_REF, labor_co_lead_name: HOSTILE_NAME };
  const roles = [roleRow({ person_ref: 'LB-1', role: 'labor_budget_rep' })];
  launched = await startLaunchedTeams(
    [rosterRow({ ubt_ref: 'T-1' }), rosterRow({ ubt_ref: 'T-2', ...hostile })],
    roles,
  );
  pool = launched.pools.api;
}, 120_000);
afterAll(async () => {
  await launched.close();
  rmSync(sampleDir, { recursive: true });
});

const show = async (changes: { sampleDir?: string; search?: string } = {}): Promise<string> => {
  const given = { pool, hasInbox: true, publicUrl: 'http://localhost:1', today: '2028-08-02', search: '' };
  return String(await whoPage({ ...given, sampleDir: undefined, ...changes }));
};

function writeSample(state: object, refs: string[]): void {
  const personas = refs.map((ref) => ({
    ref,
    who: `Who ${ref} is.`,
    situation: 'Something waits.',
    path: '/cycles/2030/ubts/T-1',
  }));
  writeFileSync(join(sampleDir, 'state.json'), JSON.stringify(state));
  writeFileSync(join(sampleDir, 'personas.json'), JSON.stringify(personas));
}

it('leads by the card of each person of the sample to the matter that waits for them', async () => {
  writeSample({ isComplete: true }, ['T-1-L', 'NOT-YET-ON-RECORD']);
  const page = await show({ sampleDir });
  expect(page).toContain('Person T-1-L');
  expect(page).toContain('/auth/sign-in?returnTo=%2Fcycles%2F2030%2Fubts%2FT-1&amp;loginHint=T-1-L');
  expect(page).toContain('/inbox?to=t-1-l%40people.example');
  expect(page).not.toContain('NOT-YET-ON-RECORD');
  expect(page).not.toContain('still at work');
});

it('says while the sample’s people are at work that more will come true, and what they are doing', async () => {
  writeSample({ isComplete: false, progress: '12 of 170 teams' }, ['T-1-L']);
  expect(await show({ sampleDir })).toMatch(/still at work: 12 of 170 teams\./);
});

it('says that nobody is there yet, and leads everybody else to the search', async () => {
  writeSample({ isComplete: false }, []);
  expect(await show({ sampleDir })).toContain('Nobody is on the roster yet');
  expect(await show()).toContain('This server has no sample');
});

it.each([
  ['a part of a name', 'person t-1-l', ['T-1-L']],
  ['a ref', 'lb-1', ['LB-1']],
  ['a team', 'T-1', ['LS-1', 'MS-1', 'T-1-L', 'T-1-M']],
])('finds people by %s', async (_, search, refs) => {
  const page = await show({ search });
  expect([...page.matchAll(/name="person" value="([^"]*)"/g)].map(([, ref]) => ref)).toEqual(
    expect.arrayContaining(refs),
  );
});

it('says what somebody is in words, once for each role', async () => {
  expect(await show({ search: 'T-1-L' })).toContain('labor co-lead of Team T-1');
  expect(await show({ search: 'LB-1' })).toContain('>labor budget representative of Colorado<');
});

it('says that nobody matches, and what to try', async () => {
  const page = await show({ search: 'Nobody at all' });
  expect(page).toMatch(/Nobody on record matches “Nobody at all”\. Try/);
  // there is no sample to go back to
  expect(page).not.toContain('of the sample');
});

it('runs nothing that somebody is called or searches for', async () => {
  writeSample({ isComplete: true }, [HOSTILE_REF]);
  const pages = [
    await show({ sampleDir }),
    await show({ search: HOSTILE_REF }),
    await show({ search: HOSTILE_NAME }),
    await show({ search: '"><script>alert(1)</script>' }),
  ];
  for (const page of pages) expect(page).not.toMatch(/onerror="|<script/);
  expect(pages[0]).toContain(INERT_NAME);
  expect(pages[1]).toContain(INERT_NAME);
});

it.each(['%', '_', "' or 1=1 --"])('takes “%s” for what it is, and finds nobody by it', async (search) => {
  expect(await show({ search })).toContain('Nobody on record matches');
});
