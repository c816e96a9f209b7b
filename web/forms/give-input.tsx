import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.input;

interface Props {
  budget: Schema['TeamBudget'];
  unit: Schema['UnitOfBudget'];
  onSaved?: () => void;
}

/** What labor puts forward on one unit's budget. */
export function GiveInput({ budget, unit: { unitId, name }, onSaved }: Props) {
  const draft = useDraft(`give-input:${budget.budgetYear}:${unitId}`, { body: '' });
  const command = useCommand({
    send: (body: { unitId: string; body: string }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/labor-inputs', { params: inTeam(budget, key), body }),
    onDone() {
      draft.sent();
      toast(budget.inputIsOpen ? words.given : words.givenLate);
      onSaved?.();
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => ({ unitId, ...draft.value })}
      submit={words.send}
      name={`${words.give}: ${name}`}
    >
      <TextArea
        label={words.body}
        name="body"
        rows={2}
        value={draft.value.body}
        onChange={(body) => draft.change({ body })}
      />
    </CommandForm>
  );
}
