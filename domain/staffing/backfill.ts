import type { CoverSource, Line, Release } from './content.ts';
import { type Exact, exact, isZero, ONE, sum, ZERO } from './exact.ts';
import type { StaffedLine } from './replacement.ts';
import { shareOutCents } from './share-out-cents.ts';
import { spread } from './spread.ts';

/** Hours that have to be covered for one line: its replacement, and its release that N does not hold, one for one. */
export interface Cover {
  line: Line;
  hours: Exact;
  release: Exact;
}

export interface BackfillRow {
  lineId: string;
  jobClass: string;
  source: CoverSource;
  hours: Exact;
  /** Null: not known, and then neither are the cents. */
  hourlyRateCents: number | null;
  exactCents: Exact | null;
  cents: number | null;
}

export interface Backfill {
  hours: Exact;
  /** Null: a rate that is needed is not known. */
  exactCents: Exact | null;
  cents: number | null;
  /** In the order of lines and sources; their cents add up to the whole. */
  rows: BackfillRow[];
}

/** The one backfill line of a unit: Σ (replacement + release outside N) × Σ share × rate of who covers. */
export function backfill(lines: readonly StaffedLine[], release: readonly Release[]): Backfill {
  const covers = coverOf(lines, release);
  const rows = covers.flatMap(rowsOf);
  const amounts = rows.map(({ exactCents }) => exactCents).filter((cents) => cents !== null);
  const isKnown = covers.every(isShared) && amounts.length === rows.length;
  const shared = isKnown ? shareOutCents(amounts) : null;
  return {
    hours: sum(covers.map(({ hours }) => hours)),
    exactCents: isKnown ? sum(amounts) : null,
    cents: shared?.totalCents ?? null,
    rows: rows.map((row, place) => ({ ...row, cents: shared?.cents[place] ?? null })),
  };
}

/** A class with several lines shares its release in proportion to their worked hours. */
export function coverOf(lines: readonly StaffedLine[], release: readonly Release[]): Cover[] {
  const parts = lines.map(({ line, worked, replacement }) => ({ line, hours: worked, replacement }));
  const outside = release.filter(({ inNonproductive }) => !inNonproductive);
  const spreads = outside.map(({ jobClass, hoursPerYear }) => {
    const ofClass = parts.filter(({ line }) => line.jobClass === jobClass);
    return spread(exact(hoursPerYear), ofClass, [jobClass]);
  });
  return parts.map((part) => {
    const released = sum(spreads.map((byLine) => byLine.get(part) ?? ZERO));
    return { line: part.line, hours: part.replacement.add(released), release: released };
  });
}

/** Whether it is known who covers all of the hours. */
const isShared = ({ line, hours }: Cover): boolean => isZero(hours) || hasWholeCover(line);

export const hasWholeCover = ({ sourceMix }: Line): boolean =>
  sourceMix.every(({ share }) => share !== null) && sum(sourceMix.map(({ share }) => exact(share))).equals(ONE);

function rowsOf({ line, hours }: Cover): BackfillRow[] {
  // where nobody is covered, neither shares nor rates have to be known
  const isNeeded = !isZero(hours);
  if (isNeeded && !hasWholeCover(line)) return [];
  return line.sourceMix.map(({ source, share, hourlyRateCents: rate }) => {
    const covered = isNeeded ? hours.mul(exact(share)) : ZERO;
    const exactCents = isZero(covered) ? ZERO : rate === null ? null : covered.mul(exact(rate));
    const { lineId, jobClass } = line;
    return { lineId, jobClass, source, hours: covered, hourlyRateCents: rate, exactCents, cents: null };
  });
}
