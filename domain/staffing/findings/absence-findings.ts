// Shares of time away, or off calls, that are rare: most come from hours that were left out or counted at the wrong place.

import { exact, isZero, ONE } from '../exact.ts';
import { percent } from '../shown.ts';
import { costInWords } from './cost.ts';
import type { Finding } from './finding.ts';
import { costBetween, type Judged, staffed } from './judged.ts';
import { question } from './question.ts';

const LEAST = '0.1';
const MOST = '0.3';
/** More than this away, and nothing in the office, is rare in a call center. */
const MOST_OUT_OF_OFFICE = exact('0.25');

export function nonproductiveFindings(judged: Judged): Finding[] {
  const { model, basis, lines } = judged;
  return lines.flatMap(({ line, away }, place) => {
    const usual = away.lt(exact(LEAST)) ? LEAST : away.gt(exact(MOST)) ? MOST : null;
    if (usual === null) return [];
    const other = { ...line, nonproductiveHoursPerFte: null, nonproductiveShare: usual };
    const skillMix = model.skillMix.map((one, at) => (at === place ? other : one));
    const cost = costBetween(staffed({ ...model, skillMix }, basis), lines, judged);
    const more = `it takes ${costInWords(cost)} ${usual === LEAST ? 'more' : 'less'}.`;
    const change = isZero(cost.fte) ? '' : ` At ${percent(exact(usual))} ${more}`;
    const sentence = `The nonproductive share of ${line.jobClass} is ${percent(away)}; usual are 10 % to 30 %.${change}`;
    const field = line.nonproductiveShare === null ? 'nonproductiveHoursPerFte' : 'nonproductiveShare';
    return [question('nonproductive_share_unusual', `/model/skillMix/${place}/${field}`, sentence, cost.cents)];
  });
}

/** Training and meetings of a call center may have been counted as time away. */
export function shrinkageFindings({ model, lines }: Judged): Finding[] {
  if (model.method !== 'call_workload' || !isZero(exact(model.demand.inOfficeShrinkage))) return [];
  return lines
    .filter(({ line, away }) => line.basis === 'share' && away.gt(MOST_OUT_OF_OFFICE))
    .map(({ line, away }) => {
      const sentence = `${line.jobClass} is away for ${percent(away)} and never in the office off calls: is all of it out of the office? Only that part is covered by backfill.`;
      return question('no_shrinkage_in_office', '/model/demand/inOfficeShrinkage', sentence);
    });
}

export function occupancyFindings({ model }: Judged): Finding[] {
  if (model.method !== 'call_workload' || !exact(model.demand.occupancy).equals(ONE)) return [];
  const sentence = 'At an occupancy of 100 % nobody is free when a call comes in, so callers wait without end.';
  return [question('occupancy_of_100_percent', '/model/demand/occupancy', sentence)];
}
