import { useState } from 'react';
import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import { TextArea } from '../ui/text-area.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import SideChoice from './side-choice.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.questions;

/** A co-lead asks about the published decisions. */
export function AskQuestion({ budget }: { budget: Schema['TeamBudget'] }) {
  const { budgetYear, ubtId, seats } = budget;
  const [side, setSide] = useState<Schema['Side']>();
  const draft = useDraft(`ask-question:${budgetYear}:${ubtId}`, { body: '' });
  const command = useCommand({
    send: (body: { body: string }, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/questions', {
        params: inTeam(budget, key),
        body: { ...body, ...(side ? { side } : {}) },
      }),
    onDone() {
      draft.sent();
      toast(words.asked);
    },
  });
  return (
    <CommandForm command={command} body={() => draft.value} submit={words.send} name={words.ask}>
      {seats.length > 1 && <SideChoice sides={seats} side={side} onChange={setSide} />}
      <TextArea
        label={words.body}
        hint={words.bodyHint}
        name="body"
        rows={2}
        value={draft.value.body}
        onChange={(body) => draft.change({ body })}
      />
    </CommandForm>
  );
}
