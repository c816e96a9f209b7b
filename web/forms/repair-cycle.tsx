import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Schema } from '../api/queries.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { operationsWords } from '../words/en/operations.ts';
import { CommandProblem } from './command-problem.tsx';
import { useCommand } from './use-command.ts';

const words = operationsWords.cycle;

interface Props {
  path: TeamKey;
  machine: Schema['Machine'];
  repair: Schema['RepairPlan'];
}

/** Begins a team's workflow again; says first, step by step, what that does. */
export function RepairCycle({ path, machine: { name, generation }, repair: { advice, does } }: Props) {
  const [asks, setAsks] = useState(false);
  const command = useCommand({
    // of the generation that was seen: where somebody else came first, nothing is done
    send: () =>
      api.POST('/api/operations/cycles/{budgetYear}/{ubtId}/repairs', { params: { path }, body: { generation } }),
    changes: ['machines'],
    onDone: (answer) => {
      setAsks(false);
      toast(words.repaired(answer.generation));
    },
  });
  if (does.length === 0) return null;
  const isAdvised = advice === 'needed' || advice === 'careful';
  return (
    <>
      <div>
        <Button
          kind={isAdvised ? 'primary' : 'plain'}
          size={isAdvised ? 'normal' : 'small'}
          onPress={() => setAsks(true)}
        >
          {isAdvised ? words.repair : words.repairAnyway}
        </Button>
      </div>
      <Dialog isOpen={asks} onClose={() => setAsks(false)} title={words.dialog(name)}>
        <p>{words.will}</p>
        <ol>
          {does.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.after}</p>
        <CommandProblem command={command} />
        <DialogActions>
          <Button kind="danger" isPending={command.isPending} onPress={() => command.run(undefined)}>
            {words.repairNow}
          </Button>
          <Button onPress={() => setAsks(false)}>{words.keep}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
