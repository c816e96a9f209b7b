// Labor's input and the backfill line of each unit budget, when a unit budget may be called final, and the load.

import { refuseUnless } from '../../errors.ts';
import { levelInWords } from '../../level-in-words.ts';
import { LEVEL_ABOVE, type ZeroLevel } from '../../levels.ts';
import type { InputTreatment, Side } from '../../vocabulary.ts';
import { openItemsInWords } from '../open-items-in-words.ts';
import type { CycleState, UnitBudget } from '../state.ts';
import type { Deciders, Evolvers } from './rule.ts';
import { closeClock, openClock, requirePhase } from './rule.ts';
import { forgetVoices, noteVoice, refuseBothSides } from './voices.ts';

const ZERO_WORKING_DAYS = 5;

/** From labor straight to both regional co-chairs; null: nobody is above. */
export const levelAboveZero = (level: ZeroLevel): 'region' | 'nation' | null =>
  level === 'labor' ? 'region' : LEVEL_ABOVE[level];

function unitOf(state: Pick<CycleState, 'units'>, unitId: string): UnitBudget {
  const unit = state.units.find((candidate) => candidate.unitId === unitId);
  refuseUnless(unit, 'unit_unknown', 'This team has no such unit in this cycle. Check the unit.');
  return unit;
}

/** Also the name of the clock. */
const zeroMatter = (unitId: string): string => `zero:${unitId}`;

/** What keeps one unit's budget from being final, by name; empty: nothing. */
export function openItemsOfUnit(
  state: Pick<CycleState, 'units' | 'inputs'> & { asks: { askId: string; unitId: string; decision: unknown }[] },
  unitId: string,
): string[] {
  const unit = unitOf(state, unitId);
  return [
    ...(unit.backfill === 'amount' || unit.backfill === 'zero_stands' ? [] : [`backfill:${unit.backfill}`]),
    ...state.inputs
      .filter((input) => input.unitId === unitId && !input.treatment)
      .map((input) => `input:${input.inputId}`),
    ...state.asks.filter((ask) => ask.unitId === unitId && !ask.decision).map((ask) => `ask:${ask.askId}`),
  ];
}

export interface UnitBudgetCommands {
  give_input: { inputId: string; unitId: string };
  answer_input: { inputId: string; treatment: InputTreatment };
  complete_input: { unitId: string };
  set_backfill: { unitId: string; zero: boolean; personId: string };
  answer_zero: { unitId: string; level: ZeroLevel; side: Side; personId: string; agree: boolean };
  finalize_unit_budget: { unitId: string };
}

export interface UnitBudgetEvents {
  input_given: { inputId: string; unitId: string; rollsOver: boolean };
  input_answered: { inputId: string; treatment: InputTreatment };
  input_completed: { unitId: string };
  backfill_set: { unitId: string; zero: boolean; personId: string };
  zero_answered: {
    unitId: string;
    level: ZeroLevel;
    side: Side;
    personId: string;
    result: 'waiting' | 'stands' | 'moved_up' | 'amount_required';
  };
  zero_moved_up: { unitId: string; level: ZeroLevel };
  unit_budget_finalized: { unitId: string };
  budget_loaded: { open: string[] };
}

export const decideUnitBudgets: Deciders<UnitBudgetCommands, UnitBudgetEvents> = {
  give_input(state, command, nowMs) {
    unitOf(state, command.unitId);
    refuseUnless(
      !state.inputs.some(({ inputId }) => inputId === command.inputId),
      'already_done',
      'This input is given already and will be answered.',
    );
    const rollsOver = state.published || nowMs >= state.known.dates.input_closes;
    return { type: 'input_given', inputId: command.inputId, unitId: command.unitId, rollsOver };
  },

  answer_input(state, command) {
    const input = state.inputs.find(({ inputId }) => inputId === command.inputId);
    refuseUnless(
      input,
      'not_found',
      'No such input waits in this cycle; one given after the window rolls to next year. Open the unit’s budget again.',
    );
    refuseUnless(!state.published, 'budget_final', 'The decisions are published; an answer can no longer be changed.');
    return { type: 'input_answered', inputId: command.inputId, treatment: command.treatment };
  },

  complete_input(state, command, nowMs) {
    const unit = unitOf(state, command.unitId);
    refuseUnless(
      !unit.inputComplete && nowMs < state.known.dates.input_closes,
      'already_done',
      'The input on this unit is complete already, or its window has closed.',
    );
    return { type: 'input_completed', unitId: command.unitId };
  },

  set_backfill(state, command) {
    requirePhase(state, ['budget'], 'Entering the backfill line');
    const unit = unitOf(state, command.unitId);
    refuseUnless(!unit.final, 'budget_final', 'This unit budget is final; its backfill line stays as it is.');
    if (command.zero) {
      refuseUnless(!unit.zeroRefused, 'zero_refused', 'A backfill of zero was refused for this unit; enter an amount.');
      refuseUnless(
        unit.backfill !== 'zero_proposed',
        'already_done',
        'Zero is proposed already and waits for its answer.',
      );
    }
    return { type: 'backfill_set', unitId: command.unitId, zero: command.zero, personId: command.personId };
  },

  answer_zero(state, command) {
    const unit = unitOf(state, command.unitId);
    refuseUnless(
      unit.backfill === 'zero_proposed',
      'no_zero_to_answer',
      'No backfill of zero waits for an answer in this unit.',
    );
    refuseUnless(
      unit.zeroLevel === command.level,
      'wrong_level',
      `This backfill of zero waits for ${levelInWords(unit.zeroLevel ?? 'labor')}; only they can answer it.`,
      { level: unit.zeroLevel },
    );
    const { unitId, level, side, personId, agree } = command;
    refuseUnless(
      unit.zeroProposedBy !== personId,
      'same_person_both_sides',
      'You have proposed this zero, so somebody else answers it.',
    );
    refuseBothSides(state, zeroMatter(unitId), { side, personId });
    if (level === 'labor') {
      refuseUnless(
        side === 'labor',
        'not_allowed',
        'At this level a backfill of zero is answered by the labor co-lead or the labor budget representative.',
      );
      return { type: 'zero_answered', unitId, level, side, personId, result: agree ? 'stands' : 'moved_up' };
    }
    refuseUnless(!unit.zeroConfirmed[side], 'already_done', 'Your side has confirmed this zero already.');
    const both = unit.zeroConfirmed[side === 'labor' ? 'management' : 'labor'];
    return {
      type: 'zero_answered',
      unitId,
      level,
      side,
      personId,
      result: !agree ? 'amount_required' : both ? 'stands' : 'waiting',
    };
  },

  finalize_unit_budget(state, command, nowMs) {
    requirePhase(state, ['budget'], 'Making a unit budget final');
    const unit = unitOf(state, command.unitId);
    refuseUnless(!unit.final, 'already_done', 'This unit budget is final already.');
    const open = openItemsOfUnit(state, command.unitId);
    if (!unit.inputComplete && nowMs < state.known.dates.input_closes) open.push('input_window');
    refuseUnless(
      open.length === 0,
      'open_items',
      `The budget of unit ${command.unitId} cannot be final yet: ${openItemsInWords(open).join('; ')}.`,
      { open },
    );
    return { type: 'unit_budget_finalized', unitId: command.unitId };
  },
};

export const evolveUnitBudgets: Evolvers<UnitBudgetEvents> = {
  input_given(state, event) {
    if (event.rollsOver) return;
    state.inputs.push({ inputId: event.inputId, unitId: event.unitId, treatment: null });
    // the window may have been moved and be open again: input inside it must be answered before the budget is final
    unitOf(state, event.unitId).final = false;
  },

  input_completed(state, event) {
    unitOf(state, event.unitId).inputComplete = true;
  },

  input_answered(state, event) {
    const input = state.inputs.find(({ inputId }) => inputId === event.inputId);
    if (input) input.treatment = event.treatment;
  },

  backfill_set(state, event) {
    const unit = unitOf(state, event.unitId);
    closeClock(state, zeroMatter(event.unitId));
    forgetVoices(state, zeroMatter(event.unitId));
    unit.zeroConfirmed = { labor: false, management: false };
    unit.backfill = event.zero ? 'zero_proposed' : 'amount';
    unit.zeroLevel = event.zero ? 'labor' : null;
    unit.zeroProposedBy = event.zero ? event.personId : null;
    if (event.zero) openClock(state, zeroMatter(event.unitId), ZERO_WORKING_DAYS);
  },

  zero_answered(state, event) {
    const unit = unitOf(state, event.unitId);
    noteVoice(state, zeroMatter(event.unitId), event);
    if (event.result === 'waiting') unit.zeroConfirmed[event.side] = true;
    else if (event.result === 'moved_up') moveZeroUp(state, unit, 'region');
    else {
      unit.backfill = event.result === 'stands' ? 'zero_stands' : 'amount_required';
      unit.zeroRefused = event.result !== 'stands';
      unit.zeroLevel = null;
      closeClock(state, zeroMatter(event.unitId));
      forgetVoices(state, zeroMatter(event.unitId));
    }
  },

  zero_moved_up(state, event) {
    moveZeroUp(state, unitOf(state, event.unitId), event.level);
  },

  unit_budget_finalized(state, event) {
    unitOf(state, event.unitId).final = true;
  },

  budget_loaded(state, event) {
    state.loaded = true;
    state.openAtEnd = event.open;
  },
};

/** A confirmation given at the lower level is not one of the higher level. */
function moveZeroUp(state: CycleState, unit: UnitBudget, level: ZeroLevel): void {
  unit.zeroLevel = level;
  unit.zeroConfirmed = { labor: false, management: false };
  closeClock(state, zeroMatter(unit.unitId));
  if (levelAboveZero(level)) openClock(state, zeroMatter(unit.unitId), ZERO_WORKING_DAYS);
}
