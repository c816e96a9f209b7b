import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflows } from '../../../worker/bundle-workflows.ts';

/**
 * Bundles the workflows once for all test files.
 * Null when they do not bundle: tests that need no workflow run all the same, the others say why not.
 */
export async function bundleOnce(folder: string): Promise<string | null> {
  try {
    const file = join(folder, 'workflow-bundle.js');
    writeFileSync(file, await bundleWorkflows());
    return file;
  } catch (error) {
    console.error('The workflows do not bundle:', error);
    return null;
  }
}
