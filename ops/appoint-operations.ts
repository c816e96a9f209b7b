// Names the first operations staff, who import everybody else: npm run operations:appoint -- E-100 "Ola Ops" ola@example.org
// A program that acts for them is named by its client id: client.hr-import "HR import" hr@example.org

import { ref } from '../application/fields.ts';
import { configOrExit } from '../config/config-or-exit.ts';
import { appointOperations } from '../db/organization/appoint-operations.ts';
import { createPool } from '../db/pool.ts';
import { whyUnmailable } from '../domain/mail-address.ts';

const [personId = '', name = '', email = ''] = process.argv.slice(2);
const problems = [
  ...(ref.safeParse(personId).success
    ? []
    : ['Give the ref by which the imported files know this person, such as E-100.']),
  ...(name.trim() === '' ? ['Give the name second, in quotes.'] : []),
  ...[whyUnmailable(email)].filter((problem) => problem !== undefined),
];
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  const pool = createPool(configOrExit().ownerDatabaseUrl);
  const isNew = await appointOperations(pool, { personId, name, email }, Date.now());
  await pool.end();
  console.log(
    isNew ? `${personId} is operations from today on.` : `${personId} was operations already; nothing changed.`,
  );
}
