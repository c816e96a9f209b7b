// What the program is told from outside: the one zod schema over process.env, read once at boot.
// No other folder of the server reads process.env, and nothing here opens a connection.

import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { developmentLeftovers, secretFields } from './secrets.ts';

/** One message for all that can be wrong with it: zod's own speak of NaN. */
function wholeNumber(most: number, byDefault: number, unit = '', least = 1) {
  const error = `must be a whole number${unit} from ${least} to ${most}`;
  const isOne = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return z.coerce.number({ error }).refine(isOne, { error }).default(byDefault);
}
const oneOf = <const Word extends string>(...words: Word[]) =>
  z.enum(words, { error: `must be one of ${words.join(', ')}` });
const milliseconds = (byDefault: number) => wholeNumber(600_000, byDefault, ' of milliseconds');
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const environment = z.object({
  // production unless told otherwise: a forgotten MODE must not bring in one developer's defaults
  MODE: oneOf('local', 'production').default('production'),
  PORT: wholeNumber(65_535, 3000),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d{1,5}$|^\[[^\]]+\]:\d{1,5}$/, 'must be a host with its port, such as “127.0.0.1:7233”')
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('joint-staffing'),
  // where operations look at a workflow in Temporal's own UI; unset: pages offer no link there
  TEMPORAL_UI_URL: webAddress.optional(),
  // unset: the worker bundles workflows/ itself when it starts, which needs a writable HOME
  WORKFLOW_BUNDLE: z.string().min(1).optional(),
  TASK_QUEUE: z.string().min(1).default('joint-staffing'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]+@[^\r\n]+$/, 'must be one mail address')
    .default('staffing@localhost'),
  PUBLIC_URL: webAddress.default('http://localhost:3000'),
  // the built web app, as `npm run web:build` leaves it; unset: the API serves no pages
  WEB_DIR: z.string().min(1).optional(),
  // the organization's OpenID Connect issuer, and this application as its client
  ISSUER_URL: webAddress.default('http://127.0.0.1:3000/issuer'),
  CLIENT_ID: z.string().min(1).default('staffing-web'),
  // what an access token of a program is made out to
  API_AUDIENCE: z.string().min(1).default('urn:joint-staffing-cycle:api'),
  // the claim that holds the ref by which the imported files know a person
  PERSON_CLAIM: z.string().min(1).default('employee_ref'),
  SESSION_IDLE_MINUTES: wholeNumber(1440, 30, ' of minutes'),
  SESSION_LONGEST_HOURS: wholeNumber(72, 12, ' of hours'),
  // of one person at one process
  REQUESTS_PER_MINUTE: wholeNumber(1_000_000, 600),
  // how many proxies of ours stand before the API; wrong, and everybody seems to come from one address
  TRUSTED_PROXIES: wholeNumber(10, 0, '', 0),
  // unset: nobody looks at mail in the browser; only local mode may
  INBOX_DIR: z.string().min(1).optional(),
  // unset: no sample introduces its people on the first page; only local mode may
  SAMPLE_DIR: z.string().min(1).optional(),
  // unset: no issuer runs in this process; only local mode may
  SIGNING_KEY_FILE: z.string().min(1).optional(),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  SWEEP_INTERVAL_MS: milliseconds(2000),
  UPDATE_DEADLINE_MS: milliseconds(10_000),
  // how many teams a launch starts in a second at most
  LAUNCH_PER_SECOND: wholeNumber(10_000, 200),
  ...secretFields,
});

/**
 * Reads the configuration, or throws one ConfigError that names every bad field at once.
 * In production a database address is empty when this process was not given that role.
 */
export function readConfig(env: Record<string, string | undefined> = process.env) {
  // an empty variable is how compose files and shells say "not set"
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => sentence(issue, given)));
  const problems = parsed.data.MODE === 'production' ? developmentLeftovers(given) : [];
  if (problems.length > 0) throw new ConfigError(problems);
  return named(parsed.data);
}

export type Config = ReturnType<typeof readConfig>;

function named(values: z.output<typeof environment>) {
  const only = (url: string | undefined, local: string) => url ?? (values.MODE === 'local' ? local : '');
  return {
    mode: values.MODE,
    port: values.PORT,
    databaseUrl: only(values.API_DATABASE_URL, 'postgres://joint_staffing_api:local@127.0.0.1:5432/joint_staffing'),
    workerDatabaseUrl: only(
      values.WORKER_DATABASE_URL,
      'postgres://joint_staffing_worker:local@127.0.0.1:5432/joint_staffing',
    ),
    ownerDatabaseUrl: only(values.DATABASE_URL, 'postgres://postgres:local@127.0.0.1:5432/joint_staffing'),
    temporalAddress: values.TEMPORAL_ADDRESS,
    temporalNamespace: values.TEMPORAL_NAMESPACE,
    temporalUiUrl: values.TEMPORAL_UI_URL?.replace(/\/+$/, ''),
    taskQueue: values.TASK_QUEUE,
    workflowBundlePath: values.WORKFLOW_BUNDLE,
    smtpUrl: values.SMTP_URL ?? 'smtp://127.0.0.1:1025',
    mailFrom: values.MAIL_FROM,
    publicUrl: values.PUBLIC_URL,
    webDir: values.WEB_DIR,
    signIn: {
      publicUrl: values.PUBLIC_URL.replace(/\/+$/, ''),
      issuerUrl: values.ISSUER_URL,
      clientId: values.CLIENT_ID,
      clientSecret: only(values.CLIENT_SECRET, 'local'),
      apiAudience: values.API_AUDIENCE,
      personClaim: values.PERSON_CLAIM,
      sessionIdleMs: values.SESSION_IDLE_MINUTES * 60_000,
      sessionLongestMs: values.SESSION_LONGEST_HOURS * 3_600_000,
    },
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    trustedProxies: values.TRUSTED_PROXIES,
    inboxDir: values.INBOX_DIR,
    sampleDir: values.SAMPLE_DIR,
    signingKeyFile: values.SIGNING_KEY_FILE,
    logLevel: values.LOG_LEVEL,
    sweepIntervalMs: values.SWEEP_INTERVAL_MS,
    updateDeadlineMs: values.UPDATE_DEADLINE_MS,
    launchPerSecond: values.LAUNCH_PER_SECOND,
  };
}

function sentence(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const field = String(issue.path[0]);
  const value = field in secretFields ? 'its value (kept secret)' : JSON.stringify(given[field]);
  return `${field} cannot be ${value}: ${issue.message}.`;
}
