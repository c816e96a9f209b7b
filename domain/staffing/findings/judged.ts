// What findings look at: a unit whose model has been computed.

import type { Basis } from '../basis.ts';
import type { Plan, Unknown } from '../content.ts';
import { exact, isZero, sum, ZERO } from '../exact.ts';
import { type ChosenModel, lineHours } from '../line-hours.ts';
import { type StaffedLine, staffLine } from '../replacement.ts';
import { whyUnknown } from '../why-unknown.ts';
import type { Cost } from './cost.ts';

export interface Judged {
  model: ChosenModel;
  /** The pointer to the unit in the revision. */
  at: string;
  plan: Plan;
  lines: readonly StaffedLine[];
  basis: Basis;
  unknown: readonly Unknown[];
  budgetYear: number;
}

export const staffed = (model: ChosenModel, basis: Basis): StaffedLine[] =>
  lineHours(model, basis).lines.map((line) => staffLine(line, basis));

/** What a model takes more than another one of the same lines, each line at its rate; below zero: less. */
export function costBetween(more: readonly StaffedLine[], less: readonly StaffedLine[], judged: Judged): Cost {
  const added = more.map((line, place) => paidHours(line).sub(less[place] ? paidHours(less[place]) : ZERO));
  const cents = more.map(({ line: { hourlyRateCents: rate } }, place) => {
    const hours = added[place] ?? ZERO;
    if (isZero(hours)) return ZERO;
    return rate === null ? null : hours.mul(exact(rate));
  });
  return {
    fte: sum(added).div(judged.basis.hoursPerFte),
    cents: cents.every((one) => one !== null) ? sum(cents) : null,
    whyNoRate: whyNoRate(judged),
  };
}

const paidHours = ({ worked, replacement }: StaffedLine) => worked.add(replacement);

/** Why a cost cannot be told: of the first line without a rate. */
export function whyNoRate({ model, at, unknown }: Judged): string {
  const place = model.skillMix.findIndex(({ hourlyRateCents }) => hourlyRateCents === null);
  const declared = whyUnknown(unknown, `${at}/model/skillMix/${place}/hourlyRateCents`);
  return declared ?? `the hourly rate of ${model.skillMix[place]?.jobClass} is not entered`;
}
