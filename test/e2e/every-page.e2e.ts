import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { PAGES, prepareWorld } from './pages.ts';

// the two that find most of what one of them misses; every page is walked with both
const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const;

const ROUTES = readFileSync(join(import.meta.dirname, '../../web/routes.tsx'), 'utf8');
// these lead on to another page at once
const LEADING_ON = ['/me/tasks', '/progress'];

test('every page is walked', () => {
  const patterns = [...ROUTES.matchAll(/\bpath: '(\/[^']*)'/g)].map(([, path = '']) => path);
  const walked = PAGES.map(({ path }) => path.split('?')[0] ?? '');
  const isWalked = (pattern: string) =>
    walked.some((path) => new RegExp(`^${pattern.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path));
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => !isWalked(pattern) && !LEADING_ON.includes(pattern))).toEqual([]);
});

test('nobody meets a barrier, light or dark, on a desk or a phone', async ({ openBrowser, product }) => {
  test.setTimeout(600_000);
  await prepareWorld(product);
  const found: string[] = [];
  for (const person of new Set(PAGES.map((page) => page.person))) {
    for (const look of LOOKS) {
      const page = await (await openBrowser(look)).newPage();
      if (person) await page.goto(`/auth/sign-in?loginHint=${person}`);
      for (const { name, path } of PAGES.filter((one) => one.person === person)) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const barriers = [...(await findingsOf(page)), ...(await overflowOf(page))];
        found.push(...barriers.map((barrier) => `${name}, ${look.colorScheme}: ${barrier}`));
      }
      await page.context().close();
    }
  }
  expect(found).toEqual([]);
});

async function findingsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** Whoever reads on a phone scrolls one way only. */
async function overflowOf(page: Page): Promise<string[]> {
  const [content, screen] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  return content > screen ? [`${content} px wide on a screen of ${screen} px`] : [];
}
