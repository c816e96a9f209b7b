import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedCliFolder } from './cache.ts';

/** The path of the CLI that the Temporal SDK downloads; it keeps it in our cache. */
export async function downloadedCli(): Promise<string> {
  const folder = cachedCliFolder();
  await mkdir(folder, { recursive: true });
  const kept = await cliIn(folder);
  if (kept) return kept;
  // a development dependency: an installation without those has one way fewer
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download' as const, downloadDir: folder } };
  const environment = await TestWorkflowEnvironment.createLocal({ server });
  await environment.teardown();
  const fetched = await cliIn(folder);
  if (!fetched) throw new Error(`it left no program in ${folder}`);
  return fetched;
}

async function cliIn(folder: string): Promise<string | undefined> {
  const file = (await readdir(folder)).find((name) => /^temporal-(?!.*\.(?:tmp|downloading)$)/.test(name));
  return file && join(folder, file);
}
