import { readFileSync } from 'node:fs';

/** The variable that names the file of addresses; only the run's set-up writes it. */
export const SERVERS_FILE = 'STAFFING_TEST_SERVERS';

export interface Servers {
  postgres: {
    port: number;
    ownerPassword: string;
    rolePasswords: { api: string; worker: string };
    template: string;
  };
  temporal: { address: string; namespace: string };
  /** A real one, that takes everybody for who they say they are. */
  issuer: { url: string };
  /** null when the workflows did not bundle: see testWorkflowBundle */
  workflowBundlePath: string | null;
  /** temporary, removed after the run; any OS user can enter it */
  folder: string;
}

/** The addresses of this run's servers. */
export function testServers(): Servers {
  const file = process.env[SERVERS_FILE];
  if (!file) throw new Error('The test servers are not running: start tests with npm test, or jest with its config.');
  return JSON.parse(readFileSync(file, 'utf8')) as Servers;
}

/** For a Worker's `workflowBundle` option. */
export function testWorkflowBundle(): { codePath: string } {
  const { workflowBundlePath } = testServers();
  if (!workflowBundlePath) throw new Error('The workflows did not bundle: the reason stands where the run began.');
  return { codePath: workflowBundlePath };
}
