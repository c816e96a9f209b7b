import { basisOf } from '../../../domain/staffing/basis.ts';
import type { Exact } from '../../../domain/staffing/exact.ts';
import { exact, sum } from '../../../domain/staffing/exact.ts';
import { type ChosenModel, lineHours } from '../../../domain/staffing/line-hours.ts';
import { hoursPerDayOnCalls, paidHoursPerDay } from '../../../domain/staffing/methods/calls.ts';
import { patientDays } from '../../../domain/staffing/methods/hppd.ts';
import { nursesOn } from '../../../domain/staffing/methods/ratio.ts';
import { roomHoursPerWeek, staffHoursPerWeek } from '../../../domain/staffing/methods/rooms.ts';
import { coreProblems } from '../../../domain/staffing/problems/core-problems.ts';
import { staffLine } from '../../../domain/staffing/replacement.ts';
import { fixed } from '../../../domain/staffing/shown.ts';
import { totalsOf } from '../../../domain/staffing/totals.ts';
import { casesOf, type ModelCase, modelOfCase } from './vectors.ts';

const FILES = ['hppd', 'unit-of-service', 'ratio', 'posts', 'provider-ratio', 'rooms', 'call-workload', 'fixed'];

describe.each(FILES)('%s agrees with the worked example', (file) => {
  const cases = casesOf<ModelCase>(file);
  const computed = cases.filter(({ refused }) => !refused).map((one) => [one.name, one] as const);
  const refused = cases.filter((one) => one.refused).map((one) => [one.name, one] as const);

  test.each(computed)('%s', (_name, one) => {
    const { model, settings } = modelOfCase(one);
    const basis = basisOf(settings);
    expect(coreProblems(model, '', settings)).toEqual([]);
    const { lines, floored } = lineHours(model, basis);
    const staffed = lines.map((line) => staffLine(line, basis));
    const values: Record<string, Exact> = {
      ...totalsOf(staffed, basis),
      ...partsOf(model, basis.daysPerYear),
      ...(floored && { floorHours: floored.floorHours, floorTopUpHours: floored.topUpHours }),
    };
    const shown = (places: (name: string) => number, from: Record<string, string>) =>
      Object.fromEntries(Object.keys(from).map((name) => [name, fixed(values[name] as Exact, places(name))]));
    const text = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toFraction()]));
    expect(text).toEqual(one.exact);
    expect(shown((name) => (name.endsWith('Fte') ? 2 : 1), one.shown)).toEqual(one.shown);
    expect(shown(() => 4, one.fourDecimals)).toEqual(one.fourDecimals);
    if (one.lines) {
      expect(
        staffed.map(({ line, worked, replacement }) => ({
          jobClass: line.jobClass,
          workedHours: worked.toFraction(),
          replacementHours: replacement.toFraction(),
        })),
      ).toEqual(one.lines);
    }
    if (one.onShift && model.method === 'ratio') {
      expect(model.demand.shifts.map((shift) => Number(nursesOn(shift).toFraction()))).toEqual(one.onShift);
    }
  });

  if (refused.length > 0) {
    test.each(refused)('%s is refused in a sentence', (_name, one) => {
      const { model, settings } = modelOfCase(one);
      const found = coreProblems(model, '', settings).map(({ code, problem }) => ({ code, problem }));
      // the same is wrong with each of three shifts, and each is told
      expect(found[0]).toEqual({ code: one.refused, problem: one.sentence });
    });
  }
});

/** What a method shows on the way. */
function partsOf(model: ChosenModel, days: Exact): Record<string, Exact> {
  switch (model.method) {
    case 'hppd':
      return { patientDays: patientDays(model.demand, days) };
    case 'rooms':
      return { roomHoursPerWeek: roomHoursPerWeek(model.demand), staffHoursPerWeek: staffHoursPerWeek(model.demand) };
    case 'call_workload': {
      const { demand, skillMix } = model;
      const paid = skillMix.map(({ share, nonproductiveShare }) =>
        exact(share).mul(paidHoursPerDay(demand, exact(nonproductiveShare))),
      );
      return { paidHoursPerDay: sum(paid), hoursPerDayOnCalls: hoursPerDayOnCalls(demand) };
    }
    default:
      return {};
  }
}
