import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Schema } from '../api/queries.ts';
import { useMe } from '../parts/use-me.ts';

type Side = Schema['Side'];

// hardly anybody acts for both sides
const SideChoice = lazy(() => import('./side-choice.tsx'));

/** For which side somebody asks: who acts for one alone need not say so. */
export function useOwnSide(): { ofSide: { side?: Side }; mustChoose: boolean; choice: ReactNode } {
  const { sides } = useMe();
  const [side, setSide] = useState<Side>();
  const choice = sides.length > 1 && (
    <Suspense>
      <SideChoice sides={sides} side={side} onChange={setSide} />
    </Suspense>
  );
  return { ofSide: side ? { side } : {}, mustChoose: sides.length > 1 && !side, choice };
}
