import type { DecisionDraft } from '../parts/budget/rationale.ts';
import { Button } from '../ui/button.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { keepDraft, readDraft } from './drafts.ts';

const words = budgetWords.decision;
const NAME = 'wording-of-last-decision';

/** What may be the same for a group of asks; each keeps an amount and a reason of its own. */
type Wording = Pick<DecisionDraft, 'dataReliedOn' | 'alternatives' | 'nextStep' | 'reviewOn'>;

export const keepWording = (personId: string, { dataReliedOn, alternatives, nextStep, reviewOn }: DecisionDraft) =>
  keepDraft(personId, NAME, { dataReliedOn, alternatives, nextStep, reviewOn } satisfies Wording);

/** For whoever decides many asks alike: what they wrote last stands ready. */
export function ReuseWording({ personId, onUse }: { personId: string; onUse: (part: Wording) => void }) {
  const last = readDraft(personId, NAME) as Wording | undefined;
  return last ? <Button onPress={() => onUse(last)}>{words.reuse}</Button> : null;
}
