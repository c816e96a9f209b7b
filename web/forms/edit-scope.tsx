import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import { ScopeFields } from '../parts/year/scope-fields.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

export function EditScope({ cycle: { budgetYear, agreements, regions } }: { cycle: Schema['Cycle'] }) {
  const { value, change, sent } = useDraft(`edit-scope:${budgetYear}`, { agreements, regions });
  const command = useCommand({
    send: () => api.PUT('/api/cycles/{budgetYear}/scope', { params: { path: { budgetYear } }, body: value }),
    onDone: () => {
      sent();
      toast(yearWords.draft.saved);
    },
  });
  return (
    <CommandForm command={command} body={() => undefined} submit={yearWords.scope.save} name={yearWords.scope.title}>
      <ScopeFields scope={value} onChange={change} />
    </CommandForm>
  );
}
