import type { QueryClient } from '@tanstack/react-query';
import { me } from '../../api/queries.ts';
import { cycles } from '../../api/region-queries.ts';

/** Where somebody's own teams stand: their region, if all their roles are there, in the newest year that runs. */
export async function ownPlace(client: QueryClient) {
  const [{ roles }, years] = await Promise.all([client.ensureQueryData(me()), client.ensureQueryData(cycles())]);
  const running = years.find(({ status }) => status === 'running' || status === 'launching') ?? years[0];
  if (!running) return { to: '/' } as const;
  const { budgetYear } = running;
  const regions = new Set(roles.map(({ scopeKind, scopeId }) => (scopeKind === 'region' ? scopeId : null)));
  const [regionId] = regions;
  return regions.size === 1 && regionId
    ? ({
        to: '/cycles/$budgetYear/regions/$regionId',
        params: { budgetYear, regionId },
        search: { by: 'phase' },
      } as const)
    : ({ to: '/cycles/$budgetYear', params: { budgetYear }, search: { by: 'phase' } } as const);
}
