import { useState } from 'react';
import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import css from './buttons.module.css';
import { CommandProblem } from './command-problem.tsx';
import SideChoice from './side-choice.tsx';
import { useCommand } from './use-command.ts';

const words = budgetWords.acknowledge;

/** A co-lead says "I have read it", which is not "I agree". */
export function Acknowledge({ budget }: { budget: Schema['TeamBudget'] }) {
  const { seats, acknowledged } = budget;
  const sides = seats.filter((side) => !acknowledged[side]);
  const [side, setSide] = useState<Schema['Side']>();
  const command = useCommand({
    send: (_: undefined, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/acknowledgements', {
        params: inTeam(budget, key),
        body: side ? { side } : {},
      }),
    onDone: () => toast(words.sent),
  });
  return (
    <div className={cx(css.stack)} data-no-print>
      <p>{words.text}</p>
      {sides.length > 1 && <SideChoice sides={sides} side={side} onChange={setSide} />}
      <CommandProblem command={command} />
      <div className={cx(css.buttons)}>
        <Button
          kind="primary"
          isPending={command.isPending}
          isDisabled={sides.length > 1 && !side}
          onPress={() => command.run(undefined)}
        >
          {words.send}
        </Button>
      </div>
    </div>
  );
}
