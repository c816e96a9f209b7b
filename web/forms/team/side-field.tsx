import { useState } from 'react';
import type { Schema } from '../../api/queries.ts';
import SideChoice from '../side-choice.tsx';

type Side = Schema['Side'];

/** For which side somebody acts: asked only of whoever may act for both, so that nobody else has to say it. */
export function useSide(sides: Side[]) {
  const [side, setSide] = useState<Side>();
  const field = sides.length > 1 ? <SideChoice sides={sides} side={side} onChange={setSide} /> : null;
  return { field, inBody: side ? { side } : {}, isChosen: sides.length < 2 || side !== undefined };
}
