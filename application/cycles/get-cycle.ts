import { type Cycle, findCycle } from '../../db/cycles/cycles.ts';
import { DomainError } from '../../domain/errors.ts';
import type { UseCaseDeps } from '../deps.ts';

export async function getCycle({ pool }: Pick<UseCaseDeps, 'pool'>, year: number): Promise<Cycle> {
  const cycle = await findCycle(pool, year);
  if (!cycle) throw new DomainError('not_found', `There is no cycle for ${year}. Draft one with POST /api/cycles.`);
  return cycle;
}
