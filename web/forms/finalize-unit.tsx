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
import { useCommand } from './use-command.ts';

const words = budgetWords.units;

interface Props {
  team: TeamKey;
  unit: Schema['UnitOfBudget'];
  onSaved?: () => void;
}

/** Makes a unit's budget final, once nothing of it is open. */
export function FinalizeUnit({ team, unit: { unitId, name }, onSaved }: Props) {
  const command = useCommand({
    send: (_: undefined, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/unit-budget-finalizations', {
        params: inTeam(team, key),
        body: { unitId },
      }),
    onDone() {
      toast(words.finalized(name));
      onSaved?.();
    },
  });
  return (
    <div className={cx(css.stack)}>
      <p>{words.nothingMissing}</p>
      <CommandProblem command={command} />
      <div className={cx(css.buttons)} data-act>
        <Button
          kind="primary"
          isPending={command.isPending}
          aria-label={`${words.finalize}: ${name}`}
          onPress={() => command.run(undefined)}
        >
          {words.finalize}
        </Button>
      </div>
    </div>
  );
}
