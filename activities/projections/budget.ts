import { payloadOf } from '../../application/commands/payloads.ts';
import { answerLaborInput, insertLaborInput, saveBackfill, saveFinalUnits } from '../../db/documents/unit-budgets.ts';
import type { UnitBudgetEvents } from '../../domain/team-cycle/rules/unit-budgets.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { actorOf, type Projections } from '../recorded-event.ts';

export const projectBudget: Projections<UnitBudgetEvents> = {
  async input_given(tx, recorded) {
    const { team, event, command } = recorded;
    const { inputId, unitId, atMs, rollsOver } = event;
    const { body } = payloadOf(command, 'give_input');
    await insertLaborInput(tx, { ...team, unitId }, { inputId, givenBy: actorOf(recorded), body, atMs, rollsOver });
  },

  input_answered: (tx, { event, command }) =>
    answerLaborInput(tx, event.inputId, event.treatment, payloadOf(command, 'answer_input').answer),

  async backfill_set(tx, { team, event, command }) {
    const line = payloadOf(command, 'set_backfill');
    const hours = line.hours ?? null;
    const zeroReason = 'reason' in line ? line.reason : null;
    await saveBackfill(tx, { ...team, unitId: event.unitId }, { cents: line.amountCents, hours, zeroReason });
  },

  unit_budget_finalized: (tx, { team, after }) => saveFinalUnits(tx, team.budgetYear, team.ubtId, finalUnits(after)),

  // who has still to answer is in the duties
  input_completed: null,
  zero_answered: null,
  zero_moved_up: null,
  // a column of the snapshot
  budget_loaded: null,
};

export const finalUnits = ({ units }: Pick<CycleState, 'units'>): string[] =>
  units.filter(({ final }) => final).map(({ unitId }) => unitId);
