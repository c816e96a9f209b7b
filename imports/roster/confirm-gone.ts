import { listed } from '../../domain/listed.ts';
import { someOf } from '../some-of.ts';
import type { RosterOnRecord } from './compare-rosters.ts';
import type { Renumbered } from './renumbered.ts';

/** Up to a tenth of a region's teams may go without a confirmation. */
const SHARE_WITHOUT_A_WORD = 0.1;
/**
 * Fewer than three are never held up: in a region of a dozen teams two may well close in one year, while a file that was
 * cut off or damaged leaves out many at once. A region whose every team goes is always asked about.
 */
const FEWEST_TO_ASK_ABOUT = 3;
const NAMED = 10;

/**
 * Why the importer must confirm the number of teams that would go, as one sentence after another, or undefined: nothing is
 * unusual, or that number was given.
 *
 * @param gone ids of the teams that the file leaves out
 * @param allowed the number that the importer gave
 */
export function whyConfirmGone(
  standing: RosterOnRecord,
  gone: readonly string[],
  renumbered: readonly Renumbered[],
  allowed: number | undefined,
): string | undefined {
  if (allowed === gone.length) return undefined;
  const lost = new Set(renumbered.filter(({ lostZeros }) => lostZeros).map(({ known }) => known));
  const others = new Set(gone.filter((ubtId) => !lost.has(ubtId)));
  const reasons = [tellLostZeros(renumbered), ...tellRegions(standing, others)].filter((told) => told !== '');
  if (allowed !== undefined) reasons.push(`With this file ${countTeams(gone.length)} would go, not ${allowed}.`);
  if (reasons.length === 0) return undefined;
  return `${reasons.join(' ')} If that is right, send the file again with “allowGone=${gone.length}”.`;
}

function tellLostZeros(renumbered: readonly Renumbered[]): string {
  const all = renumbered.filter(({ lostZeros }) => lostZeros);
  // the units of teams without their zeros need no words of their own
  const lost = all.some(({ kind }) => kind === 'team') ? all.filter(({ kind }) => kind !== 'unit') : all;
  if (lost.length === 0) return '';
  const many = (one: Renumbered['kind']) => lost.filter(({ kind }) => kind === one).length;
  const [units, people] = [many('unit'), many('person')];
  const counts = [
    ...(many('team') > 0 ? [countTeams(many('team'))] : []),
    ...(units > 0 ? [units === 1 ? '1 unit' : `${units} units`] : []),
    ...(people > 0 ? [people === 1 ? '1 person' : `${people} people`] : []),
  ];
  const [look, their] = lost.length === 1 ? ['looks like a known one', 'its'] : ['look like known ones', 'their'];
  const which = named(lost.map(({ inFile, known }) => `${inFile} for ${known}`));
  const remedy = 'In Excel, import the file by Data, From Text/CSV, and give these columns the type Text before saving';
  return `${listed(counts)} ${look} without ${their} leading zeros: ${which}. ${remedy}.`;
}

function tellRegions({ regions, facilities, ubts }: RosterOnRecord, gone: ReadonlySet<string>): string[] {
  const regionOf = new Map(facilities.map(({ facilityId, regionId }) => [facilityId, regionId]));
  const standing = Map.groupBy(
    ubts.filter((ubt) => !ubt.gone),
    ({ facilityId }) => regionOf.get(facilityId),
  );
  return regions.flatMap(({ regionId, name }) => {
    const ofRegion = standing.get(regionId) ?? [];
    const going = ofRegion.filter(({ ubtId }) => gone.has(ubtId)).map(({ ubtId }) => ubtId);
    if (!isUnusual(going.length, ofRegion.length)) return [];
    return [`${going.length} of the ${countTeams(ofRegion.length)} of ${name} would go: ${named(going)}.`];
  });
}

/** Whether so many teams of a region leave it that its importer is asked. */
export const isUnusual = (going: number, ofRegion: number): boolean =>
  going > 0 && (going === ofRegion || (going >= FEWEST_TO_ASK_ABOUT && going > ofRegion * SHARE_WITHOUT_A_WORD));

export const countTeams = (count: number): string => (count === 1 ? '1 team' : `${count} teams`);

const named = (things: string[]): string => someOf(things, things.length, NAMED);
