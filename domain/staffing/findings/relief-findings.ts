import { type Exact, exact, isZero, ONE } from '../exact.ts';
import { replacementHours, type StaffedLine } from '../replacement.ts';
import { asTyped, fixed, inStep } from '../shown.ts';
import { costInWords } from './cost.ts';
import { decimalsOf } from './explain-figure.ts';
import type { Finding } from './finding.ts';
import { type Judged, whyNoRate } from './judged.ts';
import { question } from './question.ts';

const POST_HOURS = [8, 12, 16, 24].map(exact);

/**
 * Fixed FTE that are just what a post of every day takes with its relief: H hours × (1 − N) each. Relief comes on top of them, so it
 * would be counted twice.
 */
export function heldReliefFindings(judged: Judged): Finding[] {
  return fixedFtes(judged).flatMap(({ fte, pointer, of }) => {
    const hours = POST_HOURS.find((post) => isFteOfPost(fte, post, of, judged));
    if (!hours || isZero(of.replaced) || isZero(of.away)) return [];
    const extra = replacementHours(exact(fte), of.replaced, of.away);
    const { hourlyRateCents: rate, jobClass } = of.line;
    const cents = rate === null ? null : extra.mul(judged.basis.hoursPerFte).mul(exact(rate));
    const cost = costInWords({ fte: extra, cents, whyNoRate: whyNoRate(judged) });
    const post = `a post of ${inStep(hours)} h on every day takes with its relief`;
    const sentence = `${asTyped(fte)} FTE of ${jobClass} are what ${post}, and relief comes on top here. If it is in them already, ${cost} are too many.`;
    return [question('fixed_fte_holds_relief', pointer, sentence, cents)];
  });
}

/** Compared with the decimals that were entered; without any, too many numbers would be near. */
function isFteOfPost(fte: string, hours: Exact, { away }: StaffedLine, { basis }: Judged): boolean {
  const places = decimalsOf(fte);
  const withRelief = hours.mul(basis.daysPerYear).div(basis.hoursPerFte.mul(ONE.sub(away)));
  return places > 0 && fixed(withRelief, places) === fixed(exact(fte), places);
}

/** Every FTE that was entered as a number: of fixed lines, and of the positions of the method. */
function fixedFtes({ model, lines }: Judged): { fte: string; pointer: string; of: StaffedLine }[] {
  const positions = model.method === 'fixed' ? model.demand.positions : [];
  return lines.flatMap((of, place) => {
    const { basis, fixedFte, jobClass } = of.line;
    if (basis === 'fixed') return [{ of, fte: `${fixedFte}`, pointer: `/model/skillMix/${place}/fixedFte` }];
    return positions.flatMap((position, at) =>
      position.jobClass === jobClass
        ? [{ of, fte: `${position.fte}`, pointer: `/model/demand/positions/${at}/fte` }]
        : [],
    );
  });
}
