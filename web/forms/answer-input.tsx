import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.input;
type Treatment = NonNullable<Schema['InputOfBudget']['treatment']>;

interface Props {
  budget: Schema['TeamBudget'];
  input: Schema['InputOfBudget'];
  onSaved?: () => void;
}

/** What becomes of one item of labor's input, and why. */
export function AnswerInput({ budget, input: { inputId, body, treatment, answer }, onSaved }: Props) {
  const draft = useDraft<{ treatment: Treatment | null; answer: string }>(`answer-input:${inputId}`, {
    treatment,
    answer: answer ?? '',
  });
  const command = useCommand({
    send: (body: { inputId: string; treatment: Treatment; answer: string }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/labor-input-answers', { params: inTeam(budget, key), body }),
    onDone() {
      draft.sent();
      toast(words.answered);
      onSaved?.();
    },
  });
  const written = draft.value;
  const { treatments } = budget.choices;
  return (
    <CommandForm
      command={command}
      // the form is sent only once one is chosen
      body={() => ({ inputId, treatment: written.treatment ?? 'not', answer: written.answer })}
      submit={words.sendAnswer}
      name={words.about(body)}
    >
      <RadioGroup
        label={words.treatment}
        name="treatment"
        orientation="horizontal"
        value={written.treatment}
        onChange={(id) =>
          draft.change({ treatment: treatments.find((one) => one.treatment === id)?.treatment ?? null })
        }
        options={treatments.map(({ treatment: id, words: label }) => ({ id, label }))}
      />
      <TextArea
        label={words.answer}
        hint={words.answerHint}
        name="answer"
        rows={2}
        value={written.answer}
        onChange={(text) => draft.change({ answer: text })}
      />
    </CommandForm>
  );
}
