import { exact, isZero, sum, ZERO } from '../exact.ts';
import { lineHours } from '../line-hours.ts';
import { nursesOn } from '../methods/ratio.ts';
import { inCents } from '../shown.ts';
import { withDays } from '../with-days.ts';
import { explainFigure } from './explain-figure.ts';
import { costOfDifference, figureSentence, type Told } from './figure-sentence.ts';
import type { Finding } from './finding.ts';
import { type Judged, whyNoRate } from './judged.ts';
import { COMPARED_FIGURES, mixUpsIn } from './mix-ups.ts';

/** The team's own figures that differ from the computed ones, each with what probably led to it. */
export function ownFigureFindings(judged: Judged): Finding[] {
  const told = toldOf(judged);
  const mixedUp = mixUpsIn(told);
  return COMPARED_FIGURES.flatMap((figure): Finding[] => {
    const entered = judged.model.ownFigures[figure];
    if (entered === null) return [];
    const found = explainFigure(figure, entered, mixedUp);
    if (found.verdict === 'right') return [];
    const cents = costOfDifference(figure, found.difference, told);
    return [
      {
        code: 'own_figure_differs',
        pointer: `/model/ownFigures/${figure}`,
        sentence: figureSentence(figure, entered, found, told),
        costCents: cents && inCents(cents),
        isCertain: true,
        mixUps: { certain: found.certain, possible: found.possible },
      },
    ];
  });
}

function toldOf(judged: Judged): Told {
  const { model, lines, basis } = judged;
  const year = withDays(model, basis, exact(364));
  const hours364 = lineHours(year.model, year.basis).lines;
  const rates = lines.map(({ line, worked }) => {
    if (isZero(worked)) return ZERO;
    return line.hourlyRateCents === null ? null : worked.mul(exact(line.hourlyRateCents));
  });
  const worked = sum(lines.map((line) => line.worked));
  const known = rates.filter((cents) => cents !== null);
  return {
    lines: lines.map((line, place) => ({
      hours: line.worked,
      hours364: hours364[place]?.hours ?? ZERO,
      away: line.away,
      replaced: line.replaced,
    })),
    hoursPerFte: basis.hoursPerFte,
    daysPerYear: basis.daysPerYear,
    positionsPerDay: positionsPerDay(judged),
    // several classes: the mean of their rates, by worked hours
    hourlyRateCents: known.length < rates.length || isZero(worked) ? null : sum(known).div(worked),
    whyNoRate: whyNoRate(judged),
  };
}

/** The places of all shifts of a day, of methods that count them. */
function positionsPerDay({ model }: Judged) {
  if (model.method === 'ratio') return sum(model.demand.shifts.map(nursesOn));
  return model.method === 'posts' ? sum(model.demand.posts.map(({ count }) => exact(count))) : null;
}
