// The usual mix-ups of staffing spreadsheets: what a figure becomes with any set of them.

import { type Exact, exact, isZero, ONE, sum, ZERO } from '../exact.ts';
import { fixed } from '../shown.ts';

export const MIX_UPS = [
  'relief_multiplied',
  'days_364',
  'hours_per_fte',
  'cover_counted_twice',
  'relief_applied_twice',
  'share_rounded',
] as const;
export type MixUp = (typeof MIX_UPS)[number];

export const COMPARED_FIGURES = ['workedHours', 'directFte', 'replacementFte', 'totalFte'] as const;
export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/** Lines with the same N and r may be added up to one. */
export interface FigureLine {
  hours: Exact;
  /** The same on 52 weeks. */
  hours364: Exact;
  /** N */
  away: Exact;
  /** r */
  replaced: Exact;
}

export interface FigureModel {
  lines: readonly FigureLine[];
  hoursPerFte: Exact;
  /** The places of all shifts of one day; null: the method counts none. */
  positionsPerDay: Exact | null;
}

/** What figures of one model come to with mix-ups. */
export interface MixedUp {
  /** In every way in which these are made; with none of them the right value alone. */
  figure(name: ComparedFigure, made: ReadonlySet<MixUp>): Exact[];
  /** All sets that can be made with this model, smallest first, in the order of the list. */
  sets: MixUp[][];
}

/** Sums are kept: 64 sets for each of four figures share a few, and sums of fractions are slow for many classes. */
export function mixUpsIn(model: FigureModel): MixedUp {
  const known = new Map<string, Sums>();
  const sumsWith = (made: ReadonlySet<MixUp>): Sums => {
    const key = MIX_UPS.filter((mixUp) => mixUp !== 'hours_per_fte' && made.has(mixUp)).join();
    const sums = known.get(key) ?? sumsOf(model, made);
    known.set(key, sums);
    return sums;
  };
  return {
    sets: setsOfMixUps(model),
    figure(name, made) {
      const { hours, withRelief, places } = sumsWith(made);
      if (name === 'workedHours') return [hours];
      return hoursPerFte(model, made).flatMap((paid) => {
        const [direct, total] = [hours.div(paid), withRelief.div(paid)];
        const of = { directFte: direct, replacementFte: total.sub(direct), totalFte: total };
        return places.map((added) => of[name].add(added));
      });
    },
  };
}

interface Sums {
  hours: Exact;
  withRelief: Exact;
  /** FTE that are added, in each way in which they are. */
  places: Exact[];
}

function sumsOf(model: FigureModel, made: ReadonlySet<MixUp>): Sums {
  const lines = model.lines.map((line) => ({
    hours: made.has('days_364') ? line.hours364 : line.hours,
    away: made.has('share_rounded') ? roundedShare(line.away) : line.away,
    replaced: line.replaced,
  }));
  return {
    hours: sum(lines.map((line) => line.hours)),
    withRelief: sum(lines.map((line) => line.hours.mul(reliefFactor(line.away, line.replaced, made)))),
    places: addedPlaces(model, lines, made),
  };
}

/** Paid hours of an FTE as other calendars count them. */
const OTHER_HOURS = [2080, 2086, 2088].map(exact);

const hoursPerFte = (model: FigureModel, made: ReadonlySet<MixUp>): Exact[] =>
  made.has('hours_per_fte') ? OTHER_HOURS.filter((hours) => !hours.equals(model.hoursPerFte)) : [model.hoursPerFte];

/** N with two decimals. */
export const roundedShare = (away: Exact): Exact => exact(fixed(away, 2));

/** Total over direct hours of one line. Where places are added as cover, they stand for the relief. */
function reliefFactor(away: Exact, replaced: Exact, made: ReadonlySet<MixUp>): Exact {
  const atWork = ONE.sub(away);
  const once = made.has('relief_multiplied') ? ONE.add(away) : made.has('cover_counted_twice') ? ONE : ONE.div(atWork);
  const relief = made.has('relief_applied_twice') ? once.div(atWork) : once;
  return ONE.add(replaced.mul(relief.sub(ONE)));
}

/** A day's places that are added as if seven days were not covered yet, also with N on top of them. */
function addedPlaces(
  { positionsPerDay }: FigureModel,
  lines: readonly { hours: Exact; away: Exact }[],
  made: ReadonlySet<MixUp>,
): Exact[] {
  if (!made.has('cover_counted_twice') || positionsPerDay === null) return [ZERO];
  return [positionsPerDay, positionsPerDay.mul(ONE.add(meanAway(lines)))];
}

function meanAway(lines: readonly { hours: Exact; away: Exact }[]): Exact {
  const hours = sum(lines.map((line) => line.hours));
  return isZero(hours) ? ZERO : sum(lines.map((line) => line.hours.mul(line.away))).div(hours);
}

function setsOfMixUps({ lines, positionsPerDay }: FigureModel): MixUp[][] {
  const canBeMade = (mixUp: MixUp): boolean => {
    if (mixUp === 'cover_counted_twice') return positionsPerDay !== null;
    // a share of 0.996 would become 1, and nobody would ever work
    if (mixUp === 'share_rounded') return lines.every(({ away }) => roundedShare(away).lt(ONE));
    return true;
  };
  let sets: MixUp[][] = [[]];
  for (const mixUp of MIX_UPS.filter(canBeMade)) sets = sets.concat(sets.map((set) => [...set, mixUp]));
  const places = (set: MixUp[]) => set.map((mixUp) => MIX_UPS.indexOf(mixUp)).join();
  return sets
    .filter((set) => set.length > 0)
    .sort((one, other) => one.length - other.length || (places(one) < places(other) ? -1 : 1));
}
