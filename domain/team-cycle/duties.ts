// Who owes what, by when: a pure function of the state. The recorder keeps the duty rows equal to it; mail follows from them.

import { EXTENSION_LIMIT, type MilestoneKey } from '../dates.ts';
import { ROLE_OF_LEVEL } from '../levels.ts';
import { otherSide, PHASES, type Phase, type Role, SIDES, type Side } from '../vocabulary.ts';
import { speakerOf, waitingFor } from './seats.ts';
import type { CycleState } from './state.ts';

/** In the order of the process: lists show what is due at one instant in it. */
export const DUTY_KINDS = [
  'accept_seat',
  'fill_seat',
  'complete_training',
  'hold_discussion',
  'confirm_discussion',
  'sign_filing',
  'resend_filing',
  'receive_filing',
  'answer_data_request',
  'answer_extension',
  'answer_input',
  'set_backfill',
  'answer_zero',
  'decide_ask',
  'finalize_unit_budget',
  'publish_decisions',
  'acknowledge',
  'answer_question',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Owed by a seat of the team: by whoever holds it, or covers it while it is empty. */
export const SEAT_DUTIES: readonly DutyKind[] = [
  'accept_seat',
  'fill_seat',
  'complete_training',
  'hold_discussion',
  'confirm_discussion',
  'sign_filing',
  'resend_filing',
  'answer_data_request',
  'acknowledge',
];

/** One person, or whoever holds a role for this team at the time of asking. */
export type DutyHolder = { personId: string } | { role: Role; side: Side | null };

export interface Duty {
  kind: DutyKind;
  /** What it is about: a unit, ask, input, request; '' where the kind says it all. */
  subject: string;
  holder: DutyHolder;
  /** Null: the recorder has not answered with the clock's instant yet. */
  dueMs: number | null;
  milestone: MilestoneKey | null;
  /** An extension of its milestone is pending: no overdue mail, no escalation meanwhile. */
  resting: boolean;
}

/** Somebody proposed after prepare is asked for two weeks before it counts as late. */
const NEWCOMER_ACCEPTS_MS = 14 * 24 * 60 * 60 * 1000;
const NEWCOMER_DAYS_MS = 30 * 24 * 60 * 60 * 1000;
const from = (state: CycleState, phase: Phase): boolean => PHASES.indexOf(state.phase) >= PHASES.indexOf(phase);

/** Everything that anyone owes this team's cycle now. */
export function duties(state: CycleState): Duty[] {
  if (state.outcome !== null) return [];
  return [
    ...seatDuties(state),
    ...applyDuties(state),
    ...extensionDuties(state),
    ...budgetDuties(state),
    ...afterDuties(state),
  ];
}

/** When the first of what is owed is or was due, epoch ms; null: nothing is owed. */
export function firstDueMs(owed: readonly Duty[]): number | null {
  const dues = owed.flatMap(({ dueMs }) => dueMs ?? []);
  return dues.length === 0 ? null : Math.min(...dues);
}

/** By name, for lists of what stayed open. */
export const openItems = (state: CycleState): string[] =>
  [...new Set(duties(state).map(({ kind, subject }) => (subject ? `${kind}:${subject}` : kind)))].sort();

export const owesFor = (state: CycleState, milestone: MilestoneKey): boolean =>
  duties(state).some(
    (duty) => duty.milestone === milestone && duty.dueMs !== null && duty.dueMs <= state.known.dates[milestone],
  );

/** Something is owed whose date has passed. */
export const isOverdue = (state: CycleState): boolean => state.late.some((milestone) => owesFor(state, milestone));

function seatHolder(state: CycleState, side: Side): DutyHolder {
  const speaker = speakerOf(state, side);
  return speaker === 'cover' ? { role: ROLE_OF_LEVEL.sponsor, side } : speaker;
}

function atMilestone(
  state: CycleState,
  kind: DutyKind,
  holder: DutyHolder,
  milestone: MilestoneKey,
  subject = '',
): Duty {
  const resting = state.extensions.some((pending) => pending.milestone === milestone && pending.resting);
  return { kind, subject, holder, dueMs: state.known.dates[milestone], milestone, resting };
}

function atClock(state: CycleState, kind: DutyKind, holder: DutyHolder, key: string, subject = ''): Duty {
  return { kind, subject, holder, dueMs: state.clocks[key]?.atMs ?? null, milestone: null, resting: false };
}

function seatDuties(state: CycleState): Duty[] {
  return SIDES.flatMap((side) => {
    const { personId, standing, trained, sinceMs } = state.seats[side];
    const list: Duty[] = [];
    if (standing === 'proposed' && personId) {
      const accept = atMilestone(state, 'accept_seat', { personId }, 'prepare_due', side);
      list.push({ ...accept, dueMs: Math.max(state.known.dates.prepare_due, sinceMs + NEWCOMER_ACCEPTS_MS) });
    } else if (standing !== 'held') {
      list.push(atMilestone(state, 'fill_seat', { role: 'sponsor', side }, 'prepare_due', side));
    }
    if (!trained) {
      const dueMs = Math.max(state.known.dates.training_due, sinceMs + NEWCOMER_DAYS_MS);
      const waiting = waitingFor(state, side);
      // owed by whoever may have to sign: who speaks for the seat, and somebody proposed for it, who may accept it tomorrow
      for (const holder of [seatHolder(state, side), ...(waiting ? [{ personId: waiting }] : [])])
        list.push({ ...atMilestone(state, 'complete_training', holder, 'training_due', side), dueMs });
    }
    return list;
  });
}

function applyDuties(state: CycleState): Duty[] {
  if (!from(state, 'apply')) return [];
  const { discussion, filing } = state;
  const list: Duty[] = [];
  const filed = filing.state === 'jointly_signed' || filing.state === 'received';
  if (state.phase === 'apply' && !discussion) {
    for (const side of SIDES)
      list.push(atMilestone(state, 'hold_discussion', seatHolder(state, side), 'filing_due', side));
  }
  if (state.phase === 'apply' && discussion && !discussion.confirmed) {
    const side = otherSide(discussion.by);
    list.push(atMilestone(state, 'confirm_discussion', seatHolder(state, side), 'filing_due', side));
  }
  if (!filed) {
    for (const side of SIDES) {
      if (state.signatures[side]) continue;
      list.push(
        filing.state === 'returned'
          ? { ...atClock(state, 'resend_filing', seatHolder(state, side), 'due_back', side), dueMs: dueBackMs(state) }
          : atMilestone(state, 'sign_filing', seatHolder(state, side), 'filing_due', side),
      );
    }
  }
  if (filing.state === 'jointly_signed')
    list.push(atClock(state, 'receive_filing', { role: 'budget_maker', side: null }, 'receipt'));
  for (const { requestId, by } of state.dataRequests) {
    list.push(atClock(state, 'answer_data_request', seatHolder(state, otherSide(by)), `data:${requestId}`, requestId));
  }
  return list;
}

/** A returned filing is due back by load at the latest; one that was sent again and then taken back, by the cut-off. */
function dueBackMs({ clocks, known }: CycleState): number | null {
  if (!clocks.due_back) return known.dates.filing_cut_off;
  return clocks.due_back.atMs === null ? null : Math.min(clocks.due_back.atMs, known.dates.load);
}

function extensionDuties(state: CycleState): Duty[] {
  return state.extensions.flatMap(({ extensionId, milestone, level, granted }) =>
    SIDES.filter((side) => !granted[side]).map((side) => {
      const duty = atClock(
        state,
        'answer_extension',
        { role: ROLE_OF_LEVEL[level], side },
        `extension:${extensionId}`,
        extensionId,
      );
      // no clock runs at the last level: the request lapses on the last day that an extension could reach
      return level === 'nation' ? { ...duty, dueMs: state.known.dates[EXTENSION_LIMIT[milestone]] } : duty;
    }),
  );
}

function budgetDuties(state: CycleState): Duty[] {
  const budgetMaker: DutyHolder = { role: 'budget_maker', side: null };
  const list = state.inputs
    .filter(({ treatment }) => treatment === null)
    .map(({ inputId }) => atMilestone(state, 'answer_input', budgetMaker, 'decisions_due', inputId));
  if (state.phase !== 'budget') return list;
  for (const ask of state.asks) {
    if (!ask.decision) list.push(atMilestone(state, 'decide_ask', budgetMaker, 'decisions_due', ask.askId));
  }
  for (const unit of state.units) {
    if (unit.backfill === 'missing' || unit.backfill === 'amount_required') {
      list.push(atMilestone(state, 'set_backfill', budgetMaker, 'decisions_due', unit.unitId));
    }
    if (!unit.final) list.push(atMilestone(state, 'finalize_unit_budget', budgetMaker, 'decisions_due', unit.unitId));
    if (unit.backfill === 'zero_proposed') list.push(...zeroDuties(state, unit));
  }
  if (!state.published) list.push(atMilestone(state, 'publish_decisions', budgetMaker, 'decisions_due'));
  return list;
}

function zeroDuties(state: CycleState, unit: CycleState['units'][number]): Duty[] {
  const key = `zero:${unit.unitId}`;
  const level = unit.zeroLevel ?? 'labor';
  if (level === 'labor') {
    const holders: DutyHolder[] = [seatHolder(state, 'labor'), { role: 'labor_budget_rep', side: 'labor' }];
    return holders.map((holder) => atClock(state, 'answer_zero', holder, key, unit.unitId));
  }
  return SIDES.filter((side) => !unit.zeroConfirmed[side]).map((side) => {
    const duty = atClock(state, 'answer_zero', { role: ROLE_OF_LEVEL[level], side }, key, unit.unitId);
    return level === 'nation' ? { ...duty, dueMs: state.known.dates.load } : duty;
  });
}

function afterDuties(state: CycleState): Duty[] {
  const list = state.questions.map((questionId) =>
    atClock(state, 'answer_question', { role: 'budget_maker', side: null }, `question:${questionId}`, questionId),
  );
  if (!state.published || state.acknowledgementLapsed) return list;
  for (const side of SIDES) {
    if (!state.acknowledged[side])
      list.push(atClock(state, 'acknowledge', seatHolder(state, side), 'acknowledgement', side));
  }
  return list;
}
