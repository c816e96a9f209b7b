// What every test of the pages stands on: the whole product in this process, as `npm start` has it, and browsers of its people.

import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type WorkerFixture,
} from '@playwright/test';
import type { Product } from '../support/product.ts';
import { begin, type TeamYear } from '../support/team-year.ts';
import { frontWithPages } from './front.ts';
import { found } from './set-up.ts';
import { startNewWorld, startWorld, TEAMS } from './world.ts';

export { expect };

interface OfATest {
  /** A browser of its own, in which nobody is signed in. */
  openBrowser(how?: BrowserContextOptions): Promise<BrowserContext>;
  /** Signs somebody in, in a browser of their own, and comes to that page. */
  signIn(person: string, path?: string, how?: BrowserContextOptions): Promise<Page>;
}

interface OfTheRun {
  product: Product;
}

export const test = base.extend<OfATest, OfTheRun>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  launchOptions: [async ({}, use) => use(found().browser), { scope: 'worker' }],

  product: productOf(startWorld),

  openBrowser: async ({ browser, product }, use) => {
    const errors: Error[] = [];
    const opened: BrowserContext[] = [];
    await use(async (how = {}) => {
      const context = await browser.newContext({ baseURL: product.url, ...how });
      context.on('weberror', (thrown) => errors.push(thrown.error()));
      await context.addInitScript(setClockAhead, product.clock.now() - Date.now());
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
    // whatever a test looks at: no page of it may throw
    expect(errors).toEqual([]);
  },

  signIn: async ({ openBrowser }, use) => {
    await use(async (person, path = '/', how) => {
      const page = await (await openBrowser(how)).newPage();
      // as by a card of the page "Who are you today?"
      await page.goto(`/auth/sign-in?${new URLSearchParams({ returnTo: path, loginHint: person })}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      return page;
    });
  },
});

/** In another product, before its first year: a roster or a year that begins is everybody's. */
export const testOfBeginning = test.extend<object, OfTheRun>({ product: productOf(startNewWorld) });

function productOf(start: typeof startWorld): [WorkerFixture<Product, object>, { scope: 'worker'; timeout: number }] {
  return [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const product = await start(frontWithPages(found().webDir));
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ];
}

/** A page's today is the product's, whose teams have travelled in time. */
function setClockAhead(aheadMs: number): void {
  const Device = Date;
  globalThis.Date = class extends Device {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [Device.now() + aheadMs] : given) as []));
    }
    static override now(): number {
      return Device.now() + aheadMs;
    }
  } as DateConstructor;
}

/** A team of this test file, with everybody's clock back at the launch. */
export const teamOf = (product: Product, name: keyof typeof TEAMS): TeamYear => begin(product, TEAMS[name]);
