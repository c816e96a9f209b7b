// Which browser the tests drive. Nothing is downloaded from a site of its own: it is one that is installed, or a package.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { findOnPath } from '../../../local/find-on-path.ts';
import { packagedBrowser } from './packaged-browser.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Throws one sentence that says how to get a browser where there is none. */
export async function findBrowser(log: (line: string) => void): Promise<LaunchOptions> {
  const found = installedBrowser() ?? installedChrome() ?? (await packagedBrowser(log));
  if (!found) {
    throw new Error(
      'The tests of the pages need a browser and found none: install Google Chrome or Chromium (on Debian: apt-get install chromium), or name one: PLAYWRIGHT_CHROMIUM=/path/to/chromium npm test',
    );
  }
  return { ...found, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

function installedBrowser(): LaunchOptions | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, and there is no such file.`);
  const executablePath = named || NAMES.map((name) => findOnPath(name)).find((path) => path !== undefined);
  return executablePath ? { executablePath } : undefined;
}

/** Where its own set-up puts it: there it is on no PATH. */
function installedChrome(): LaunchOptions | undefined {
  const inFolder = 'Google/Chrome/Application/chrome.exe';
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/opt/google/chrome/chrome',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
      folder ? [join(folder, inFolder)] : [],
    ),
  ];
  return places.some((place) => existsSync(place)) ? { channel: 'chrome' } : undefined;
}
