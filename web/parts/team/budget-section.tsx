import { useSuspenseQuery } from '@tanstack/react-query';
import { teamBudget } from '../../api/budget-queries.ts';
import type { Schema } from '../../api/queries.ts';
import { Acknowledge } from '../../forms/acknowledge.tsx';
import { PublishDecisions } from '../../forms/publish-decisions.tsx';
import { ReceiveFiling } from '../../forms/receive-filing.tsx';
import { Badge } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { budgetWords } from '../../words/en/budget.ts';
import { AskItem } from '../budget/ask-item.tsx';
import items from '../budget/budget-items.module.css';
import { BudgetPart, OfUnit } from '../budget/budget-part.tsx';
import { FiledAsks } from '../budget/filed-asks.tsx';
import { PublishedDecisions } from '../budget/published-decisions.tsx';
import { Questions } from '../budget/questions.tsx';
import { UnitBackfill, UnitFinal } from '../budget/unit-figures.tsx';
import { UnitInput } from '../budget/unit-input.tsx';
import css from './budget-section.module.css';

type Budget = Schema['TeamBudget'];

/** What the year's budget is made of for this team: unit budgets, labor's input, decisions and questions. */
export function BudgetSection({ team }: { team: Schema['Team'] }) {
  const budget = useSuspenseQuery(teamBudget(team)).data;
  const { asks, published, outcome, filing, may } = budget;
  const isTold = published || asks.some((ask) => ask.decided?.isPublished);
  return (
    <div className={cx(css.section)}>
      {filing.state === 'jointly_signed' && may.includes('receive_filing') && outcome === null && (
        <BudgetPart id="receive" title={budgetWords.receive.title}>
          <FiledAsks budget={budget} />
          <ReceiveFiling budget={budget} />
        </BudgetPart>
      )}
      {isTold && <Told budget={budget} />}
      <BudgetPart id="labor-input" title={budgetWords.input.title}>
        {budget.units.map((unit) => (
          <OfUnit key={unit.unitId} title={titleOf(budget, unit)}>
            <UnitInput budget={budget} unit={unit} />
          </OfUnit>
        ))}
      </BudgetPart>
      {!published && (
        <BudgetPart id="asks" title={budgetWords.decision.title}>
          <Asks budget={budget} />
        </BudgetPart>
      )}
      {!published && (
        <BudgetPart id="unit-budgets" title={budgetWords.units.title}>
          {budget.units.map((unit) => (
            <OfUnit key={unit.unitId} title={budgetWords.unit(unit.name, unit.unitId)}>
              {unit.final && (
                <div>
                  <Badge tone="good">{budgetWords.units.final}</Badge>
                </div>
              )}
              <UnitBackfill budget={budget} unit={unit} />
              <UnitFinal budget={budget} unit={unit} />
            </OfUnit>
          ))}
        </BudgetPart>
      )}
      {!published && budget.phase === 'budget' && outcome === null && may.includes('publish_decisions') && (
        <BudgetPart id="publish" title={budgetWords.publish.title}>
          <Publish budget={budget} />
        </BudgetPart>
      )}
      <BudgetPart id="questions" title={budgetWords.questions.title}>
        <Questions budget={budget} />
      </BudgetPart>
    </div>
  );
}

const titleOf = ({ units }: Budget, { name, unitId }: Schema['UnitOfBudget']): string | null =>
  units.length > 1 ? budgetWords.unit(name, unitId) : null;

function Told({ budget }: { budget: Budget }) {
  const { seats, acknowledged, published, outcome } = budget;
  const owes = published && outcome === null && seats.some((side) => !acknowledged[side]);
  return (
    <BudgetPart id="decisions" title={budgetWords.published.title}>
      <PublishedDecisions budget={budget} />
      {owes && (
        <div className={cx(css.read)}>
          <h4>{budgetWords.acknowledge.title}</h4>
          <Acknowledge budget={budget} />
        </div>
      )}
    </BudgetPart>
  );
}

function Asks({ budget }: { budget: Budget }) {
  const { asks, filing } = budget;
  if (asks.length === 0) {
    return <p>{filing.state === 'received' ? budgetWords.receive.noAsks : budgetWords.decision.notFiled}</p>;
  }
  return (
    <ul className={cx(items.list)}>
      {asks.map((ask) => (
        <AskItem key={ask.askId} budget={budget} ask={ask} />
      ))}
    </ul>
  );
}

function Publish({ budget }: { budget: Budget }) {
  const open = budget.units.filter(({ final }) => !final);
  if (open.length === 0) return <PublishDecisions budget={budget} />;
  return <p>{budgetWords.publish.waits(open.map(({ name, unitId }) => budgetWords.unit(name, unitId)).join(', '))}</p>;
}
