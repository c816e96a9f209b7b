import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const silent = () => undefined;
// webpack's statistics would fill the log
const logger = { log: silent, trace: silent, debug: silent, info: silent, warn: console.warn, error: console.error };

/** The code of all workflows for a Worker's `workflowBundle`; it takes seconds and as much memory as a Worker. */
export async function bundleWorkflows(): Promise<string> {
  const workflowsPath = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));
  return (await bundleWorkflowCode({ workflowsPath, logger })).code;
}
