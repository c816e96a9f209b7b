import { useState } from 'react';
import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { words as allWords } from '../words/en.ts';
import { CommandProblem } from './command-problem.tsx';
import { useCommand } from './use-command.ts';

const words = budgetWords.input;

interface Props {
  budget: Schema['TeamBudget'];
  unit: Schema['UnitOfBudget'];
  onSaved?: () => void;
}

/** Labor says that nothing more will come on a unit; where nothing came, that is "none given". Asked about once more: it cannot be taken back. */
export function CompleteInput({ budget, unit: { unitId, name }, onSaved }: Props) {
  const [asks, setAsks] = useState(false);
  const isNone = !budget.inputs.some((input) => input.unitId === unitId && !input.rollsOver);
  const label = isNone ? words.completeNone : words.completeOpen;
  const command = useCommand({
    send: (_: undefined, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/labor-input-completions', {
        params: inTeam(budget, key),
        body: { unitId },
      }),
    onDone() {
      toast(words.completed);
      onSaved?.();
    },
  });
  return (
    <>
      <CommandProblem command={command} />
      <Button isPending={command.isPending} aria-label={`${label}: ${name}`} onPress={() => setAsks(true)}>
        {label} …
      </Button>
      <Dialog isOpen={asks} onClose={() => setAsks(false)} title={`${label}?`}>
        <p>
          <strong>{name}</strong>
        </p>
        <p>{isNone ? words.completeNoneText : words.completeText}</p>
        <DialogActions>
          <Button
            kind="primary"
            onPress={() => {
              setAsks(false);
              command.run(undefined);
            }}
          >
            {label}
          </Button>
          <Button onPress={() => setAsks(false)}>{allWords.forms.cancel}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
