// Runs on any Node from 20 on, before anything is installed: built-ins only.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs `npm ci` when node_modules is missing, or is not what package-lock.json says. */
export async function ensureInstalled(root) {
  const reason = whyInstall(root);
  if (!reason) return;
  console.log(`Installing packages: ${reason}.`);
  const startedAt = Date.now();
  const elapsed = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const timer = setInterval(() => console.log(`  … npm ci: ${elapsed()}`), 10_000);
  try {
    await npmCi(root);
    console.log(`  ✓ npm ci (${elapsed()})`);
  } finally {
    clearInterval(timer);
  }
}

/** Why an install is needed, in a few words; undefined where none is. */
export function whyInstall(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'none is installed yet';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  for (const [path, { version, optional, devOptional, peer, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const found = installed[path];
    // other platforms' packages are in the lock and never installed here
    if (!found && (optional || devOptional || peer)) continue;
    if (!found) return `${path.replace('node_modules/', '')} is missing`;
    if (found.version !== version) return `${path.replace('node_modules/', '')} is ${found.version}, not ${version}`;
  }
  return undefined;
}

function npmCi(root) {
  // under npm, the same npm, with the Node that runs it: ours may lie in the node_modules that it replaces
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.env.npm_node_execpath ?? process.execPath, npm] : ['npm'];
  const shell = !npm && process.platform === 'win32';
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
    child.once('error', (cause) => reject(new Error('npm could not be started: install npm 10 or newer.', { cause })));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ci ended with code ${code}.`))));
  });
}
