import type { Client } from 'pg';
import { FUNCTIONS, GRANTS, INDEXES, POLICIES, TABLES, TRIGGERS, VIEWS } from './catalogue.ts';

const SECTIONS: [string, string][] = [
  ['Functions', FUNCTIONS],
  ['Tables', TABLES],
  ['Views', VIEWS],
  ['Indexes', INDEXES],
  ['Triggers', TRIGGERS],
  ['Policies', POLICIES],
  ['Grants', GRANTS],
];

/**
 * The public schema as text, the same for the same migrations on every machine: to read, and to see a
 * migration's whole effect in a diff. pg_dump would be the usual way, but npm's PostgreSQL does not bring it.
 */
export async function describeSchema(client: Client): Promise<string> {
  const parts = ['-- Made by npm run schema from db/migrations/; do not edit.\n'];
  for (const [title, query] of SECTIONS) {
    const { rows } = await client.query<{ text: string }>(query);
    if (rows.length > 0) parts.push(`-- ${title}\n\n${rows.map((row) => row.text.trimEnd()).join('\n\n')}\n`);
  }
  return parts.join('\n');
}
