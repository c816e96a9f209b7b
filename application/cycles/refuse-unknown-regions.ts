import type { Pool } from 'pg';
import { listUnknownRegions } from '../../db/organization/regions.ts';
import { DomainError } from '../../domain/errors.ts';

/** Refuses regions that no roster has brought in, because no team would be in them. */
export async function refuseUnknownRegions(pool: Pool, regionIds: string[]): Promise<void> {
  const unknown = await listUnknownRegions(pool, regionIds);
  if (unknown.length === 0) return;
  throw new DomainError(
    'not_found',
    `No region ${unknown.join(', ')} is on the roster. Check the spelling, or import its roster first.`,
  );
}
