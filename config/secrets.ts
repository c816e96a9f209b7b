// The fields that carry passwords, apart so that no message ever prints one of their values,
// and what production refuses because it was only meant for one developer's machine.

import { z } from 'zod';

const databaseAddress = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });

export const secretFields = {
  // the API's role, joint_staffing_api
  API_DATABASE_URL: databaseAddress.optional(),
  // the worker's role, joint_staffing_worker
  WORKER_DATABASE_URL: databaseAddress.optional(),
  // the owner of the schema: migrations only
  DATABASE_URL: databaseAddress.optional(),
  // of this application at the issuer
  CLIENT_SECRET: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
};

const DEVELOPMENT_PASSWORDS = ['local', 'password', 'postgres', 'joint_staffing'];
const MUST_BE_SET = ['TEMPORAL_ADDRESS', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'];
/** Of the process that answers people. */
const API_MUST_BE_SET = ['ISSUER_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'API_AUDIENCE'];
const DATABASES = ['API_DATABASE_URL', 'WORKER_DATABASE_URL', 'DATABASE_URL'];

/** Sentences about every development value that a production environment still relies on. */
export function developmentLeftovers(given: Record<string, string | undefined>): string[] {
  // a migration job is given the owner's address alone, and needs none of the rest
  const migratesOnly = given.DATABASE_URL && !given.API_DATABASE_URL && !given.WORKER_DATABASE_URL;
  // the migration job is told the API's address as well, for the password of its role
  const answersPeople = given.API_DATABASE_URL && !given.DATABASE_URL;
  const problems = [...(migratesOnly ? [] : MUST_BE_SET), ...(answersPeople ? API_MUST_BE_SET : [])]
    .filter((field) => given[field] === undefined)
    .map((field) => `${field} has only a development default: set it in production.`);
  if (DATABASES.every((field) => given[field] === undefined)) {
    problems.push(`None of ${DATABASES.join(', ')} is set: give this process the address of its database role.`);
  }
  for (const field of DATABASES) {
    const url = given[field] && new URL(given[field]);
    if (url && DEVELOPMENT_PASSWORDS.includes(url.password)) {
      problems.push(`${field} uses a development password: provision one of its own for production.`);
    }
  }
  if (given.PUBLIC_URL?.startsWith('http:')) {
    problems.push('PUBLIC_URL must be an https address in production: mail links to it.');
  }
  if (given.ISSUER_URL && isOfOneMachine(given.ISSUER_URL)) {
    problems.push('ISSUER_URL must be the https address of your organization’s sign-in service in production.');
  }
  if (given.CLIENT_SECRET && DEVELOPMENT_PASSWORDS.includes(given.CLIENT_SECRET)) {
    problems.push('CLIENT_SECRET is a development password: use the one that your sign-in service gave out.');
  }
  if (given.INBOX_DIR) problems.push('INBOX_DIR shows received mail to anyone: unset it in production.');
  return problems;
}

/** Anybody may sign in as anybody at the issuer of npm start. */
function isOfOneMachine(issuerUrl: string): boolean {
  const { protocol, hostname } = new URL(issuerUrl);
  return protocol !== 'https:' || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}
