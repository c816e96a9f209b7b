import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, dirname } from 'node:path';

const ORPHANED_AFTER_MS = 500;

/**
 * Runs a script with that Node and resolves to its exit code. Signals sent to us reach it; when we are killed
 * outright, its IPC channel closes, which tells it to stop.
 */
export function runUnderNode(node, args, options = {}) {
  // the TypeScript compiler unpacks itself below HOME, Go keeps its caches there: a service's environment may lack it
  const env = { HOME: homedir(), ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], cwd: options.cwd, env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm hands a SIGTERM to its shell, which dies of it without telling us
  const { ppid } = process;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== ppid && child.kill('SIGTERM'), ORPHANED_AFTER_MS).unref();
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}
