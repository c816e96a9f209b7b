import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { teamBudget } from '../../api/budget-queries.ts';
import type { TeamKey } from '../../api/team-queries.ts';
import { PublishDecisions } from '../../forms/publish-decisions.tsx';
import { ReceiveFiling } from '../../forms/receive-filing.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { budgetWords } from '../../words/en/budget.ts';
import { TeamLink } from '../team-link.tsx';
import { AskItem } from './ask-item.tsx';
import items from './budget-items.module.css';
import { BudgetPart } from './budget-part.tsx';
import css from './desk-unit.module.css';
import { FiledAsks } from './filed-asks.tsx';
import { Questions } from './questions.tsx';
import { stepsOfUnit } from './steps-of-unit.ts';
import { UnitBackfill, UnitFinal } from './unit-figures.tsx';
import { UnitInput } from './unit-input.tsx';

/** Where writing begins: a field first, else the one button that this place is for. */
const FIELDS = 'form input:not([type="hidden"]), form textarea, form button';
const ACTS = '[data-act] button';

interface Props {
  team: TeamKey;
  unitId: string;
  /** Opened by a key, a click or a save, not with the page. */
  takesFocus: boolean;
  /** Nothing is left here for this person. */
  onDone: () => void;
}

/** One unit's budget with all that this person can do about it; what was saved leads on to the next that is open. */
export function DeskUnit({ team, unitId, takesFocus, onDone }: Props) {
  const budget = useSuspenseQuery(teamBudget(team)).data;
  const unit = budget.units.find((one) => one.unitId === unitId);
  const steps = unit ? stepsOfUnit(budget, unit) : [];
  const signature = steps.join(' ');
  const panel = useRef<HTMLDivElement>(null);
  const saved = useRef<string | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const focus = () => {
    const found = [FIELDS, ACTS].flatMap((what) => [...(panel.current?.querySelectorAll<HTMLElement>(what) ?? [])]);
    // what lies in a closed fold cannot take it
    const target = found.find((one) => one.checkVisibility());
    (signature && target ? target : panel.current?.querySelector('h2'))?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the unit opens
  useEffect(() => {
    if (takesFocus) focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what is left to do has changed after a save
  useEffect(() => {
    if (saved.current === null || saved.current === signature) return;
    saved.current = null;
    if (signature) focus();
    else done.current();
  }, [signature]);
  if (!unit) return null;
  const onSaved = () => {
    saved.current = signature;
  };
  const asks = budget.asks.filter((ask) => ask.unitId === unitId);
  const send = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.target instanceof Element) event.target.closest('form')?.requestSubmit();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys reach what stands in it
    <div ref={panel} className={cx(css.unit)} onKeyDown={send}>
      <div className={cx(css.head)}>
        <h2 tabIndex={-1}>{budgetWords.unit(unit.name, unitId)}</h2>
        {unit.final && <Badge tone="good">{budgetWords.units.final}</Badge>}
        <p className={cx(css.where)}>
          <TeamLink team={budget} part="budget">
            {budget.team}
          </TeamLink>
          , {budget.facility}
        </p>
        {!signature && <p className={cx(css.where)}>{budgetWords.desk.waits}</p>}
      </div>
      {steps.includes('receive') && (
        <BudgetPart id="receive" title={budgetWords.receive.title}>
          <FiledAsks budget={budget} />
          <ReceiveFiling budget={budget} onSaved={onSaved} />
        </BudgetPart>
      )}
      <BudgetPart id="labor-input" title={budgetWords.input.title}>
        <UnitInput budget={budget} unit={unit} onSaved={onSaved} />
      </BudgetPart>
      <BudgetPart id="asks" title={budgetWords.decision.title}>
        {asks.length === 0 && <p>{budgetWords.decision.noAsks}</p>}
        <ul className={cx(items.list)}>
          {asks.map((ask) => (
            <AskItem key={ask.askId} budget={budget} ask={ask} isOpenAtFirst onSaved={onSaved} />
          ))}
        </ul>
      </BudgetPart>
      <BudgetPart id="unit-budgets" title={budgetWords.backfill.title}>
        <UnitBackfill budget={budget} unit={unit} onSaved={onSaved} />
        <UnitFinal budget={budget} unit={unit} onSaved={onSaved} />
      </BudgetPart>
      {steps.includes('publish') && (
        <BudgetPart id="publish" title={budgetWords.publish.title}>
          <PublishDecisions budget={budget} onSaved={onSaved} />
        </BudgetPart>
      )}
      {budget.questions.length > 0 && (
        <BudgetPart id="questions" title={budgetWords.questions.title}>
          <Questions budget={budget} onSaved={onSaved} />
        </BudgetPart>
      )}
    </div>
  );
}
