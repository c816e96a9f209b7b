// What is different between two revisions of free text, item by item: enough to make the one from the other.

import type { FreeTextContent } from './revision-content.ts';

/** Places count from 1; `from` null: it was added; `to` null: it was left out; the same item at another place: it moved. */
export interface ItemChange<T> {
  from: { place: number; item: T } | null;
  to: { place: number; item: T } | null;
}
type Unit = FreeTextContent['units'][number];
type Ask = FreeTextContent['asks'][number];

export interface RevisionDifference {
  units: ItemChange<Unit>[];
  asks: ItemChange<Ask>[];
  /** Null: it is the same. */
  dissent: { from: string; to: string } | null;
}

export function differenceOf(from: FreeTextContent, to: FreeTextContent): RevisionDifference {
  return {
    units: changesOf(from.units, to.units, [isSame, ofSameUnit]),
    // an ask has no name of its own: the nearest of the same unit counts as the same ask
    asks: changesOf(from.asks, to.asks, [
      isSame,
      (a, b) => a.unitId === b.unitId && a.what === b.what,
      (a, b) => a.unitId === b.unitId && a.amountCents === b.amountCents,
      ofSameUnit,
      (a, b) => a.what === b.what,
    ]),
    dissent: from.dissent === to.dissent ? null : { from: from.dissent, to: to.dissent },
  };
}

/** The later revision, made from the earlier one and their difference. */
export const applyDifference = (from: FreeTextContent, { units, asks, dissent }: RevisionDifference) => ({
  units: applied(from.units, units),
  asks: applied(from.asks, asks),
  dissent: dissent ? dissent.to : from.dissent,
});

type Alike<T> = (a: T, b: T) => boolean;
const ofSameUnit = (a: { unitId: string }, b: { unitId: string }): boolean => a.unitId === b.unitId;

/** Pairs what is alike by the first measure, then of the rest what is by the next; leaves out what is the same in its place. */
function changesOf<T extends object>(from: readonly T[], to: readonly T[], measures: Alike<T>[]): ItemChange<T>[] {
  const [left, right] = [placed(from), placed(to)];
  const pairs: ItemChange<T>[] = [];
  for (const alike of measures) {
    for (const before of [...left]) {
      // what stayed in its place first
      const found =
        right.find(({ place, item }) => place === before.place && alike(before.item, item)) ??
        right.find(({ item }) => alike(before.item, item));
      if (!found) continue;
      pairs.push({ from: before, to: found });
      left.splice(left.indexOf(before), 1);
      right.splice(right.indexOf(found), 1);
    }
  }
  const rest = [...left.map((one) => ({ from: one, to: null })), ...right.map((one) => ({ from: null, to: one }))];
  return [...pairs.filter(isChanged), ...rest].sort((a, b) => placeOf(a) - placeOf(b));
}

const placed = <T>(items: readonly T[]) => items.map((item, index) => ({ place: index + 1, item }));
const placeOf = ({ from, to }: ItemChange<unknown>): number => to?.place ?? from?.place ?? 0;
const isChanged = <T extends object>({ from, to }: ItemChange<T>): boolean =>
  from?.place !== to?.place || !from || !to || !isSame(from.item, to.item);

/** Items hold texts and numbers only. */
function isSame<T extends object>(a: T, b: T): boolean {
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.get(key) === value);
}

function applied<T>(from: readonly T[], changes: readonly ItemChange<T>[]): T[] {
  const gone = new Set(changes.flatMap((change) => change.from?.place ?? []));
  const kept = placed(from).filter(({ place }) => !gone.has(place));
  return [...kept, ...changes.flatMap(({ to }) => to ?? [])].sort((a, b) => a.place - b.place).map(({ item }) => item);
}
