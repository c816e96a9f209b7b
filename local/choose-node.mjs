import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const NEEDED = 24;

/** The Node that can run TypeScript as it is: this one, or the one that npm installed beside the packages. */
export function chooseNode(root) {
  if (major(process.versions.node) >= NEEDED) return process.execPath;
  const installed = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const answer = spawnSync(installed, ['--version'], { encoding: 'utf8' });
  if (answer.status === 0 && major(answer.stdout.trim().slice(1)) >= NEEDED) return installed;
  throw new Error(
    `Node ${NEEDED} is needed, this is ${process.versions.node}, and the package that brings it was not installed. Install Node ${NEEDED}, or run npm ci without --omit=optional and --ignore-scripts.`,
  );
}

const major = (version) => Number.parseInt(version, 10);
