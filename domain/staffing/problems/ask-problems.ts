// What is missing from an ask, and amounts that do not follow from quantity and rate.

import { inDollars } from '../../dollars.ts';
import { listed } from '../../listed.ts';
import type { AskContent, RevisionContent, Settings, UnitContent } from '../content.ts';
import { exact } from '../exact.ts';
import { inCents } from '../shown.ts';
import { negativeProblems, problem, type RevisionProblem } from './problem.ts';

/** Of all asks of a revision: each by itself, then its number and priority among the others. */
export function askProblems({ asks, units, settings }: RevisionContent): RevisionProblem[] {
  return asks.flatMap((ask, place) => {
    const at = `/asks/${place}`;
    const unit = units.find(({ unitId }) => unitId === ask.unitId);
    return [
      ...incompleteProblems(ask, at),
      ...negativeProblems(`${at}/quantity`, ask.quantity, `the quantity of ask ${ask.number}`),
      ...negativeProblems(`${at}/amountCents`, ask.amountCents, `the amount of ask ${ask.number}`),
      ...unexplainedProblems(ask, at, unit, settings),
      ...linkProblems(ask, at, unit),
      ...orderProblems(ask, place, asks),
    ];
  });
}

function incompleteProblems(ask: AskContent, at: string): RevisionProblem[] {
  const { kind, amountCents } = ask;
  const counted = kind === 'fte' || kind === 'hours';
  const isFree = amountCents === 0 && kind !== null && kind !== 'practice';
  const lacking: [lacks: boolean, field: keyof AskContent, what: string][] = [
    [kind === null, 'kind', 'kind'],
    [ask.what === '', 'what', 'text that says what is asked for'],
    [ask.reason === '', 'reason', 'reason'],
    [ask.priority === null, 'priority', 'priority'],
    [amountCents === null, 'amountCents', 'amount'],
    [(counted || kind === 'equipment') && ask.quantity === null, 'quantity', 'quantity'],
    [counted && !ask.jobClass, 'jobClass', 'job class'],
  ];
  const found = lacking
    .filter(([lacks]) => lacks)
    .map(([, field, what]) => problem('ask_incomplete', `${at}/${field}`, `Ask ${ask.number} has no ${what}.`));
  if (isFree) {
    const sentence = `Ask ${ask.number} costs $0; only a practice costs nothing.`;
    found.push(problem('ask_incomplete', `${at}/amountCents`, sentence));
  }
  if (kind === 'equipment' && ask.quantity !== null && exact(ask.quantity).d !== 1n) {
    const sentence = `Ask ${ask.number} is for ${ask.quantity} pieces; enter a whole quantity.`;
    found.push(problem('ask_incomplete', `${at}/quantity`, sentence));
  }
  return found;
}

/** FTE and hours cost quantity × (H for FTE) × the rate of the class in the unit's mix; anything else says why. */
function unexplainedProblems(
  { number, kind, quantity, jobClass, amountCents, amountBecause }: AskContent,
  at: string,
  unit: UnitContent | undefined,
  { hoursPerFte }: Settings,
): RevisionProblem[] {
  if ((kind !== 'fte' && kind !== 'hours') || quantity === null || amountCents === null || amountBecause) return [];
  const hours = kind === 'fte' ? exact(quantity).mul(exact(hoursPerFte)) : exact(quantity);
  const lines = unit?.model.skillMix.filter((line) => line.jobClass === jobClass) ?? [];
  const amounts = lines.flatMap(({ hourlyRateCents: rate }) =>
    rate === null ? [] : [inCents(hours.mul(exact(rate)))],
  );
  const [expected] = amounts;
  // without a rate there is nothing to compare with
  if (expected === undefined || amounts.includes(amountCents)) return [];
  const sentence = `Say why ask ${number} costs ${inDollars(amountCents)} and not ${inDollars(expected)}.`;
  return [problem('ask_amount_unexplained', `${at}/amountBecause`, sentence)];
}

const PARTS_OF_MODEL = ['gap', 'backfill', 'floor'];

/** What an ask follows from may have been taken out of the model since. */
function linkProblems({ number, links }: AskContent, at: string, unit: UnitContent | undefined): RevisionProblem[] {
  const known = [
    ...PARTS_OF_MODEL,
    ...(unit?.model.skillMix ?? []).map(({ lineId }) => lineId),
    ...(unit?.plan.actions ?? []).map(({ actionId }) => actionId),
  ];
  const sentence = `Ask ${number} follows from a line or action that its unit does not have. Choose another, or none.`;
  return links.flatMap((link, place) =>
    known.includes(link) ? [] : [problem('ask_link_unknown', `${at}/links/${place}`, sentence)],
  );
}

function orderProblems(ask: AskContent, place: number, asks: readonly AskContent[]): RevisionProblem[] {
  const { number, priority } = ask;
  const found: RevisionProblem[] = [];
  if (number !== place + 1) {
    const sentence = `The asks are numbered 1 to ${asks.length} in their order; this one has ${number} and is number ${place + 1}.`;
    found.push(problem('ask_numbers', `/asks/${place}/number`, sentence));
  }
  const same = asks.filter((other) => priority !== null && other.priority === priority);
  const [first = ask] = same;
  if (first !== ask) {
    const numbers = listed(same.map((one) => `${one.number}`));
    found.push(
      problem(
        'ask_priorities',
        `/asks/${place}/priority`,
        `Asks ${numbers} have the same priority; each needs its own.`,
      ),
    );
  }
  return found;
}
