import { type Computed, fteFigure, type MaybeFigure, type NotComputed, notComputed } from './computed.ts';
import type { Plan, Unknown } from './content.ts';
import { type Exact, exact } from './exact.ts';
import { PLAN_IN_WORDS, type PlanNumber } from './plan-in-words.ts';
import {
  gapPart,
  hireNeedPart,
  notYetInRecruitmentPart,
  overfilledPart,
  type PlanPart,
  vacancyDragPart,
  vacancyRateStep,
  vacantPart,
} from './plan-parts.ts';
import type { Step } from './step.ts';
import { whyUnknown } from './why-unknown.ts';

type PlanFigures = Pick<Computed, 'gapFte' | 'vacantFte' | 'vacancyDragFte' | 'hireNeedFte'>;

const BOTH = ['budgetedFte', 'filledFte'] as const;
const HIRING = [...BOTH, 'expectedTurnoverShare', 'horizonMonths'] as const;

/**
 * What a plan comes to where some of its numbers may be missing.
 *
 * @param at the pointer to the plan
 * @param required the model's total FTE
 */
export function computePlan(
  plan: Plan,
  at: string,
  required: Exact | NotComputed,
  unknown: readonly Unknown[],
): { figures: PlanFigures; steps: Step[] } {
  const whyMissing = (name: PlanNumber) =>
    whyUnknown(unknown, `${at}/${name}`) ?? `${PLAN_IN_WORDS[name]} is not entered`;
  const known = <N extends PlanNumber>(names: readonly N[]) => numbersOf(plan, names, whyMissing);
  const onModel = <N extends object>(of: (total: Exact, numbers: N) => PlanPart, numbers: N | NotComputed) => {
    if (isNotComputed(required)) return required;
    return isNotComputed(numbers) ? numbers : of(required, numbers);
  };
  const onPlan = <N extends object, P>(of: (numbers: N) => P, numbers: N | NotComputed) =>
    isNotComputed(numbers) ? numbers : of(numbers);

  const gap = onModel(gapPart, known(['budgetedFte']));
  const vacant = onPlan(vacantPart, known(BOTH));
  const drag = onPlan(vacancyDragPart, known(['budgetedFte', 'expectedTurnoverShare', 'daysToFill']));
  const need = onModel(hireNeedPart, known(HIRING));
  const others = [
    onPlan(overfilledPart, known(BOTH)),
    onModel(notYetInRecruitmentPart, known([...HIRING, 'inRecruitmentFte'])),
  ];
  const rate = onPlan(vacancyRateStep, known(BOTH));
  return {
    figures: {
      gapFte: figureOf(gap),
      vacantFte: figureOf(vacant),
      vacancyDragFte: figureOf(drag),
      hireNeedFte: figureOf(need),
    },
    steps: [
      ...[gap, vacant, drag, need, ...others].flatMap((part) => (isNotComputed(part) ? [] : [part.step])),
      ...(isNotComputed(rate) ? [] : [rate]),
    ],
  };
}

const figureOf = (part: PlanPart | NotComputed): MaybeFigure => (isNotComputed(part) ? part : fteFigure(part.value));

const isNotComputed = (value: object): value is NotComputed => 'notComputed' in value;

/** These numbers of the plan, or why one of them is not there. */
function numbersOf<N extends PlanNumber>(
  plan: Plan,
  names: readonly N[],
  whyMissing: (name: N) => string,
): Record<N, Exact> | NotComputed {
  const missing = names.find((name) => plan[name] === null);
  if (missing) return notComputed(whyMissing(missing));
  return Object.fromEntries(names.map((name) => [name, exact(plan[name])])) as Record<N, Exact>;
}
