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
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
};

const DEVELOPMENT_PASSWORDS = ['local', 'password', 'postgres', 'joint_staffing'];
const MUST_BE_SET = ['TEMPORAL_ADDRESS', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'];
const DATABASES = ['API_DATABASE_URL', 'WORKER_DATABASE_URL', 'DATABASE_URL'];

/** Sentences about every development value that a production environment still relies on. */
export function developmentLeftovers(given: Record<string, string | undefined>): string[] {
  // a migration job is given the owner's address alone, and needs none of the rest
  const migratesOnly = given.DATABASE_URL && !given.API_DATABASE_URL && !given.WORKER_DATABASE_URL;
  const problems = (migratesOnly ? [] : MUST_BE_SET)
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
  if (given.INBOX_DIR) problems.push('INBOX_DIR shows received mail to anyone: unset it in production.');
  return problems;
}
