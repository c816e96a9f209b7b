// Before the tests of the pages: a browser, the built pages, and the same servers as for all other tests.

import type { LaunchOptions } from '@playwright/test';
import { ensureWeb } from '../../local/web-app.ts';
import startServers from '../support/servers/setup.ts';
import stopEverything from '../support/servers/teardown.ts';
import { findBrowser } from './browser/find-browser.ts';

/** The variable in which a test's process finds what was found out here. */
const FOUND = 'STAFFING_E2E';

interface Found {
  browser: LaunchOptions;
  webDir: string;
}

export function found(): Found {
  const json = process.env[FOUND];
  if (!json) throw new Error('Nothing is set up: start these tests with npm run test:e2e.');
  return JSON.parse(json) as Found;
}

export default async function setUp(): Promise<() => Promise<void>> {
  const log = (line: string) => console.log(line);
  const browser = await findBrowser(log);
  const webDir = await ensureWeb(log);
  process.env[FOUND] = JSON.stringify({ browser, webDir } satisfies Found);
  await startServers();
  return stopEverything;
}
