import { useState } from 'react';
import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import css from './buttons.module.css';
import { CommandProblem } from './command-problem.tsx';
import SideChoice from './side-choice.tsx';
import { useCommand } from './use-command.ts';

const words = budgetWords.backfill;

interface Props {
  team: TeamKey;
  unit: Schema['UnitOfBudget'];
  onSaved?: () => void;
}

/** Confirms or refuses a backfill of zero, for whom it waits for. */
export function AnswerZero({ team, unit: { unitId, name, zeroLevel, zeroReason, zeroSides }, onSaved }: Props) {
  const [side, setSide] = useState<Schema['Side']>();
  const command = useCommand({
    send: (agree: boolean, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/zero-answers', {
        params: inTeam(team, key),
        body: { unitId, agree, ...(side ? { side } : {}) },
      }),
    onDone() {
      toast(words.answered);
      onSaved?.();
    },
  });
  const mustChoose = zeroSides.length > 1 && !side;
  return (
    <div className={cx(css.stack)}>
      <p>
        <strong>{words.answerTitle}</strong> {words.answerText[zeroLevel ?? 'labor']}
      </p>
      <p>
        {words.reason}: {zeroReason}
      </p>
      {zeroSides.length > 1 && <SideChoice sides={zeroSides} side={side} onChange={setSide} />}
      <CommandProblem command={command} />
      <div className={cx(css.buttons)} data-act>
        <Button
          kind="primary"
          isDisabled={mustChoose || command.isPending}
          aria-label={`${words.agree}: ${name}`}
          onPress={() => command.run(true)}
        >
          {words.agree}
        </Button>
        <Button
          isDisabled={mustChoose || command.isPending}
          aria-label={`${words.refuse}: ${name}`}
          onPress={() => command.run(false)}
        >
          {words.refuse}
        </Button>
      </div>
    </div>
  );
}
