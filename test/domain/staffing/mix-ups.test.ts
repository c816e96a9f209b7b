import { exact } from '../../../domain/staffing/exact.ts';
import { type BackfillFigure, explainBackfill } from '../../../domain/staffing/findings/explain-backfill.ts';
import { explainFigure } from '../../../domain/staffing/findings/explain-figure.ts';
import {
  type ComparedFigure,
  type FigureModel,
  type MixUp,
  mixUpsIn,
} from '../../../domain/staffing/findings/mix-ups.ts';

/** 18.25 FTE direct, a fifth away, everybody replaced, five places a day. */
const MODEL: FigureModel = {
  lines: [{ hours: exact(37960), hours364: exact(37856), away: exact('0.2'), replaced: exact(1) }],
  hoursPerFte: exact(2080),
  positionsPerDay: exact(5),
};
const [LINE] = MODEL.lines as [FigureModel['lines'][number]];

const values = (figure: ComparedFigure, made: MixUp[], model = MODEL) =>
  mixUpsIn(model)
    .figure(figure, new Set(made))
    .map((value) => value.toFraction());

describe('a figure', () => {
  test.each<[MixUp[], string[], string[], string[]]>([
    [[], ['18.25'], ['4.5625'], ['22.8125']],
    [['relief_multiplied'], ['18.25'], ['3.65'], ['21.9']],
    [['days_364'], ['18.2'], ['4.55'], ['22.75']],
    [['relief_applied_twice'], ['18.25'], ['10.265625'], ['28.515625']],
    [['relief_multiplied', 'relief_applied_twice'], ['18.25'], ['9.125'], ['27.375']],
    [['cover_counted_twice'], ['23.25', '24.25'], ['5', '6'], ['23.25', '24.25']],
    [
      ['relief_multiplied', 'cover_counted_twice'],
      ['23.25', '24.25'],
      ['8.65', '9.65'],
      ['26.9', '27.9'],
    ],
    [
      ['cover_counted_twice', 'relief_applied_twice'],
      ['23.25', '24.25'],
      ['9.5625', '10.5625'],
      ['27.8125', '28.8125'],
    ],
    [['days_364', 'relief_multiplied'], ['18.2'], ['3.64'], ['21.84']],
  ])('with %j comes to what that leads to', (made, direct, replacement, total) => {
    const exactly = (texts: string[]) => texts.map((text) => exact(text).toFraction());
    expect(values('directFte', made)).toEqual(exactly(direct));
    expect(values('replacementFte', made)).toEqual(exactly(replacement));
    expect(values('totalFte', made)).toEqual(exactly(total));
  });

  test('counts with each other number of hours that an FTE has elsewhere', () => {
    const of = (hoursPerFte: string) =>
      values('directFte', ['hours_per_fte'], { ...MODEL, hoursPerFte: exact(hoursPerFte) });
    const fte = (hours: number) => exact(37960).div(exact(hours)).toFraction();
    expect(of('2080')).toEqual([fte(2086), fte(2088)]);
    expect(of('2086')).toEqual([fte(2080), fte(2088)]);
  });

  test('takes the part that is replaced into account', () => {
    const half = { ...MODEL, lines: [{ ...LINE, replaced: exact('0.5') }] };
    expect(values('totalFte', [], half)).toEqual([exact('20.53125').toFraction()]);
    expect(values('totalFte', ['relief_multiplied'], half)).toEqual([exact('20.075').toFraction()]);
  });

  test('rounds a share to whole percents, half up', () => {
    const odd = { ...MODEL, lines: [{ ...LINE, away: exact('0.1951') }] };
    expect(values('totalFte', ['share_rounded'], odd)).toEqual([exact('22.8125').toFraction()]);
  });

  test('of worked hours knows days, and no FTE', () => {
    expect(values('workedHours', [])).toEqual(['37960']);
    expect(values('workedHours', ['days_364', 'hours_per_fte', 'cover_counted_twice'])).toEqual(['37856']);
  });

  test('adds places with the mean share away of all classes', () => {
    const two = {
      ...MODEL,
      lines: [
        { ...LINE, hours: exact(3), away: exact('0.1') },
        { ...LINE, hours: exact(1), away: exact('0.5') },
      ],
      hoursPerFte: exact(4),
    };
    expect(values('directFte', ['cover_counted_twice'], two)).toEqual(['6', '7']);
    const none = { ...MODEL, lines: [{ ...LINE, hours: exact(0) }] };
    expect(values('directFte', ['cover_counted_twice'], none)).toEqual(['5', '5']);
    expect(values('directFte', ['cover_counted_twice'], { ...MODEL, positionsPerDay: null })).toEqual(['73/4']);
  });
});

describe('sets of mix-ups', () => {
  const sets = (over: Partial<FigureModel>) => mixUpsIn({ ...MODEL, ...over }).sets;

  test('are all that can be made, smallest first', () => {
    const all = sets({});
    expect(all).toHaveLength(63);
    expect(all.slice(0, 8)).toEqual([
      ['relief_multiplied'],
      ['days_364'],
      ['hours_per_fte'],
      ['cover_counted_twice'],
      ['relief_applied_twice'],
      ['share_rounded'],
      ['relief_multiplied', 'days_364'],
      ['relief_multiplied', 'hours_per_fte'],
    ]);
    expect(all.map((set) => set.length)).toEqual(all.map((set) => set.length).sort());
    expect(all[11]).toEqual(['days_364', 'hours_per_fte']);
  });

  test('add no places where none are known', () => {
    const all = sets({ positionsPerDay: null });
    expect(all).toHaveLength(31);
    expect(all.flat()).not.toContain('cover_counted_twice');
  });

  test('round no share to one, because then nobody would ever work', () => {
    const all = sets({ lines: [LINE, { ...LINE, away: exact('0.996') }] });
    expect(all).toHaveLength(31);
    expect(all.flat()).not.toContain('share_rounded');
  });
});

test('a figure is explained by the fewest mix-ups, and cut off only where nothing fits when rounded', () => {
  const explained = (entered: string) => explainFigure('totalFte', entered, mixUpsIn(MODEL));
  expect(explained('21.9').explainedBy).toEqual([['relief_multiplied']]);
  expect(explained('21.8400').explainedBy).toEqual([['relief_multiplied', 'days_364']]);
  expect(explained('28.515').explainedBy).toEqual([['relief_applied_twice']]);
  expect(explained('22.81')).toMatchObject({ verdict: 'right', certain: [], possible: [] });
  expect(explained('23')).toMatchObject({ verdict: 'right' });
  expect(explained('50')).toMatchObject({ verdict: 'unexplained', explainedBy: [], certain: [], possible: [] });
});

describe('a typed backfill', () => {
  const explained = (figure: BackfillFigure, entered: string, worked: string, replaced = '0.5') =>
    explainBackfill(figure, entered, {
      lines: [
        {
          worked: exact(worked),
          away: exact('0.2'),
          replaced: exact(replaced),
          release: exact(10),
          sourceRateCents: exact(100),
          baseRateCents: exact(50),
        },
      ],
      hoursPerFte: exact(2080),
      vacantFte: exact(1),
    });
  const right = (...given: Parameters<typeof explained>) => explained(...given).verdict === 'right';

  test('is right within a dollar, or within a thousandth', () => {
    // (80 × 0.5 × 0.25 + 10) h × $1
    expect([right('backfillCents', '2100', '80'), right('backfillCents', '1900', '80')]).toEqual([true, true]);
    expect([right('backfillCents', '2101', '80'), right('backfillCents', '1899', '80')]).toEqual([false, false]);
    // 1,000,010 h × $1
    expect([right('backfillCents', '100101001', '8000000'), right('backfillCents', '100101002', '8000000')]).toEqual([
      true,
      false,
    ]);
  });

  test('in hours is right within its last decimal, or within a thousandth', () => {
    expect([right('backfillHours', '21', '80'), right('backfillHours', '20.1', '80')]).toEqual([true, true]);
    expect([right('backfillHours', '22', '80'), right('backfillHours', '20.2', '80')]).toEqual([false, false]);
    expect([right('backfillHours', '1001010.0', '8000000'), right('backfillHours', '1001010.1', '8000000')]).toEqual([
      true,
      false,
    ]);
  });

  test.each<[BackfillFigure, string, string]>([
    // worked 80,000 h, 10,000 h replaced: 90,000 paid
    ['backfillHours', '28010', 'paid_absence_added'],
    ['backfillHours', '18000', 'paid_absence_instead'],
    ['backfillHours', '20010', 'not_replaced_included'],
    ['backfillHours', '12090', 'vacancies_included'],
    ['backfillHours', '8010', 'relief_multiplied'],
    ['backfillCents', '1901000', 'paid_absence_added'],
    ['backfillCents', '900000', 'paid_absence_instead'],
    ['backfillCents', '2001000', 'not_replaced_included'],
    ['backfillCents', '1209000', 'vacancies_included'],
    ['backfillCents', '801000', 'relief_multiplied'],
  ])('in %s of %s is explained by %s', (figure, entered, mixUp) => {
    expect(explained(figure, entered, '80000').explainedBy).toEqual([[mixUp]]);
  });

  test('that nothing explains is told as that', () => {
    expect(explained('backfillHours', '5', '80000')).toMatchObject({ verdict: 'unexplained', explainedBy: [] });
  });

  test('of a unit without cover may hold vacancies in hours', () => {
    expect(explained('backfillHours', '2090', '0').explainedBy).toEqual([['vacancies_included']]);
  });
});
