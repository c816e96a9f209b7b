import { exact } from '../../../domain/staffing/exact.ts';
import { backfillSentence } from '../../../domain/staffing/findings/backfill-sentence.ts';
import { type BackfillFigure, explainBackfill } from '../../../domain/staffing/findings/explain-backfill.ts';
import { explainFigure } from '../../../domain/staffing/findings/explain-figure.ts';
import { costOfDifference, figureSentence, type Told } from '../../../domain/staffing/findings/figure-sentence.ts';
import { type ComparedFigure, mixUpsIn } from '../../../domain/staffing/findings/mix-ups.ts';
import { fixed, inCents } from '../../../domain/staffing/shown.ts';
import { casesOf } from './vectors.ts';

interface ErrorCase {
  name: string;
  inputs: { figure: string; entered: string; model: Record<string, string | number> };
  exact: { right: string; difference: string; differenceCents?: string };
  shown: { right: string; difference: string; differenceCents?: number };
  verdict: string;
  explainedBy: string[][];
  certain?: string[];
  possible?: string[];
  sentence: string | null;
}

const cases = casesOf<ErrorCase>('errors');
const isBackfill = ({ inputs }: ErrorCase) => inputs.figure.startsWith('backfill');
const named = (of: ErrorCase[]) => of.map((one) => [one.name, one] as const);

describe('a figure of the team’s own spreadsheet is explained', () => {
  test.each(named(cases.filter((one) => !isBackfill(one))))('%s', (_name, one) => {
    const { figure, entered, model: given } = one.inputs;
    const of = (name: string) => exact(given[name] as string | number);
    const [hours, hours364] = [of('hours'), given.hours364 ? of('hours364') : of('hours')];
    const model: Told = {
      lines: [{ hours, hours364, away: of('n'), replaced: exact(1) }],
      hoursPerFte: of('hoursPerFte'),
      positionsPerDay: given.positionsPerDay ? of('positionsPerDay') : null,
      daysPerYear: exact(365),
      hourlyRateCents: of('hourlyRateCents'),
      whyNoRate: '',
    };
    const compared = figure as ComparedFigure;
    const { right, difference, ...found } = explainFigure(compared, entered, mixUpsIn(model));
    const cents = found.verdict === 'right' ? null : costOfDifference(compared, difference, model);
    expect({
      right: right.toFraction(),
      difference: difference.toFraction(),
      ...(cents && { differenceCents: cents.toFraction() }),
    }).toEqual(one.exact);
    expect({
      right: fixed(right, 2),
      difference: fixed(difference, 2),
      ...(cents && { differenceCents: inCents(cents) }),
    }).toEqual(one.shown);
    expect(found).toEqual({
      verdict: one.verdict,
      explainedBy: one.explainedBy,
      certain: one.certain,
      possible: one.possible,
    });
    if (one.sentence !== null) {
      expect(figureSentence(compared, entered, { ...found, right, difference }, model)).toBe(one.sentence);
    }
  });
});

describe('a backfill line of the team’s own spreadsheet is explained', () => {
  test.each(named(cases.filter(isBackfill)))('%s', (_name, one) => {
    const { entered, model: given } = one.inputs;
    const figure = one.inputs.figure as BackfillFigure;
    const of = (name: string) => exact(given[name] as string | number);
    const found = explainBackfill(figure, entered, {
      lines: [
        {
          worked: of('workedHours'),
          away: of('n'),
          replaced: of('replacedShare'),
          release: exact(0),
          sourceRateCents: of('sourceRateCents'),
          baseRateCents: of('baseRateCents'),
        },
      ],
      hoursPerFte: of('hoursPerFte'),
      vacantFte: of('vacantFte'),
    });
    const { right, difference, verdict, explainedBy } = found;
    const places = figure === 'backfillCents' ? 0 : 1;
    expect({ right: right.toFraction(), difference: difference.toFraction() }).toEqual(one.exact);
    expect({ right: fixed(right, places), difference: fixed(difference, places) }).toEqual(one.shown);
    expect({ verdict, explainedBy }).toEqual({ verdict: one.verdict, explainedBy: one.explainedBy });
    if (one.sentence !== null) expect(backfillSentence(figure, entered, found)).toBe(one.sentence);
  });
});
