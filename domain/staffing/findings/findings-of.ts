import { nonproductiveFindings, occupancyFindings, shrinkageFindings } from './absence-findings.ts';
import type { Finding } from './finding.ts';
import type { Judged } from './judged.ts';
import { ownBackfillFindings } from './own-backfill.ts';
import { ownFigureFindings } from './own-figures.ts';
import { meanCensusFindings, postsFindings } from './place-findings.ts';
import { heldReliefFindings } from './relief-findings.ts';
import { leapYearFindings, weeks52Findings } from './year-findings.ts';

/** All that looks like a known error, in the order in which people fill the form in. */
export const findingsOf = (judged: Judged): Finding[] =>
  [
    weeks52Findings,
    leapYearFindings,
    meanCensusFindings,
    postsFindings,
    occupancyFindings,
    shrinkageFindings,
    nonproductiveFindings,
    heldReliefFindings,
    ownFigureFindings,
    ownBackfillFindings,
  ].flatMap((find) => find(judged));
