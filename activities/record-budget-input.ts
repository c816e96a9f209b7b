import { answerLaborInput, insertLaborInput, saveBackfill, saveFinalUnits } from '../db/unit-budgets.ts';
import type { WriteRows } from './record-step.ts';

export const writeBudgetInput: WriteRows = async (tx, { team, step, after, command }) => {
  const payload = command?.payload ?? {};
  switch (step.type) {
    case 'input_given':
      return insertLaborInput(
        tx,
        { ...team, unitId: step.unitId },
        {
          inputId: step.inputId,
          givenBy: command?.actor_id ?? '',
          body: String(payload.body),
          atMs: step.atMs,
          rollsOver: step.rollsOver,
        },
      );
    case 'input_answered':
      return answerLaborInput(tx, step.inputId, step.treatment, String(payload.answer));
    case 'backfill_set':
      return saveBackfill(
        tx,
        { ...team, unitId: step.unitId },
        {
          cents: Number(payload.amountCents),
          hours: typeof payload.hours === 'string' ? payload.hours : null,
          zeroReason: step.zero ? String(payload.reason) : null,
        },
      );
    case 'unit_budget_finalized':
      return saveFinalUnits(tx, team.budgetYear, team.ubtId, finalUnits(after));
  }
};

export const finalUnits = (after: { units: { unitId: string; final: boolean }[] }): string[] =>
  after.units.filter(({ final }) => final).map(({ unitId }) => unitId);
