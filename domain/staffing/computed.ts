// What the server computes of a unit and stores beside what people entered: exact values as text, because JSON has no fractions.

import type { CoverSource } from './content.ts';
import type { Exact } from './exact.ts';
import type { Finding } from './findings/finding.ts';
import { fixed, inCents } from './shown.ts';
import type { Step } from './step.ts';

/** What rests on something unknown or missing is not computed; it is never 0. */
export interface NotComputed {
  /** Such as "not computed, because payroll does not report it". */
  notComputed: string;
}

export interface Figure {
  /** In lowest terms, such as "3285/104". */
  exact: string;
  /** Such as "31.59": hours with one decimal, FTE with two. */
  shown: string;
}

export interface CentsFigure {
  exact: string;
  shown: number;
}

export type MaybeFigure = Figure | NotComputed;

export interface ComputedLine {
  lineId: string;
  jobClass: string;
  workedHours: Figure;
  replacementHours: Figure;
  totalFte: Figure;
}

export interface ComputedBackfill {
  hours: MaybeFigure;
  fte: MaybeFigure;
  cents: CentsFigure | NotComputed;
  rows: { lineId: string; jobClass: string; source: CoverSource; hours: Figure; cents: number | NotComputed }[];
}

export interface Computed {
  workedHours: MaybeFigure;
  directFte: MaybeFigure;
  replacementHours: MaybeFigure;
  replacementFte: MaybeFigure;
  totalFte: MaybeFigure;
  gapFte: MaybeFigure;
  vacantFte: MaybeFigure;
  vacancyDragFte: MaybeFigure;
  hireNeedFte: MaybeFigure;
  lines: ComputedLine[];
  /** Null: no ratio floor applies. */
  floor: { hours: Figure; topUpHours: Figure } | null;
  backfill: ComputedBackfill;
  findings: Finding[];
  steps: Step[];
}

export const hoursFigure = (hours: Exact): Figure => ({ exact: hours.toFraction(), shown: fixed(hours, 1) });
export const fteFigure = (fte: Exact): Figure => ({ exact: fte.toFraction(), shown: fixed(fte, 2) });
export const centsFigure = (cents: Exact): CentsFigure => ({ exact: cents.toFraction(), shown: inCents(cents) });

export const notComputed = (because: string): NotComputed => ({ notComputed: `not computed, because ${because}` });
