import { coverOf, hasWholeCover } from '../backfill.ts';
import type { Line } from '../content.ts';
import { type Exact, exact, isZero, sum, ZERO } from '../exact.ts';
import { vacantFte } from '../gap.ts';
import { releaseProblems } from '../problems/release-problems.ts';
import { inCents } from '../shown.ts';
import { backfillSentence } from './backfill-sentence.ts';
import { type BackfillFigure, type BackfillModel, explainBackfill } from './explain-backfill.ts';
import type { Finding } from './finding.ts';
import type { Judged } from './judged.ts';

/** The team's own backfill, where it differs from the computed one. */
export function ownBackfillFindings(judged: Judged): Finding[] {
  const { model, at } = judged;
  if (releaseProblems(model, at).length > 0) return [];
  const { backfillHours, backfillCents } = model.ownFigures;
  const inHours = modelOf(judged, () => ZERO);
  const inMoney = modelOf(judged, sourceRate);
  return [
    ...(backfillHours !== null && inHours ? findings('backfillHours', backfillHours, inHours) : []),
    // without all rates there is nothing to compare with
    ...(backfillCents !== null && inMoney ? findings('backfillCents', `${backfillCents}`, inMoney) : []),
  ];
}

function findings(figure: BackfillFigure, entered: string, model: BackfillModel): Finding[] {
  const found = explainBackfill(figure, entered, model);
  if (found.verdict === 'right') return [];
  const all = found.explainedBy.flat();
  return [
    {
      code: 'own_backfill_differs',
      pointer: `/model/ownFigures/${figure}`,
      sentence: backfillSentence(figure, entered, found),
      costCents: figure === 'backfillCents' ? inCents(found.difference.abs()) : null,
      isCertain: true,
      mixUps: all.length > 1 ? { certain: [], possible: all } : { certain: all, possible: [] },
    },
  ];
}

/** @param rateOf cents of an hour of cover; null: not known, and then there is no model */
function modelOf({ model, lines, plan, basis }: Judged, rateOf: (line: Line) => Exact | null): BackfillModel | null {
  const covers = coverOf(lines, model.release);
  const rates = covers.map(({ line, hours }) => (isZero(hours) ? ZERO : rateOf(line)));
  if (rates.includes(null)) return null;
  const { budgetedFte, filledFte } = plan;
  return {
    lines: lines.map(({ line, worked, away, replaced }, place) => ({
      worked,
      away,
      replaced,
      release: covers[place]?.release ?? ZERO,
      sourceRateCents: rates[place] ?? ZERO,
      baseRateCents: line.hourlyRateCents === null ? null : exact(line.hourlyRateCents),
    })),
    hoursPerFte: basis.hoursPerFte,
    vacantFte: budgetedFte === null || filledFte === null ? null : vacantFte(exact(budgetedFte), exact(filledFte)),
  };
}

/** Σ share × rate of who covers a line. */
function sourceRate(line: Line): Exact | null {
  if (!hasWholeCover(line)) return null;
  const parts = line.sourceMix.map(({ share, hourlyRateCents: rate }) =>
    rate === null ? null : exact(share).mul(exact(rate)),
  );
  return parts.every((part) => part !== null) ? sum(parts) : null;
}
