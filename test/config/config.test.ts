import { readConfig } from '../../config/config.ts';
import { ConfigError } from '../../config/config-error.ts';
import { createLogger } from '../../config/logger.ts';

const production = {
  MODE: 'production',
  API_DATABASE_URL: 'postgres://joint_staffing_api:long-and-random@db:5432/joint_staffing',
  TEMPORAL_ADDRESS: 'temporal:7233',
  SMTP_URL: 'smtps://relay:465',
  MAIL_FROM: 'staffing@example.org',
  PUBLIC_URL: 'https://staffing.example.org',
  ISSUER_URL: 'https://sign-in.example.org',
  CLIENT_ID: 'staffing',
  CLIENT_SECRET: 'long-and-random-too',
  API_AUDIENCE: 'https://staffing.example.org/api',
};

function problemsOf(env: Record<string, string | undefined>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    return (error as ConfigError).problems;
  }
  return [];
}

test('local mode needs nothing but its name', () => {
  expect(readConfig({ MODE: 'local' })).toMatchObject({
    mode: 'local',
    port: 3000,
    temporalNamespace: 'joint-staffing',
    taskQueue: 'joint-staffing',
    sweepIntervalMs: 2000,
    updateDeadlineMs: 10_000,
    launchPerSecond: 200,
    inboxDir: undefined,
    webDir: undefined,
  });
});

test('a forgotten mode is production', () => {
  expect(() => readConfig({})).toThrow(ConfigError);
  expect(readConfig({ ...production, MODE: undefined }).mode).toBe('production');
});

test('names every bad field at once', () => {
  const problems = problemsOf({ MODE: 'local', PORT: 'http', TEMPORAL_ADDRESS: 'temporal', PUBLIC_URL: 'ftp://x' });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'TEMPORAL_ADDRESS', 'PUBLIC_URL']);
});

test('never prints the value of a secret', () => {
  const problems = problemsOf({ MODE: 'local', API_DATABASE_URL: 'mysql://api:hunter2@db/x' });
  expect(problems).toEqual(['API_DATABASE_URL cannot be its value (kept secret): must be a postgres:// address.']);
});

test('production refuses development defaults', () => {
  const problems = problemsOf({ MODE: 'production', INBOX_DIR: '/tmp/inbox', PUBLIC_URL: 'http://localhost:3000' });
  for (const field of ['TEMPORAL_ADDRESS', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL', 'INBOX_DIR', 'API_DATABASE_URL']) {
    expect(problems.some((problem) => problem.includes(field))).toBe(true);
  }
});

test('production refuses a development password', () => {
  const url = production.API_DATABASE_URL.replace('long-and-random', 'local');
  expect(problemsOf({ ...production, API_DATABASE_URL: url })).toHaveLength(1);
});

test('production gives a process only the database roles it was given', () => {
  const config = readConfig(production);
  expect(config.databaseUrl).toBe(production.API_DATABASE_URL);
  expect([config.workerDatabaseUrl, config.ownerDatabaseUrl]).toEqual(['', '']);
});

test('a migration job needs the owner alone', () => {
  expect(problemsOf({ MODE: 'production', DATABASE_URL: 'postgres://owner:long-and-random@db/x' })).toEqual([]);
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ MODE: 'local', PORT: '', INBOX_DIR: '' })).toMatchObject({ port: 3000, inboxDir: undefined });
});

test('an address of Temporal’s UI is one, and is kept without its last slash', () => {
  expect(readConfig({ MODE: 'local' }).temporalUiUrl).toBeUndefined();
  expect(readConfig({ MODE: 'local', TEMPORAL_UI_URL: 'https://temporal.example.org/ui/' }).temporalUiUrl).toBe(
    'https://temporal.example.org/ui',
  );
  expect(problemsOf({ MODE: 'local', TEMPORAL_UI_URL: 'temporal:8080' })).toHaveLength(1);
});

test('logs neither names nor addresses nor credentials', () => {
  const { lines, logger } = readLogger();
  const person = { personId: 'p-1', name: 'Ann Canary', email: 'ann@canary.example' };
  logger.info({ person, email: 'ann@canary.example', req: { headers: { authorization: 'Bearer canary' } } }, 'seen');
  expect(lines.join()).toContain('p-1');
  expect(lines.join()).not.toMatch(/canary/i);
});

test('logs of an error where it happened and its kind, never the row or text that it repeats', () => {
  const { lines, logger } = readLogger();
  const refused = Object.assign(new Error('Value "Ann Canary\n  at the desk" is too long'), {
    code: '23514',
    constraint: 'hours_of_an_amount',
    detail: 'Failing row contains (Ann Canary, 4120000).',
    cause: new SyntaxError('Unexpected token in "Canary"'),
  });
  logger.error({ err: refused }, 'request failed');
  expect(lines.join()).toMatch(/23514.*hours_of_an_amount.*config\.test\.ts.*SyntaxError/);
  expect(lines.join()).not.toMatch(/canary|4120000/i);
});

function readLogger() {
  const lines: string[] = [];
  return { lines, logger: createLogger('api', 'info', { write: (line: string) => void lines.push(line) }) };
}
