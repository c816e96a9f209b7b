import type { Schema } from '../api/queries.ts';
import type { DecisionDraft } from '../parts/budget/rationale.ts';
import { longDay } from '../parts/days.ts';
import { useMe } from '../parts/use-me.ts';
import { ComboBox } from '../ui/combo-box.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { budgetWords } from '../words/en/budget.ts';

const words = budgetWords.decision;

interface Props {
  budget: Schema['TeamBudget'];
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
}

/** The parts of a rationale that people write, each under the name of its place in the command. */
export function RationaleFields({ budget: { contacts, review, choices }, draft, onChange }: Props) {
  const { personId, name } = useMe();
  // whoever decides for the whole nation is not among the people around the team
  const known = contacts.some((one) => one.personId === personId) ? contacts : [{ personId, name }, ...contacts];
  const after = longDay(review.after);
  const before = longDay(review.before);
  return (
    <>
      <Select
        label={words.reasonCode}
        name="rationale/reasonCode"
        value={draft.reasonCode}
        onChange={(id) => onChange({ reasonCode: choices.reasons.find(({ code }) => code === id)?.code ?? null })}
        options={choices.reasons.map(({ code, words: label }) => ({ id: code, label }))}
      />
      <TextArea
        label={words.reasonText}
        hint={words.reasonHint}
        name="rationale/reasonText"
        rows={2}
        value={draft.reasonText}
        onChange={(reasonText) => onChange({ reasonText })}
      />
      <TextArea
        label={words.data}
        hint={words.dataHint}
        name="rationale/dataReliedOn"
        rows={2}
        value={draft.dataReliedOn}
        onChange={(dataReliedOn) => onChange({ dataReliedOn })}
      />
      <TextArea
        label={words.labor}
        hint={words.laborHint}
        name="rationale/laborInputTreatment"
        rows={2}
        value={draft.laborInputTreatment}
        onChange={(laborInputTreatment) => onChange({ laborInputTreatment })}
      />
      <TextArea
        label={words.alternatives}
        hint={draft.decision === 'granted' ? words.alternativesFull : undefined}
        name="rationale/alternatives"
        rows={2}
        isOptional={draft.decision === 'granted'}
        value={draft.alternatives}
        onChange={(alternatives) => onChange({ alternatives })}
      />
      <TextArea
        label={words.nextStep}
        name="rationale/nextStep"
        rows={2}
        value={draft.nextStep}
        onChange={(nextStep) => onChange({ nextStep })}
      />
      <DateField
        label={words.review}
        hint={words.reviewHint(after, before)}
        name="rationale/reviewOn"
        value={draft.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
        validate={(day) => (day > review.after && day < review.before ? null : words.reviewWrong(after, before))}
      />
      <ComboBox
        label={words.contact}
        hint={words.contactHint}
        name="rationale/contactPersonId"
        options={known.map((one) => ({ id: one.personId, label: one.name, detail: one.personId }))}
        value={draft.contactPersonId}
        onChange={(contactPersonId) => onChange({ contactPersonId })}
      />
    </>
  );
}
