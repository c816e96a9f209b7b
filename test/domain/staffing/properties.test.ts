// What holds for every model. A failure prints the seed and the smallest model that shows it; `STAFFING_RUNS=2000` in the environment
// looks further, `STAFFING_SEED=1` looks again.

import fc from 'fast-check';
import { backfill } from '../../../domain/staffing/backfill.ts';
import { basisOf } from '../../../domain/staffing/basis.ts';
import { computeRevision } from '../../../domain/staffing/compute-unit.ts';
import type { Line, Settings } from '../../../domain/staffing/content.ts';
import { type Exact, exact, ONE, sum, ZERO } from '../../../domain/staffing/exact.ts';
import { explainFigure } from '../../../domain/staffing/findings/explain-figure.ts';
import { COMPARED_FIGURES, mixUpsIn } from '../../../domain/staffing/findings/mix-ups.ts';
import { type ChosenModel, lineHours } from '../../../domain/staffing/line-hours.ts';
import { onShift } from '../../../domain/staffing/methods/on-shift.ts';
import { coreProblems } from '../../../domain/staffing/problems/core-problems.ts';
import { staffLine } from '../../../domain/staffing/replacement.ts';
import { shareOutCents } from '../../../domain/staffing/share-out-cents.ts';
import { cutOff, fixed } from '../../../domain/staffing/shown.ts';
import { type Totals, totalsOf } from '../../../domain/staffing/totals.ts';
import { anyModel, anySettings, away, hundredths, METHODS, modelsBy, share } from './any-model.ts';
import { lineOf, modelOf, revisionOf, SETTINGS, unitOf } from './parts.ts';

const RUNS = {
  numRuns: Number(process.env.STAFFING_RUNS ?? 100),
  seed: Number(process.env.STAFFING_SEED ?? Date.now() % 1_000_000_000),
};

function totalsIn(model: ChosenModel, settings: Settings = SETTINGS): Totals {
  const basis = basisOf(settings);
  return totalsOf(
    lineHours(model, basis).lines.map((line) => staffLine(line, basis)),
    basis,
  );
}

const isAtLeast = (one: Exact, other: Exact) => !one.lt(other);
const changed = (model: ChosenModel, change: (line: Line) => Partial<Line>): ChosenModel => ({
  ...model,
  skillMix: model.skillMix.map((line) => ({ ...line, ...change(line) })),
});

describe.each(METHODS)('by %s', (method) => {
  const models = modelsBy(method);

  test('a drawn model has no problems', () => {
    fc.assert(
      fc.property(models, (model) => {
        expect(coreProblems(model, '', SETTINGS)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('total is at least worked, worked at least 0, and FTE × H are the hours', () => {
    fc.assert(
      fc.property(models, anySettings, (model, settings) => {
        const { workedHours, directFte, replacementHours, replacementFte, totalFte } = totalsIn(model, settings);
        const hoursPerFte = exact(settings.hoursPerFte);
        expect(isAtLeast(workedHours, ZERO) && isAtLeast(totalFte, directFte)).toBe(true);
        expect(directFte.mul(hoursPerFte).equals(workedHours)).toBe(true);
        expect(replacementFte.mul(hoursPerFte).equals(replacementHours)).toBe(true);
        expect(totalFte.mul(hoursPerFte).equals(workedHours.add(replacementHours))).toBe(true);
      }),
      RUNS,
    );
  });

  test('nobody replaced, or nobody away, adds nothing to the worked hours', () => {
    fc.assert(
      fc.property(models, (model) => {
        for (const none of [{ replacedShare: '0' }, { nonproductiveShare: '0' }]) {
          const { directFte, totalFte } = totalsIn(changed(model, () => none));
          expect(totalFte.equals(directFte)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('more time away, or more of it replaced, never takes fewer people', () => {
    fc.assert(
      fc.property(models, away, share, (model, otherAway, otherReplaced) => {
        // more time away also takes more worked hours for calls, and so moves what a floor adds to another class
        const base = method === 'call_workload' ? { ...model, ratioFloor: null } : model;
        const more = changed(base, ({ nonproductiveShare, replacedShare }) => ({
          nonproductiveShare: larger(nonproductiveShare, otherAway),
          replacedShare: larger(replacedShare, otherReplaced),
        }));
        expect(isAtLeast(totalsIn(more).totalFte, totalsIn(base).totalFte)).toBe(true);
      }),
      RUNS,
    );
  });

  test('more volume never takes fewer hours', () => {
    fc.assert(
      fc.property(models, hundredths(100, 300), (model, factor) => {
        const more = withVolume(model, (entered) => exact(entered).mul(exact(factor)).toFraction());
        expect(isAtLeast(totalsIn(more).workedHours, totalsIn(model).workedHours)).toBe(true);
        expect(isAtLeast(totalsIn(more).totalFte, totalsIn(model).totalFte)).toBe(true);
      }),
      RUNS,
    );
  });

  test('without volume only fixed lines and the floor have hours', () => {
    fc.assert(
      fc.property(models, (model) => {
        const none = { ...withVolume(model, () => '0'), ratioFloor: null };
        expect(totalsIn(none).directFte.toFraction()).toBe('5/4');
      }),
      RUNS,
    );
  });
});

function larger(one: string | null, other: string): string {
  return one !== null && Number(one) > Number(other) ? one : other;
}

/** The same model with another volume, whatever its method calls it. */
function withVolume(model: ChosenModel, change: (entered: string | null) => string): ChosenModel {
  switch (model.method) {
    case 'hppd':
      return { ...model, demand: { ...model.demand, averageDailyCensus: change(model.demand.averageDailyCensus) } };
    case 'unit_of_service':
      return { ...model, demand: { ...model.demand, unitsPerYear: change(model.demand.unitsPerYear) } };
    case 'ratio':
      return {
        ...model,
        demand: { ...model.demand, shifts: model.demand.shifts.map((one) => ({ ...one, census: change(one.census) })) },
      };
    case 'posts':
      return { ...model, demand: { posts: model.demand.posts.map((one) => ({ ...one, count: change(one.count) })) } };
    case 'provider_ratio':
      return { ...model, demand: { ...model.demand, clinicalProviderFte: change(model.demand.clinicalProviderFte) } };
    case 'rooms':
      return {
        ...model,
        demand: { ...model.demand, lines: model.demand.lines.map((one) => ({ ...one, rooms: change(one.rooms) })) },
      };
    case 'call_workload':
      return { ...model, demand: { ...model.demand, callsPerDay: change(model.demand.callsPerDay) } };
    case 'fixed':
      return {
        ...model,
        demand: { positions: model.demand.positions.map((one) => ({ ...one, fte: change(one.fte) })) },
      };
  }
}

test('the order of lines is irrelevant', () => {
  fc.assert(
    fc.property(
      anyModel.chain((model) =>
        fc.tuple(fc.constant(model), fc.shuffledSubarray(model.skillMix, { minLength: model.skillMix.length })),
      ),
      ([model, skillMix]) => {
        const text = (of: ChosenModel) => Object.values(totalsIn(of)).map((value) => value.toFraction());
        expect(text({ ...model, skillMix })).toEqual(text(model));
        const hoursById = (of: ChosenModel) =>
          lineHours(of, basisOf(SETTINGS))
            .lines.map(({ line, hours }) => `${line.lineId} ${hours.toFraction()}`)
            .sort();
        expect(hoursById({ ...model, skillMix })).toEqual(hoursById(model));
      },
    ),
    RUNS,
  );
});

test('the classes of a ratio floor have at least its hours, and the others what they had', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const { lines, floored } = lineHours(model, basisOf(SETTINGS));
      const before = lineHours({ ...model, ratioFloor: null }, basisOf(SETTINGS)).lines;
      const counts = (line: Line) => model.ratioFloor?.countedJobClasses.includes(line.jobClass) ?? false;
      const counted = sum(lines.filter(({ line }) => counts(line)).map(({ hours }) => hours));
      if (floored) expect(isAtLeast(counted, floored.floorHours)).toBe(true);
      for (const [place, { line, hours }] of lines.entries()) {
        const had = before[place]?.hours ?? ZERO;
        expect(counts(line) ? isAtLeast(hours, had) : hours.equals(had)).toBe(true);
      }
      const added = sum(lines.map(({ hours }) => hours)).sub(sum(before.map(({ hours }) => hours)));
      expect(added.equals(floored?.topUpHours ?? ZERO)).toBe(true);
    }),
    RUNS,
  );
});

test('nurses on shift are enough for the ratio, and one fewer would not be', () => {
  fc.assert(
    fc.property(hundredths(0, 9_000), hundredths(1, 1_000), (census, ratio) => {
      const nurses = onShift(exact(census), exact(ratio));
      expect(nurses.d).toBe(1n);
      expect(isAtLeast(nurses.mul(exact(ratio)), exact(census))).toBe(true);
      expect(nurses.equals(ZERO) || nurses.sub(ONE).mul(exact(ratio)).lt(exact(census))).toBe(true);
    }),
    RUNS,
  );
});

test('a ratio and posts for the same places agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 8 }), away, share, (census, ratio, n, r) => {
      const line = { nonproductiveShare: n, replacedShare: r };
      const shifts = ['day', 'evening', 'night'].map((label) => ({
        label,
        hours: '8',
        census: `${census}`,
        patientsPerNurse: `${ratio}`,
        daysPerWeek: '7',
      }));
      const byRatio = modelOf(
        {
          method: 'ratio',
          demand: { yearBasis: 'days', censusBasis: 'peak', breakReliefMinutesPerShift: '0', shifts },
        },
        { skillMix: [lineOf(line)] },
      );
      const post = { label: 'bedside', jobClass: 'Registered Nurse', hoursPerDay: '24', daysPerYear: '365' };
      const byPosts = modelOf(
        { method: 'posts', demand: { posts: [{ ...post, count: `${Math.ceil(census / ratio)}` }] } },
        { skillMix: [lineOf({ basis: 'method', ...line })] },
      );
      expect(totalsIn(byRatio).totalFte.toFraction()).toBe(totalsIn(byPosts).totalFte.toFraction());
    }),
    RUNS,
  );
});

describe('money', () => {
  test('rows add up to their total, each within a cent of its exact amount', () => {
    const amounts = fc.array(
      fc.tuple(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 997 })).map(([n, d]) => exact(`${n}/${d}`)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(amounts, (given) => {
        const { totalCents, cents } = shareOutCents(given);
        expect(cents.reduce((added, one) => added + one, 0)).toBe(totalCents);
        expect(`${totalCents}`).toBe(fixed(sum(given), 0));
        for (const [row, one] of cents.entries()) {
          expect(
            exact(one)
              .sub(given[row] ?? ZERO)
              .abs()
              .lt(ONE),
          ).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('no row gets a leftover cent before one with a larger remainder, or an earlier one with the same', () => {
    const amounts = fc.array(
      fc.nat(60).map((sixths) => exact(`${sixths}/6`)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(amounts, (given) => {
        const { cents } = shareOutCents(given);
        const rows = given.map((amount, row) => {
          const whole = exact(cutOff(amount, 0));
          return {
            remainder: amount.sub(whole),
            gets: exact(cents[row] ?? 0)
              .sub(whole)
              .gt(ZERO),
            row,
          };
        });
        for (const one of rows.filter(({ gets }) => gets)) {
          for (const other of rows.filter(({ gets }) => !gets)) {
            const order = one.remainder.compare(other.remainder);
            expect(order > 0 || (order === 0 && one.row < other.row)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test('the rows of a backfill line are its hours and its cents', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const basis = basisOf(SETTINGS);
        const lines = lineHours(model, basis).lines.map((line) => staffLine(line, basis));
        const { hours, cents, rows } = backfill(lines, []);
        expect(hours.equals(sum(lines.map(({ replacement }) => replacement)))).toBe(true);
        expect(sum(rows.map((row) => row.hours)).equals(hours)).toBe(true);
        expect(rows.reduce((added, row) => added + (row.cents ?? Number.NaN), 0)).toBe(cents);
      }),
      RUNS,
    );
  });
});

describe('what is shown', () => {
  const fractions = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 999 }))
    .map(([n, d]) => exact(`${n}/${d}`));

  test('is nearest to the exact value, halves away from zero', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 4 }), (value, places) => {
        const shown = fixed(value, places);
        const unit = exact(`1/${10 ** places}`);
        const off = exact(shown).sub(value);
        expect(isAtLeast(unit, off.abs().add(off.abs()))).toBe(true);
        if (off.abs().add(off.abs()).equals(unit)) expect(exact(shown).abs().gt(value.abs())).toBe(true);
        expect(shown.split('.')[1]?.length ?? 0).toBe(places);
      }),
      RUNS,
    );
  });

  test('cut off is nearer to zero, by less than its last decimal', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 4 }), (value, places) => {
        const off = value.abs().sub(exact(cutOff(value, places)).abs());
        expect(isAtLeast(off, ZERO) && off.lt(exact(`1/${10 ** places}`))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a figure of a team’s own', () => {
  const models = fc
    .record({ hours: hundredths(0, 10_000_000), n: away, r: share, places: fc.option(fc.integer({ min: 1, max: 60 })) })
    .map(({ hours, n, r, places }) => ({
      lines: [
        { hours: exact(hours), hours364: exact(hours).mul(exact('364/365')), away: exact(n), replaced: exact(r) },
      ],
      hoursPerFte: exact(2080),
      positionsPerDay: places === null ? null : exact(places),
    }));

  test('that is right is never explained, however many decimals it has', () => {
    fc.assert(
      fc.property(
        models,
        fc.constantFrom(...COMPARED_FIGURES),
        fc.integer({ min: 0, max: 6 }),
        (model, figure, places) => {
          const [right = ZERO] = mixUpsIn(model).figure(figure, new Set());
          expect(explainFigure(figure, fixed(right, places), mixUpsIn(model)).verdict).toBe('right');
        },
      ),
      RUNS,
    );
  });

  test('that is wrong in one way is explained by sets that lead to it, none larger than that', () => {
    const mixUps = fc.constantFrom('relief_multiplied' as const, 'days_364' as const, 'relief_applied_twice' as const);
    fc.assert(
      fc.property(models, fc.constantFrom(...COMPARED_FIGURES), mixUps, (model, figure, mixUp) => {
        const [wrong = ZERO] = mixUpsIn(model).figure(figure, new Set([mixUp]));
        const entered = fixed(wrong, 4);
        const { verdict, explainedBy } = explainFigure(figure, entered, mixUpsIn(model));
        if (verdict === 'right') return;
        expect(explainedBy.length).toBeGreaterThan(0);
        for (const set of explainedBy) {
          expect(set).toHaveLength(1);
          expect(
            mixUpsIn(model)
              .figure(figure, new Set(set))
              .map((value) => fixed(value, 4)),
          ).toContain(entered);
        }
      }),
      RUNS,
    );
  });
});

test('computing changes nothing that was entered, and comes to the same again', () => {
  fc.assert(
    fc.property(anyModel, anySettings, (model, settings) => {
      const revision = revisionOf([unitOf(model)], { settings });
      const before = JSON.stringify(revision);
      const computed = computeRevision(revision, 2028);
      expect(JSON.stringify(revision)).toBe(before);
      expect(computeRevision(structuredClone(revision), 2028)).toEqual(computed);
      // it is stored as JSON
      expect(JSON.parse(JSON.stringify(computed))).toEqual(computed);
    }),
    RUNS,
  );
});
