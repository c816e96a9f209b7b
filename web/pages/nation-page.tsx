import type { QueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { me } from '../api/queries.ts';
import { behind, cycles, progress } from '../api/region-queries.ts';
import { BehindList } from '../parts/behind-list.tsx';
import { PlacePage } from '../parts/progress/place-page.tsx';
import { UnreachedLink } from '../parts/unreached-link.tsx';
import { useMe } from '../parts/use-me.ts';

export async function load(client: QueryClient, { budgetYear }: { budgetYear: number }) {
  const { abilities } = await client.ensureQueryData(me());
  await Promise.all([
    client.ensureQueryData(cycles()),
    client.ensureQueryData(progress(budgetYear, null)),
    abilities.includes('list_behind') && client.ensureInfiniteQueryData(behind(budgetYear, null)),
  ]);
}

const route = getRouteApi('/cycles/$budgetYear');

export default function NationPage() {
  const { budgetYear } = route.useParams();
  const { by } = route.useSearch();
  const { abilities } = useMe();
  return (
    <PlacePage budgetYear={budgetYear} regionId={null} by={by}>
      {abilities.includes('list_behind') && <BehindList budgetYear={budgetYear} regionId={null} />}
      {abilities.includes('list_undeliverable_mail') && <UnreachedLink />}
    </PlacePage>
  );
}
