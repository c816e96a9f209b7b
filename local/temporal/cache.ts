import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { SERVER_VERSION, UI_VERSION } from './versions.ts';

const suffix = process.platform === 'win32' ? '.exe' : '';

/** Outside the checkout, so that a fresh clone need not build again; by version, so that an upgrade does. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_CACHE_HOME;
  // the XDG rules: a relative path there is to be ignored
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'joint-staffing-cycle');
}

export const cachedServer = (): string =>
  join(cacheFolder(), 'temporal-server', `v${SERVER_VERSION}`, `server${suffix}`);
export const cachedUi = (): string => join(cacheFolder(), 'temporal-ui', `v${UI_VERSION}`, `server${suffix}`);
export const cachedCliFolder = (): string => join(cacheFolder(), 'temporal-cli');
