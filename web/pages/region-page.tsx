import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { me } from '../api/queries.ts';
import { behind, cycles, progress, regionDates } from '../api/region-queries.ts';
import { BehindList } from '../parts/behind-list.tsx';
import { PlacePage } from '../parts/progress/place-page.tsx';
import { RegionDates } from '../parts/region-dates.tsx';
import { UnreachedLink } from '../parts/unreached-link.tsx';
import { useMe } from '../parts/use-me.ts';

export async function load(client: QueryClient, path: { budgetYear: number; regionId: string }) {
  const { budgetYear, regionId } = path;
  const { abilities } = await client.ensureQueryData(me());
  await Promise.all([
    client.ensureQueryData(cycles()),
    client.ensureQueryData(progress(budgetYear, regionId)),
    client.ensureQueryData(regionDates(budgetYear, regionId)),
    abilities.includes('list_behind') && client.ensureInfiniteQueryData(behind(budgetYear, regionId)),
  ]);
}

const route = getRouteApi('/cycles/$budgetYear/regions/$regionId');

export default function RegionPage() {
  const path = route.useParams();
  const { by } = route.useSearch();
  const { abilities } = useMe();
  return (
    <PlacePage {...path} by={by}>
      {abilities.includes('list_behind') && <BehindList {...path} />}
      {abilities.includes('list_undeliverable_mail') && <UnreachedLink />}
      <RegionDates {...path} />
    </PlacePage>
  );
}
