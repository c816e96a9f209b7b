// Signatures on one exact revision, and what becomes of the filing: sent, returned, received.

import { refuseUnless } from '../../errors.ts';
import { type FilingKind, otherSide, SIDES, type Side } from '../../vocabulary.ts';
import type { Ask, AskRef, CycleState, Signature } from '../state.ts';
import { endImpasse } from './discussion.ts';
import type { Deciders, Evolvers, SeatActor } from './rule.ts';
import { acceptByActing, actsForSide, closeClock, openClock, requirePhase } from './rule.ts';
import { forgetVoices } from './voices.ts';

const RECEIPT_WORKING_DAYS = 10;
const DUE_BACK_WORKING_DAYS = 5;
export const MOST_RETURNS = 2;

export type SignEffect = 'one_side' | 'sent' | 'received' | 'seeds_next_year';

export interface FilingCommands {
  sign: { by: SeatActor; revisionId: string; hash: string; asks: AskRef[] };
  withdraw_signature: { by: SeatActor; revisionId: string };
  return_filing: { returnId: string };
  receive_filing: Record<never, never>;
}

export interface FilingEvents {
  signed: {
    side: Side;
    personId: string;
    revisionId: string;
    hash: string;
    asks: AskRef[];
    effect: SignEffect;
    onTime: boolean;
  };
  signature_withdrawn: { side: Side; personId: string; revisionId: string };
  filing_returned: { returnId: string };
  filing_received: Record<never, never>;
  filed_without_joint_signature: {
    kind: FilingKind;
    because: 'cut_off' | 'let_go' | 'impasse';
    positions: Record<Side, Signature | null>;
  };
  counted_as_received: { because: 'cut_off' | 'let_go' | 'silence' | 'not_resent' };
}

export const decideFiling: Deciders<FilingCommands, FilingEvents> = {
  sign(state, command, nowMs) {
    requirePhase(state, ['apply', 'budget', 'repeat'], 'Signing a revision');
    const { side, personId, trained } = actsForSide(state, command.by);
    const { filing } = state;
    const own = state.signatures[side];
    const other = state.signatures[otherSide(side)];
    const sentJointly = filing.kind === 'joint' && filing.state !== 'returned';
    refuseUnless(
      !(sentJointly && filing.state === 'received'),
      'already_received',
      'The budget-makers have received your joint filing; what you would change belongs in the draft of next year.',
    );
    refuseUnless(
      !sentJointly,
      'already_sent',
      'Both sides have signed and the filing is sent. Take back your own signature first if you want another revision.',
    );
    refuseUnless(
      trained,
      'training_missing',
      'Complete the joint staffing training first; drafting stays open meanwhile.',
    );
    refuseUnless(
      own?.hash !== command.hash || own.revisionId !== command.revisionId,
      'already_done',
      'You have signed this revision already.',
    );
    refuseUnless(
      other?.personId !== personId,
      'same_person_both_sides',
      'The two signatures come from two different people. Somebody else signs for this side.',
    );
    const stray = command.asks.find(({ unitId }) => !state.units.some((unit) => unit.unitId === unitId));
    refuseUnless(
      !stray,
      'unit_unknown',
      `This revision asks for something in ${stray?.unitId}, which is no unit of this team in this cycle. Draft it without that ask.`,
    );
    const joint = other !== null && other.revisionId === command.revisionId && other.hash === command.hash;
    return {
      type: 'signed',
      side,
      personId,
      revisionId: command.revisionId,
      hash: command.hash,
      asks: command.asks,
      effect: joint ? jointEffect(state, nowMs) : 'one_side',
      onTime: nowMs < state.known.dates.filing_due,
    };
  },

  withdraw_signature(state, command) {
    const { side, personId } = actsForSide(state, command.by);
    refuseUnless(
      state.signatures[side]?.revisionId === command.revisionId,
      'nothing_signed',
      'Your side has no signature on this revision to take back.',
    );
    refuseUnless(
      state.filing.kind !== 'joint' || state.filing.state !== 'received',
      'already_received',
      'The joint filing is received; a signature on it stays.',
    );
    return { type: 'signature_withdrawn', side, personId, revisionId: command.revisionId };
  },

  return_filing(state, command) {
    refuseUnless(
      state.filing.state === 'jointly_signed',
      'not_sent',
      'Only a joint filing that waits for receipt can be returned. Disagreement is a decision with its rationale, not a return.',
    );
    refuseUnless(
      state.filing.returns < MOST_RETURNS,
      'returned_twice',
      'This filing was returned twice; the third counts as received.',
    );
    return { type: 'filing_returned', returnId: command.returnId };
  },

  receive_filing(state) {
    refuseUnless(
      state.filing.state === 'jointly_signed',
      'not_sent',
      'No joint filing of this team waits for receipt.',
    );
    return { type: 'filing_received' };
  },
};

function jointEffect(state: CycleState, nowMs: number): SignEffect {
  const { dates } = state.known;
  // decisions are made in the budget phase: what is filed after it cannot be decided this year
  if (state.phase === 'repeat') return 'seeds_next_year';
  if (state.phase === 'apply') {
    const replaces = state.filing.state === 'received';
    const third = state.filing.returns >= MOST_RETURNS;
    const atOnce = replaces || third || nowMs >= dates.filing_cut_off || state.letGo.includes('apply');
    return atOnce ? 'received' : 'sent';
  }
  return state.loaded || nowMs >= dates.load ? 'seeds_next_year' : 'received';
}

export const evolveFiling: Evolvers<FilingEvents> = {
  signed(state, event) {
    acceptByActing(state, event.side, event.personId);
    const { revisionId, hash, personId, asks, onTime } = event;
    state.signatures[event.side] = { revisionId, hash, personId, onTime, asks };
    if (event.effect === 'one_side') {
      if (['not_started', 'drafting'].includes(state.filing.state)) state.filing.state = 'signed_by_one_side';
      return;
    }
    if (event.effect === 'seeds_next_year') {
      state.seedsNextYear = revisionId;
      return;
    }
    endImpasse(state);
    state.filing.kind = 'joint';
    state.filing.sent = { ...state.signatures };
    // what was sent in time and returned stays on time when it is completed
    state.filing.onTime = event.onTime || (state.filing.returns > 0 && state.filing.onTime === true);
    state.filing.state = 'jointly_signed';
    closeClock(state, 'due_back');
    if (event.effect === 'sent') openClock(state, 'receipt', RECEIPT_WORKING_DAYS);
    else receive(state);
  },

  signature_withdrawn(state, event) {
    acceptByActing(state, event.side, event.personId);
    state.signatures[event.side] = null;
    if (state.filing.state === 'jointly_signed') {
      closeClock(state, 'receipt');
      state.filing.kind = null;
      if (state.filing.returned) {
        state.filing.state = 'returned';
      } else {
        state.filing.onTime = null;
        state.filing.state = 'signed_by_one_side';
      }
    } else if (state.filing.state === 'signed_by_one_side' && !state.signatures[otherSide(event.side)]) {
      state.filing.state = 'drafting';
    }
  },

  filing_returned(state) {
    state.filing.state = 'returned';
    state.filing.returns += 1;
    state.filing.returned = state.filing.sent;
    state.signatures = { labor: null, management: null };
    closeClock(state, 'receipt');
    openClock(state, 'due_back', DUE_BACK_WORKING_DAYS);
  },

  filing_received(state) {
    receive(state);
  },

  counted_as_received(state, event) {
    state.filing.receivedIncomplete = event.because === 'not_resent';
    if (event.because === 'not_resent' && state.filing.returned) {
      state.filing.kind = 'joint';
      state.filing.sent = state.filing.returned;
    }
    receive(state);
  },

  filed_without_joint_signature(state, event) {
    endImpasse(state);
    state.filing.kind = event.kind;
    state.filing.sent = event.positions;
    const given = SIDES.flatMap((side) => event.positions[side] ?? []);
    state.filing.onTime = given.length > 0 && given.every((position) => position.onTime);
    receive(state);
  },
};

/** The asks of what was sent are what the budget-makers decide; a decision on an unchanged ask stands. */
function receive(state: CycleState): void {
  closeClock(state, 'receipt');
  closeClock(state, 'due_back');
  state.filing.state = 'received';
  const earlier = state.asks;
  state.asks = positionsSent(state).flatMap(([from, signature]) =>
    signature.asks.map((ask) => {
      const { decision = null, published = false } = standingAsk(earlier, ask) ?? {};
      return { ...ask, from, decision, published };
    }),
  );
  const undecided = new Set(state.asks.filter((ask) => ask.decision === null).map((ask) => ask.unitId));
  for (const unit of state.units) if (undecided.has(unit.unitId)) unit.final = false;
  if (undecided.size > 0 && state.published) {
    state.published = false;
    state.acknowledged = { labor: false, management: false };
    state.acknowledgementLapsed = false;
    closeClock(state, 'acknowledgement');
    forgetVoices(state, 'acknowledgement');
  }
}

/**
 * The ask of the previous filing whose decision also holds for this one: same words, same amount. If both sides had
 * asked the same and got different decisions, neither is taken over and the ask is decided again.
 */
export function standingAsk(earlier: readonly Ask[], ask: AskRef): Ask | undefined {
  const [first, ...others] = earlier.filter(({ unitId, hash }) => unitId === ask.unitId && hash === ask.hash);
  // two modified grants may differ in their amounts, which this does not know
  const isOneAnswer = others.every(({ decision }) => decision === first?.decision && decision !== 'granted_modified');
  return first?.decision && isOneAnswer ? first : undefined;
}

function positionsSent(state: CycleState): [Side | 'joint', Signature][] {
  const { kind, sent } = state.filing;
  if (kind === 'joint') return sent.labor ? [['joint', sent.labor]] : [];
  return (['labor', 'management'] as const).flatMap((side) => {
    const signature = sent[side];
    return signature ? [[side, signature] as [Side, Signature]] : [];
  });
}
