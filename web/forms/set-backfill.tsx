import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import type { TeamKey } from '../api/team-queries.ts';
import { dollarProblem } from '../parts/dollar-problem.ts';
import { centsOf, inField } from '../parts/dollars.ts';
import { cx } from '../ui/cx.ts';
import { DollarField } from '../ui/dollar-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import css from './set-backfill.module.css';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = budgetWords.backfill;
/** As the server takes hours: an exact decimal. */
const HOURS = /^\d{1,9}(\.\d{1,6})?$/;

interface Props {
  team: TeamKey;
  unit: Schema['UnitOfBudget'];
  onSaved?: () => void;
}

type Line = { unitId: string; amountCents: number; hours: string } | { unitId: string; amountCents: 0; reason: string };

/** A unit's one backfill line: an amount with its hours, or zero with its reason. */
export function SetBackfill({ team, unit, onSaved }: Props) {
  const { unitId, name, backfillCents, backfillHours, zeroReason, zeroRefused } = unit;
  const draft = useDraft(`set-backfill:${team.budgetYear}:${unitId}`, {
    amount: backfillCents === null ? '' : inField(backfillCents),
    hours: backfillHours ?? '',
    reason: zeroReason ?? '',
  });
  const { amount, hours, reason } = draft.value;
  const cents = centsOf(amount);
  const isZero = cents === 0;
  const command = useCommand({
    send: (body: Line, key) =>
      api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/backfill-lines', { params: inTeam(team, key), body }),
    onDone() {
      draft.sent();
      toast(isZero ? words.proposed : words.saved);
      onSaved?.();
    },
  });
  return (
    <CommandForm
      command={command}
      body={(): Line =>
        isZero ? { unitId, amountCents: 0, reason } : { unitId, amountCents: cents ?? 0, hours: hours.trim() }
      }
      submit={isZero ? words.sendZero : words.send}
      name={`${words.title}: ${name}`}
    >
      <div className={cx(css.line)}>
        <DollarField
          label={words.amount}
          name="amountCents"
          value={amount}
          onChange={(typed) => draft.change({ amount: typed })}
          onBlur={() => cents !== null && draft.change({ amount: inField(cents) })}
          validate={(typed) => dollarProblem(typed) ?? (zeroRefused && centsOf(typed) === 0 ? words.zeroGone : null)}
        />
        {!isZero && (
          <TextField
            label={words.hours}
            name="hours"
            inputMode="decimal"
            autoComplete="off"
            value={hours}
            onChange={(typed) => draft.change({ hours: typed })}
            validate={(typed) => {
              if (typed.trim() === '') return null;
              return HOURS.test(typed.trim()) ? (Number(typed) > 0 ? null : words.hoursZero) : words.hoursWrong;
            }}
          />
        )}
      </div>
      {isZero && !zeroRefused && (
        <TextArea
          label={words.zeroReason}
          hint={words.zeroHint}
          name="reason"
          rows={2}
          value={reason}
          onChange={(typed) => draft.change({ reason: typed })}
        />
      )}
    </CommandForm>
  );
}
