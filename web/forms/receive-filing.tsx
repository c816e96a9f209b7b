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
import { ReturnFiling } from './return-filing.tsx';
import { useCommand } from './use-command.ts';

const words = budgetWords.receive;
/** The server's own number. */
const MOST_RETURNS = 2;

interface Props {
  budget: Schema['TeamBudget'];
  onSaved?: () => void;
}

/** Says that a joint filing is complete, or what is missing in it. */
export function ReceiveFiling({ budget, onSaved }: Props) {
  const [returns, setReturns] = useState(false);
  const receive = useCommand({
    send: (_: undefined, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/filing-receipts', { params: inTeam(budget, key), body: {} }),
    onDone() {
      toast(words.received);
      onSaved?.();
    },
  });
  const isReturnedTwice = budget.filing.returns >= MOST_RETURNS;
  return (
    <div className={cx(css.stack)}>
      <p>{words.text}</p>
      <CommandProblem command={receive} />
      <div className={cx(css.buttons)} data-act>
        <Button kind="primary" isPending={receive.isPending} onPress={() => receive.run(undefined)}>
          {words.receive}
        </Button>
        {!returns && (
          <Button isDisabled={isReturnedTwice} onPress={() => setReturns(true)}>
            {words.open}
          </Button>
        )}
      </div>
      {isReturnedTwice && <p className={cx(css.why)}>{words.returnedTwice}</p>}
      {returns && <ReturnFiling team={budget} onClose={() => setReturns(false)} {...(onSaved ? { onSaved } : {})} />}
    </div>
  );
}
