// `npm run screens`: pictures of the main pages from the sample of a running `npm start`, in three widths, light and dark, into
// docs/screens/. Whoever changes a page looks at them. Another server: npm run screens -- http://localhost:3100 path/to/its/.data/sample

import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { readSample } from '../local/pages/read-sample.ts';
import { findBrowser } from '../test/e2e/browser/find-browser.ts';

const ROOT = join(import.meta.dirname, '..');
const INTO = join(ROOT, 'docs/screens');
const [url = 'http://localhost:3000', sampleDir = join(ROOT, '.data/sample')] = process.argv.slice(2);

const WIDTHS = { 360: 740, 1280: 800, 1920: 1080 };
const QUALITY = 55;
const LARGEST_BYTES = 5_000_000;

interface Shown {
  name: string;
  /** Null: nobody is signed in. */
  person: string | null;
  path: string;
}

const pages = await listPages();
rmSync(INTO, { recursive: true, force: true });
mkdirSync(INTO, { recursive: true });
const browser = await chromium.launch(await findBrowser(console.log));
for (const [width, height] of Object.entries(WIDTHS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const person of new Set(pages.map((page) => page.person))) {
      const viewport = { width: Number(width), height };
      const context = await browser.newContext({ viewport, colorScheme, locale: 'en-US', baseURL: url });
      if (person) await signIn(context, person);
      for (const page of pages.filter((one) => one.person === person)) {
        await shoot(context, page.path, join(INTO, `${page.name}-${width}-${colorScheme}.webp`));
      }
      await context.close();
    }
  }
}
await browser.close();

const files = readdirSync(INTO);
const bytes = files.reduce((sum, file) => sum + statSync(join(INTO, file)).size, 0);
console.log(`${files.length} pictures in docs/screens, ${(bytes / 1_000_000).toFixed(1)} MB`);
if (bytes > LARGEST_BYTES) throw new Error(`That is more than ${LARGEST_BYTES / 1_000_000} MB: lower QUALITY.`);

async function listPages(): Promise<Shown[]> {
  const sample = await readSample(sampleDir);
  if (!sample) throw new Error(`No sample lies in ${sampleDir}: run npm start first, and wait until it is complete.`);
  const [night, manyTeams, budgetMaker, laborRep, coChair, operations] = sample.personas.map(({ ref, path }) => ({
    person: ref,
    path,
  }));
  if (!night || !manyTeams || !budgetMaker || !laborRep || !coChair || !operations)
    throw new Error('The sample has not named its six people yet: wait until it is complete.');
  const [year = ''] = /^\/cycles\/\d+/.exec(coChair.path) ?? [];
  // the unit of which the budget-maker's situation speaks
  const [, ofYear, team] = /^\/cycles\/(\d+)\/ubts\/(.+)$/.exec(budgetMaker.path) ?? [];
  const deskUnit = `/budget-desk?${new URLSearchParams({ year: ofYear ?? '', team: team ?? '', unit: `${team}-3` })}`;
  return [
    { name: 'who-are-you', person: null, path: '/auth/sign-in' },
    { name: 'sign-in', person: null, path: '/sign-in?why=not_on_record' },
    { name: 'my-tasks', ...manyTeams },
    { name: 'team-to-sign', ...night },
    { name: 'team-in-budget', ...budgetMaker },
    { name: 'team-labor-input', ...laborRep },
    { name: 'team-later-date', ...coChair },
    { name: 'team-paused', ...operations },
    { name: 'requests', ...coChair, path: '/approvals' },
    { name: 'region', ...coChair, path: `${year}/regions/colorado` },
    { name: 'teams', ...coChair, path: `${year}/ubts` },
    { name: 'nation', ...coChair, path: year },
    { name: 'years', ...coChair, path: '/cycles' },
    { name: 'launch', ...coChair, path: `${year}/launch` },
    { name: 'year-calendar', ...coChair, path: `${year}/draft` },
    { name: 'budget-desk', ...budgetMaker, path: '/budget-desk' },
    { name: 'budget-desk-unit', ...budgetMaker, path: deskUnit },
    { name: 'imports', ...operations, path: '/imports' },
    { name: 'unreached', ...coChair, path: '/undeliverable-mail' },
    { name: 'operations', ...operations, path: '/operations' },
    {
      name: 'operations-workflow',
      ...operations,
      path: operations.path.replace('/cycles/', '/operations/cycles/').replace('/ubts', ''),
    },
    { name: 'operations-mails', ...operations, path: '/operations/mails' },
    { name: 'operations-people', ...operations, path: '/operations/people?find=Okafor' },
  ];
}

async function signIn(context: BrowserContext, person: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`/auth/sign-in?${new URLSearchParams({ loginHint: person })}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.close();
}

async function shoot(context: BrowserContext, path: string, file: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  writeFileSync(file, Buffer.from(data, 'base64'));
  await page.close();
}

/** Fonts are there, and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { document } = globalThis as unknown as {
      document: { fonts: { ready: Promise<unknown> }; getAnimations(): { finished: Promise<unknown> }[] };
    };
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}
