// Writes api/openapi.json from the routes, or with --check says that it no longer matches them.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from '../api/http/openapi-document.ts';

const file = new URL('../api/openapi.json', import.meta.url);
const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('api/openapi.json is written.');
} else if (existsSync(file) && readFileSync(file, 'utf8') === text) {
  console.log('api/openapi.json matches the routes.');
} else {
  console.error('api/openapi.json does not match the routes. Run `npm run openapi` and commit the result.');
  process.exitCode = 1;
}
