import { type Cycle, findCycle } from '../../db/cycles/cycles.ts';
import { DomainError } from '../../domain/errors.ts';
import type { UseCaseDeps } from '../deps.ts';

export async function getCycle({ pool }: Pick<UseCaseDeps, 'pool'>, year: number): Promise<Cycle> {
  const cycle = await findCycle(pool, year);
  if (!cycle) throw cycleNotFound(year);
  return cycle;
}

export const cycleNotFound = (year: number): DomainError =>
  new DomainError('not_found', `There is no cycle for ${year}. Check the year; a national co-chair drafts a new one.`);
