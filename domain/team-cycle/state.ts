// What a team's workflow remembers: ids, hashes, enums, counts and epochs, nothing else.
// Everything here is plain JSON; it is carried from run to run and kept as the recorder's snapshot.

import type { ExtendableMilestone, MilestoneKey, TeamDates } from '../dates.ts';
import type { Level, ZeroLevel } from '../levels.ts';
import type { AskDecision, FilingKind, FilingState, InputTreatment, Outcome, Phase, Side } from '../vocabulary.ts';

export const SEAT_STANDINGS = ['vacant', 'proposed', 'held', 'ad_interim'] as const;
/** `ad_interim`: unfilled at prepare's cut-off, covered by the same side's next level; `personId` is then who was proposed. */
export type SeatStanding = (typeof SEAT_STANDINGS)[number];

export interface Seat {
  personId: string | null;
  standing: SeatStanding;
  trained: boolean;
  /** When this person took or was proposed for the seat: a newcomer's training is due 30 days later at the earliest. */
  sinceMs: number;
}

export interface AskRef {
  askId: string;
  unitId: string;
  /** Of the ask's content: an ask with the same hash in a later filing is the same ask. */
  hash: string;
}

export interface Signature {
  revisionId: string;
  hash: string;
  personId: string;
  onTime: boolean;
  asks: AskRef[];
}

export interface Filing {
  state: FilingState;
  kind: FilingKind | null;
  /** What was sent: one revision when joint, each side's own otherwise; null: no position given by that side. */
  sent: Record<Side, Signature | null>;
  returns: number;
  /** What the budget-makers returned: it counts as received when nothing is sent again in time. */
  returned: Record<Side, Signature | null> | null;
  onTime: boolean | null;
  /** Counted as received without being complete: the budget-makers list what is missing. */
  receivedIncomplete: boolean;
}

/** A clock is set in working days. `atMs` is null until the recorder has answered with its instant. */
export interface Clock {
  workingDays: number;
  openedSeq: number;
  atMs: number | null;
}

/** One level of a side answers after the other. */
export type ExtensionLevel = Level;

export interface PendingExtension {
  extensionId: string;
  milestone: ExtendableMilestone;
  level: ExtensionLevel;
  granted: Record<Side, boolean>;
  /** No overdue mail while this is true: 6 working days in all, not renewed. */
  resting: boolean;
}

export const BACKFILL_STATES = ['missing', 'amount', 'zero_proposed', 'zero_stands', 'amount_required'] as const;

export interface UnitBudget {
  unitId: string;
  backfill: (typeof BACKFILL_STATES)[number];
  zeroLevel: ZeroLevel | null;
  zeroConfirmed: Record<Side, boolean>;
  /** Zero was refused once: only an amount is taken from then on. */
  zeroRefused: boolean;
  /** Who proposed the zero that waits or stands, and never answers it; null: none is proposed. */
  zeroProposedBy: string | null;
  /** Labor has said that nothing more will come, so the unit need not wait for the end of the window. */
  inputComplete: boolean;
  final: boolean;
}

export interface LaborInput {
  inputId: string;
  unitId: string;
  treatment: InputTreatment | null;
}

export interface Ask extends AskRef {
  from: Side | 'joint';
  decision: AskDecision | null;
  /** The team has been told. It then holds even if a later joint filing repeats the ask. */
  published: boolean;
}

export interface CycleState {
  schema: 1;
  budgetYear: number;
  ubtId: string;
  regionId: string;
  /** Raised by a repair: a workflow of an older generation can record nothing any more. */
  generation: number;
  /** Sequence number of the last event. */
  seq: number;
  phase: Phase;
  outcome: Outcome | null;
  /** What was still owed when the cycle ended or was loaded. */
  openAtEnd: string[];
  /** The calendar version this team has recorded as applied; `known` may already be newer. */
  appliedVersion: number;
  known: { version: number; dates: TeamDates };
  clocks: Record<string, Clock>;
  letGo: Phase[];
  /** Due dates that passed while something was owed. */
  late: MilestoneKey[];
  paused: boolean;
  seats: Record<Side, Seat>;
  discussion: { discussionId: string; held: boolean; by: Side; confirmed: boolean } | null;
  signatures: Record<Side, Signature | null>;
  filing: Filing;
  /** A received filing of an earlier year in this team's lineage, to carry forward; null: none. */
  carryForwardFrom: string | null;
  impasse: { by: Side } | null;
  dataRequests: { requestId: string; by: Side }[];
  /** Who has spoken for which side in a matter that is open (rules/voices.ts); absent: nobody yet. */
  voices?: { matter: string; side: Side; personId: string }[];
  extensions: PendingExtension[];
  /** Milestones whose overdue mail has rested for an extension request: a second request rests nothing. */
  rested: ExtendableMilestone[];
  units: UnitBudget[];
  inputs: LaborInput[];
  asks: Ask[];
  loaded: boolean;
  published: boolean;
  acknowledged: Record<Side, boolean>;
  acknowledgementLapsed: boolean;
  questions: string[];
  /** A joint filing after load: it changes nothing this year and seeds the next. */
  seedsNextYear: string | null;
  nextLaunched: boolean;
  /** Update ids are deduplicated within one run only; these are the newest commands of earlier runs too. */
  recentCommands: string[];
}
