import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { composeProblems } from '../../tools/compose/compose-problems.ts';

const text = readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8');

test('the compose file follows the specification and our rules', () => {
  expect(composeProblems(text)).toEqual([]);
});

test('a misspelt key is found', () => {
  expect(composeProblems(text.replace('    healthcheck: &readyz', '    helthcheck: &readyz'))).not.toEqual([]);
});

test.each([
  ['a service that runs as root', 'user: node', 'user: root', 'runs as root'],
  ['a writable file system', 'read_only: true', 'read_only: false', 'may write'],
  ['an image without a version', 'postgres:18', 'postgres', 'names no version'],
  [
    'waiting for a job to be healthy',
    'condition: service_completed_successfully',
    'condition: service_healthy',
    'must wait',
  ],
])('%s is found', (_what, from, to, problem) => {
  expect(composeProblems(text.replace(from, to)).join(' ')).toContain(problem);
});

test('it has two of each program and 512 history shards', () => {
  const { services } = parse(text, { merge: true });
  expect([services.api.deploy.replicas, services.worker.deploy.replicas]).toEqual([2, 2]);
  expect(services.temporal.environment.NUM_HISTORY_SHARDS).toBe(512);
});
