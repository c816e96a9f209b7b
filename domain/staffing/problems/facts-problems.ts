// Evidence, plan and sources: entered, or said to be unknown, with a reason.

import type { Evidence, RevisionContent, Source, UnitContent } from '../content.ts';
import { PLAN_IN_WORDS } from '../plan-in-words.ts';
import { whyUnknown } from '../why-unknown.ts';
import { negativeProblems, type RevisionProblem, textProblems } from './problem.ts';

type NumbersOf<T> = { [K in keyof T]: T[K] extends string | null ? (null extends T[K] ? K : never) : never }[keyof T];

const EVIDENCE: Record<NumbersOf<Evidence>, string> = {
  from: 'the first day of the evidence',
  to: 'the last day of the evidence',
  mandatoryOvertimeHours: 'the mandatory overtime hours',
  voluntaryOvertimeHours: 'the voluntary overtime hours',
  agencyHours: 'the agency hours',
  missedMealBreaks: 'the missed meal breaks',
  missedRestBreaks: 'the missed rest breaks',
  shiftsOffPlan: 'the shifts off plan',
  shiftsPlanned: 'the planned shifts',
  complaints: 'the complaints',
};

const DATES = ['from', 'to'];

/** @param at the pointer to the unit */
export function factsProblems(unit: UnitContent, at: string, unknown: RevisionContent['unknown']): RevisionProblem[] {
  const { model, plan } = unit;
  const sourceProblems = ({ text }: Source, pointer: string, what: string) =>
    whyUnknown(unknown, pointer) === undefined
      ? textProblems(`${pointer}/text`, text, `Say where the ${what} comes from.`)
      : [];
  return [
    ...sourceProblems(model.demandSource, `${at}/model/demandSource`, 'volume'),
    ...sourceProblems(model.standardSource, `${at}/model/standardSource`, 'standard'),
    ...(model.ratioFloor
      ? sourceProblems({ text: model.ratioFloor.source, asOf: null }, `${at}/model/ratioFloor/source`, 'ratio floor')
      : []),
    ...entriesProblems(model.evidence, EVIDENCE, `${at}/model/evidence`, unknown),
    ...entriesProblems(plan, PLAN_IN_WORDS, `${at}/plan`, unknown),
    ...Object.entries(model.ownFigures).flatMap(([name, value]) =>
      negativeProblems(`${at}/model/ownFigures/${name}`, value, 'your own figure'),
    ),
    ...plan.leaves.flatMap(({ fte }, place) =>
      negativeProblems(`${at}/plan/leaves/${place}/fte`, fte, 'the FTE on leave'),
    ),
    ...plan.actions.flatMap(({ fte, costCents }, place) => [
      ...negativeProblems(`${at}/plan/actions/${place}/fte`, fte, `the FTE of action ${place + 1}`),
      ...negativeProblems(`${at}/plan/actions/${place}/costCents`, costCents, `the cost of action ${place + 1}`),
    ]),
  ];
}

function entriesProblems<K extends string>(
  entries: Record<NoInfer<K>, string | null>,
  words: Record<K, string>,
  at: string,
  unknown: RevisionContent['unknown'],
): RevisionProblem[] {
  return (Object.keys(words) as K[]).flatMap((name) => {
    const [pointer, value] = [`${at}/${name}`, entries[name]];
    if (value === null && whyUnknown(unknown, pointer) !== undefined) return [];
    if (value === null) return textProblems(pointer, value, `Enter ${words[name]}, or say why it is unknown.`);
    return DATES.includes(name) ? [] : negativeProblems(pointer, value, words[name]);
  });
}
