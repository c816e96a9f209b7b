// A team's cycle at its launch: the state that the first run, the snapshot and the first event agree on.

import type { TeamDates } from '../dates.ts';
import type { Side } from '../vocabulary.ts';
import type { CycleState, Seat } from './state.ts';

export interface Beginning {
  budgetYear: number;
  ubtId: string;
  regionId: string;
  calendarVersion: number;
  dates: TeamDates;
  seats: Record<Side, Omit<Seat, 'sinceMs'>>;
  unitIds: string[];
  carryForwardFrom: string | null;
  launchedAtMs: number;
}

/** Sequence number 1 is the launch itself, recorded by whoever inserts the row. */
export function beginCycle(given: Beginning): CycleState {
  const none = { labor: false, management: false };
  return {
    schema: 1,
    budgetYear: given.budgetYear,
    ubtId: given.ubtId,
    regionId: given.regionId,
    generation: 1,
    seq: 1,
    phase: 'prepare',
    outcome: null,
    openAtEnd: [],
    appliedVersion: given.calendarVersion,
    known: { version: given.calendarVersion, dates: given.dates },
    clocks: {},
    letGo: [],
    late: [],
    paused: false,
    seats: {
      labor: { ...given.seats.labor, sinceMs: given.launchedAtMs },
      management: { ...given.seats.management, sinceMs: given.launchedAtMs },
    },
    discussion: null,
    signatures: { labor: null, management: null },
    filing: {
      state: 'not_started',
      kind: null,
      sent: { labor: null, management: null },
      returns: 0,
      returned: null,
      onTime: null,
      receivedIncomplete: false,
    },
    carryForwardFrom: given.carryForwardFrom,
    impasse: null,
    dataRequests: [],
    extensions: [],
    rested: [],
    units: given.unitIds.map((unitId) => ({
      unitId,
      backfill: 'missing',
      zeroLevel: null,
      zeroConfirmed: { ...none },
      zeroRefused: false,
      zeroProposedBy: null,
      inputComplete: false,
      final: false,
    })),
    inputs: [],
    asks: [],
    loaded: false,
    published: false,
    acknowledged: { ...none },
    acknowledgementLapsed: false,
    questions: [],
    seedsNextYear: null,
    nextLaunched: false,
    recentCommands: [],
  };
}
