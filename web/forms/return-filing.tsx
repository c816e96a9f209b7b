import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { words as allWords } from '../words/en.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.receive;
const REASONS = ['missing_data', 'arithmetic', 'wrong_unit'] as const;
type Reason = (typeof REASONS)[number];

interface Props {
  team: TeamKey;
  onClose: () => void;
  onSaved?: () => void;
}

/** Sends an incomplete filing back to both co-leads. */
export function ReturnFiling({ team, onClose, onSaved }: Props) {
  const { budgetYear, ubtId } = team;
  const draft = useDraft<{ reason: Reason | null; comment: string }>(`return-filing:${budgetYear}:${ubtId}`, {
    reason: null,
    comment: '',
  });
  const command = useCommand({
    send: (body: { reason: Reason; comment: string }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/filing-returns', { params: inTeam(team, key), body }),
    onDone() {
      draft.sent();
      toast(words.returned);
      onSaved?.();
    },
  });
  const { reason, comment } = draft.value;
  return (
    <CommandForm
      command={command}
      // the form is sent only once a reason is chosen
      body={() => ({ reason: reason ?? 'missing_data', comment })}
      submit={words.send}
      name={words.send}
      actions={<Button onPress={onClose}>{allWords.forms.cancel}</Button>}
    >
      <RadioGroup
        label={words.reason}
        name="reason"
        value={reason}
        onChange={(id) => draft.change({ reason: REASONS.find((one) => one === id) ?? null })}
        options={REASONS.map((id) => ({ id, label: words.reasons[id] }))}
      />
      <TextArea
        label={words.comment}
        hint={words.commentHint}
        name="comment"
        value={comment}
        onChange={(text) => draft.change({ comment: text })}
      />
    </CommandForm>
  );
}
