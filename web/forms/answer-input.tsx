import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.input;
const TREATMENTS = ['adopted', 'partly', 'not'] as const;
type Treatment = (typeof TREATMENTS)[number];

interface Props {
  team: TeamKey;
  input: Schema['InputOfBudget'];
  onSaved?: () => void;
}

/** What becomes of one item of labor's input, and why. */
export function AnswerInput({ team, input: { inputId, body, treatment, answer }, onSaved }: Props) {
  const draft = useDraft<{ treatment: Treatment | null; answer: string }>(`answer-input:${inputId}`, {
    treatment,
    answer: answer ?? '',
  });
  const command = useCommand({
    send: (body: { inputId: string; treatment: Treatment; answer: string }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/labor-input-answers', { params: inTeam(team, key), body }),
    onDone() {
      draft.sent();
      toast(words.answered);
      onSaved?.();
    },
  });
  const written = draft.value;
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
        onChange={(id) => draft.change({ treatment: TREATMENTS.find((one) => one === id) ?? null })}
        options={TREATMENTS.map((id) => ({ id, label: words.treatments[id] }))}
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
