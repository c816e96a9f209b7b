// What the picture counts: teams by phase, or by the state of their filing.

import type { Schema } from '../../api/queries.ts';
import { filingWords, phaseWords, regionWords } from '../../words/en/region.ts';
import type { TeamFilter } from './teams-link.tsx';

type Counts = Schema['ProgressCounts'];

export const COUNTED_BY = ['phase', 'filing'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

interface Column {
  id: string;
  title: string;
  count: (counts: Counts) => number;
  /** Which teams these are, in their list. */
  filter: Partial<TeamFilter>;
}

const keysOf = <K extends string>(names: Record<K, string>) => Object.keys(names) as K[];

export const COLUMNS: Record<CountedBy, Column[]> = {
  phase: [
    ...keysOf(phaseWords).map(
      (phase): Column => ({
        id: phase,
        title: phaseWords[phase],
        count: ({ byPhase }) => byPhase[phase],
        filter: { phase },
      }),
    ),
    { id: 'ended', title: regionWords.picture.ended, count: ({ ended }) => ended, filter: { state: 'ended' } },
  ],
  filing: keysOf(filingWords).map(
    (state): Column => ({
      id: state,
      title: filingWords[state],
      count: ({ byFilingState }) => byFilingState[state],
      filter: { state },
    }),
  ),
};
