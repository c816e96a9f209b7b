// The browser of the npm package @sparticuz/chromium, with the libraries and fonts that a bare machine lacks. The package's own
// way to start it is for one page in one process, without the walls between sites; only its files are used.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from '@playwright/test';
import { withProgress } from '../../../local/progress.ts';
import { cacheFolder } from '../../../local/temporal/cache.ts';

const PACKAGE = join(import.meta.dirname, '../../../node_modules/@sparticuz/chromium');

/** Undefined: the package is not installed, or not for this machine. */
export async function packagedBrowser(log: (line: string) => void): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) return undefined;
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cacheFolder(), `chromium-${version}`);
  if (!existsSync(folder)) await withProgress(log, 'browser', async () => unpack(folder));
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...definedEnv(), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'own-fonts.conf') },
  };
}

/** Into a folder of this process first: one that was cut off half way is never taken for whole. */
function unpack(folder: string): void {
  const half = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  writeFileSync(join(half, 'chromium'), read('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) execFileSync('tar', ['-x', '-C', half], { input: read(name) });
  writeFileSync(join(half, 'own-fonts.conf'), fontsOf(folder));
  try {
    renameSync(half, folder);
  } catch (error) {
    // another run was first
    if (!existsSync(folder)) throw error;
    rmSync(half, { recursive: true });
  }
}

const read = (name: string): Buffer => brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', name)));

const fontsOf = (folder: string): string =>
  `<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`;

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
