import { type Exact, exact } from '../../../domain/staffing/exact.ts';
import { gap } from '../../../domain/staffing/gap.ts';
import { fixed, percentShown } from '../../../domain/staffing/shown.ts';
import { casesOf } from './vectors.ts';

interface GapCase {
  name: string;
  inputs: Record<string, string>;
  exact: Record<string, string | null>;
  shown: Record<string, string>;
}

describe('gap, vacancy and hire need agree with the worked example', () => {
  test.each(casesOf<GapCase>('gap').map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const of = (name: string) => exact(one.inputs[name] ?? null);
    const found = gap(of('requiredTotalFte'), {
      budgeted: of('budgetedFte'),
      filled: of('filledFte'),
      inRecruitment: of('inRecruitmentFte'),
      turnoverShare: of('expectedTurnoverShare'),
      daysToFill: of('daysToFill'),
      horizonMonths: of('horizonMonths'),
    });
    const each = (show: (value: Exact | null, name: string) => string | null) =>
      Object.fromEntries(Object.entries(found).map(([name, value]) => [name, show(value, name)]));
    expect(each((value) => value?.toFraction() ?? null)).toEqual(one.exact);
    expect(
      each((value, name) => {
        if (value === null) return 'not defined (nothing budgeted)';
        return name === 'vacancyRate' ? percentShown(value) : fixed(value, 2);
      }),
    ).toEqual(one.shown);
  });
});
