import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/team-cycle/checksum.ts';

/** The id of what a request creates, the same each time it comes: a lost answer must not make a second one. */
export function idOfRequest(...request: unknown[]): string {
  const hex = createHash('sha256').update(canonicalJson(request)).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  // version 8 of RFC 9562: made by the application
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
