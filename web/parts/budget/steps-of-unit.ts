import type { Schema } from '../../api/queries.ts';

/** What this person can do for one unit now, each by a name of its own, in the order in which it is done. */
export function stepsOfUnit(budget: Schema['TeamBudget'], unit: Schema['UnitOfBudget']): string[] {
  const { may, phase, outcome, published, inputs, asks, filing } = budget;
  const questions = budget.questions.filter(({ answer }) => answer === null);
  const answers = may.includes('answer_question') ? questions.map(({ questionId }) => `question:${questionId}`) : [];
  if (outcome !== null || published) return answers;
  const isOf = ({ unitId }: { unitId: string }) => unitId === unit.unitId;
  const open = (act: (typeof may)[number], name: string, isDue: boolean) => (may.includes(act) && isDue ? [name] : []);
  const inBudget = phase === 'budget';
  return [
    ...open('receive_filing', 'receive', filing.state === 'jointly_signed'),
    ...inputs
      .filter((input) => isOf(input) && input.treatment === null && !input.rollsOver)
      .flatMap(({ inputId }) => open('answer_input', `input:${inputId}`, true)),
    ...open('complete_input', 'complete', budget.inputIsOpen && !unit.inputComplete),
    ...asks
      .filter((ask) => isOf(ask) && ask.decided === null)
      .flatMap(({ askId }) => open('decide_ask', `ask:${askId}`, inBudget)),
    ...open('set_backfill', 'backfill', inBudget && ['missing', 'amount_required'].includes(unit.backfill)),
    ...(unit.zeroSides.length > 0 ? ['zero'] : []),
    ...open('finalize_unit_budget', 'final', inBudget && !unit.final && unit.open.length === 0),
    ...open('publish_decisions', 'publish', inBudget && budget.units.every(({ final }) => final)),
    ...answers,
  ];
}
