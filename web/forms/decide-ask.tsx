import { useRef } from 'react';
import { api } from '../api/client.ts';
import { inTeam } from '../api/in-team.ts';
import type { Schema } from '../api/queries.ts';
import { DecisionKnown } from '../parts/budget/decision-known.tsx';
import { laborPutForward } from '../parts/budget/labor-put-forward.ts';
import { MissingParts } from '../parts/budget/missing-parts.tsx';
import { type DecisionDraft, draftOf, grantedCents } from '../parts/budget/rationale.ts';
import { inDollars } from '../parts/dollars.ts';
import { useMe } from '../parts/use-me.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { cx } from '../ui/cx.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { toast } from '../ui/toast.tsx';
import { budgetWords } from '../words/en/budget.ts';
import { CommandForm } from './command-form.tsx';
import css from './decide-ask.module.css';
import { GrantedAmount } from './granted-amount.tsx';
import { RationaleFields } from './rationale-fields.tsx';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import { keepWording, ReuseWording } from './wording.tsx';

const words = budgetWords.decision;
const KINDS = ['granted', 'granted_modified', 'deferred', 'declined'] as const satisfies Schema['AskDecision'][];

interface Props {
  budget: Schema['TeamBudget'];
  ask: Schema['AskOfBudget'];
  onSaved?: () => void;
}

/** Decides one ask with its rationale. What is known is filled in; what is missing is named while one writes. */
export function DecideAsk({ budget, ask, onSaved }: Props) {
  const { personId } = useMe();
  const { askId, askedCents, decided } = ask;
  const { value, change, sent } = useDraft<DecisionDraft>(
    `decide-ask:${budget.budgetYear}:${askId}`,
    decided
      ? draftOf(decided)
      : {
          decision: null,
          amount: '',
          confirmAboveAsk: false,
          reasonCode: null,
          reasonText: '',
          dataReliedOn: '',
          laborInputTreatment: laborPutForward(budget, ask.unitId),
          alternatives: '',
          nextStep: '',
          reviewOn: null,
          contactPersonId: personId,
        },
  );
  const granted = grantedCents(value, askedCents);
  const isAbove = value.decision === 'granted_modified' && granted !== null && granted > askedCents;
  const command = useCommand({
    send: (decision: Schema['AskDecision'], key) => {
      const { reasonCode, reasonText, dataReliedOn, laborInputTreatment, alternatives } = value;
      const { nextStep, reviewOn, contactPersonId } = value;
      const written = { reasonCode, reasonText, dataReliedOn, laborInputTreatment, alternatives };
      const rationale = { amountGrantedCents: granted, ...written, nextStep, reviewOn, contactPersonId };
      return api.POST('/api/cycles/{budgetYear}/ubts/{ubtId}/decisions', {
        params: inTeam(budget, key),
        body: { askId, decision, confirmAboveAsk: isAbove && value.confirmAboveAsk, rationale },
      });
    },
    onDone() {
      sent();
      keepWording(personId, value);
      toast(words.saved);
      onSaved?.();
    },
  });
  const form = useRef<HTMLDivElement>(null);
  return (
    <div className={cx(css.decision)} ref={form}>
      <div className={cx(css.form)}>
        <CommandForm
          command={command}
          // the form is sent only once a decision is chosen
          body={() => value.decision ?? 'declined'}
          submit={words.save}
          name={`${words.kind}: ${ask.what}`}
          actions={<ReuseWording personId={personId} onUse={change} />}
        >
          <RadioGroup
            label={words.kind}
            name="decision"
            orientation="horizontal"
            value={value.decision}
            onChange={(id) => change({ decision: KINDS.find((one) => one === id) ?? null })}
            options={KINDS.map((id) => ({ id, label: words.kindsShort[id] }))}
          />
          {value.decision === 'granted_modified' ? (
            <GrantedAmount askedCents={askedCents} draft={value} onChange={change} />
          ) : (
            value.decision && (
              <p className={cx(css.amount)}>
                {words.amount}: <strong>{inDollars(granted ?? 0)}</strong>
              </p>
            )
          )}
          {isAbove && (
            <Checkbox
              name="confirmAboveAsk"
              isSelected={value.confirmAboveAsk}
              onChange={(confirmAboveAsk) => change({ confirmAboveAsk })}
            >
              {words.above}
            </Checkbox>
          )}
          <RationaleFields budget={budget} draft={value} onChange={change} />
        </CommandForm>
      </div>
      <div className={cx(css.beside)}>
        <MissingParts draft={value} askedCents={askedCents} form={form} />
        <DecisionKnown budget={budget} ask={ask} grantedCents={granted} />
      </div>
    </div>
  );
}
