import type { Schema } from '../../api/queries.ts';
import { budgetWords } from '../../words/en/budget.ts';

/** What labor put forward on a unit and what became of it, as the beginning of that part of a rationale. */
export function laborPutForward({ inputs }: Pick<Schema['TeamBudget'], 'inputs'>, unitId: string): string {
  const { proposal } = budgetWords.decision;
  const given = inputs.filter((input) => input.unitId === unitId && !input.rollsOver);
  if (given.length === 0) return proposal.none;
  return given
    .map(({ body, treatmentInWords, answer }) =>
      proposal.one(body, treatmentInWords?.toLowerCase() ?? '…', answer ?? ''),
    )
    .join('\n');
}
