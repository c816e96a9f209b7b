import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.questions;

interface Props {
  team: TeamKey;
  question: Schema['Question'];
  onSaved?: () => void;
}

/** A budget-maker answers a question of the team; the first answer stays. */
export function AnswerQuestion({ team, question: { questionId, body }, onSaved }: Props) {
  const draft = useDraft(`answer-question:${questionId}`, { answer: '' });
  const command = useCommand({
    send: (body: { questionId: string; answer: string }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/question-answers', { params: inTeam(team, key), body }),
    onDone() {
      draft.sent();
      toast(words.answered);
      onSaved?.();
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => ({ questionId, answer: draft.value.answer })}
      submit={words.sendAnswer}
      name={words.answerOf(body)}
    >
      <TextArea
        label={words.answer}
        name="answer"
        rows={2}
        value={draft.value.answer}
        onChange={(answer) => draft.change({ answer })}
      />
    </CommandForm>
  );
}
