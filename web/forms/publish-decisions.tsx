import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.publish;

interface Props {
  budget: Schema['TeamBudget'];
  onSaved?: () => void;
}

/** Tells the team everything in one step, with a statement to each unit that needs or gets one. */
export function PublishDecisions({ budget, onSaved }: Props) {
  const { budgetYear, ubtId, units } = budget;
  const draft = useDraft<Record<string, string>>(`publish:${budgetYear}:${ubtId}`, {});
  const command = useCommand({
    send: (statements: Record<string, string>, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/publications', {
        params: inTeam(budget, key),
        body: { statements },
      }),
    onDone() {
      draft.sent();
      toast(words.sent);
      onSaved?.();
    },
  });
  const written = () =>
    Object.fromEntries(
      units.flatMap(({ unitId }): [string, string][] => {
        const text = draft.value[unitId] ?? '';
        return text.trim() === '' ? [] : [[unitId, text]];
      }),
    );
  return (
    <CommandForm command={command} body={written} submit={words.send} name={words.title}>
      <p>{words.text}</p>
      {units.map(({ unitId, name, needsStatement }) => (
        <TextArea
          key={unitId}
          label={words.statement(name)}
          hint={needsStatement ? words.statementNeeded : words.statementOptional}
          name={`statements/${unitId}`}
          rows={2}
          isOptional={!needsStatement}
          value={draft.value[unitId] ?? ''}
          onChange={(text) => draft.change({ [unitId]: text })}
        />
      ))}
    </CommandForm>
  );
}
