import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { ScopeFields, type WrittenScope } from '../parts/year/scope-fields.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import { yearWords } from '../words/en/year.ts';
import { CommandForm } from './command-form.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

interface Written {
  budgetYear: string | null;
  from: 'template' | 'last_year';
  scope: WrittenScope;
}

/** A new year from the usual calendar, with its scope, or from the year before as it is. */
export function DraftYear({ years, newest, agreements }: { years: number[]; newest: number; agreements: string[] }) {
  const navigate = useNavigate();
  const next = years.find((year) => year > newest) ?? years.at(-1);
  const { value, change, sent } = useDraft<Written>('draft-year', {
    budgetYear: next === undefined ? null : String(next),
    from: 'template',
    scope: { agreements, regions: null },
  });
  const { budgetYear, from, scope } = value;
  const command = useCommand({
    send: () =>
      api.POST('/api/cycles', {
        body: { budgetYear: Number(budgetYear), from, dates: [], ...(from === 'template' ? scope : {}) },
      }),
    onDone: ({ budgetYear: made }) => {
      sent();
      toast(yearWords.newDraft.done(made));
      void navigate({ to: '/cycles/$budgetYear/draft', params: { budgetYear: made }, search: { region: '' } });
    },
  });
  return (
    <CommandForm
      command={command}
      body={() => undefined}
      submit={yearWords.newDraft.submit}
      name={yearWords.newDraft.title}
    >
      <Select
        name="budgetYear"
        label={yearWords.newDraft.year}
        hint={yearWords.newDraft.yearHint}
        value={budgetYear}
        onChange={(year) => change({ budgetYear: year })}
        options={years.map((year) => ({ id: String(year), label: String(year) }))}
      />
      <RadioGroup
        label={yearWords.newDraft.from}
        value={from}
        onChange={(id) => change({ from: id === 'last_year' ? 'last_year' : 'template' })}
        options={[
          { id: 'template', label: yearWords.newDraft.template, hint: yearWords.newDraft.templateHint },
          { id: 'last_year', label: yearWords.newDraft.lastYear, hint: yearWords.newDraft.lastYearHint },
        ]}
      />
      {from === 'template' && <ScopeFields scope={scope} onChange={(given) => change({ scope: given })} />}
    </CommandForm>
  );
}
