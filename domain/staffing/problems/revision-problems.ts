import type { Modality } from '../../vocabulary.ts';
import type { PointNotAgreed, RevisionContent, UnitContent, Unknown } from '../content.ts';
import { askProblems } from './ask-problems.ts';
import { coreProblems } from './core-problems.ts';
import { coverProblems } from './cover-problems.ts';
import { factsProblems } from './facts-problems.ts';
import { problem, type RevisionProblem, textProblems } from './problem.ts';
import { settingsProblems } from './settings-problems.ts';

/** A unit as people know it. */
export interface TeamUnit {
  unitId: string;
  /** Such as "3 West". */
  name: string;
  /** Such as "10234". */
  costCenter: string;
}

/** Where a ratio binds by law or agreement in most cases, so that its absence needs a word. */
const WITH_FLOORS: readonly Modality[] = ['inpatient', 'emergency', 'perioperative', 'behavioral_health'];

/**
 * Everything that keeps a revision from being signed (`revision_incomplete`), with pointers into it; empty: nothing. What only the
 * other side can know never stands here: it may be unknown, with a sentence.
 *
 * @param team the units that the team files for
 */
export function revisionProblems(revision: RevisionContent, team: readonly TeamUnit[]): RevisionProblem[] {
  return [
    ...settingsProblems(revision.settings),
    ...coverageProblems(revision, team),
    ...revision.units.flatMap((unit, place) => unitProblems(revision, unit, `/units/${place}`, team)),
    ...askProblems(revision),
    ...revision.asks.flatMap((ask, place) => {
      const known = team.some(({ unitId }) => unitId === ask.unitId);
      const sentence = `Ask ${ask.number} is for a unit that is none of this team.`;
      return known ? [] : [problem('unit_foreign', `/asks/${place}/unitId`, sentence)];
    }),
    ...revision.pointsNotAgreed.flatMap(pointProblems),
    ...revision.unknown.flatMap(unknownProblems),
  ];
}

function coverageProblems({ units }: RevisionContent, team: readonly TeamUnit[]): RevisionProblem[] {
  const once = 'every cost center is described once.';
  const missing = team.filter(({ unitId }) => !units.some((unit) => unit.unitId === unitId));
  return [
    ...missing.map((unit) => problem('unit_missing', '/units', `${inFull(unit)} is missing; ${once}`)),
    ...units.flatMap(({ unitId }, place) => {
      const [pointer, unit] = [`/units/${place}/unitId`, team.find((one) => one.unitId === unitId)];
      if (!unit)
        return [problem('unit_foreign', pointer, `${unitId} is no unit of this team in this cycle; take it out.`)];
      const isAgain = units.findIndex((other) => other.unitId === unitId) < place;
      return isAgain ? [problem('unit_described_twice', pointer, `${inFull(unit)} is described twice; ${once}`)] : [];
    }),
  ];
}

const inFull = ({ name, costCenter }: TeamUnit): string => `${name} (${costCenter})`;

function unitProblems(
  { settings, unknown }: RevisionContent,
  unit: UnitContent,
  at: string,
  team: readonly TeamUnit[],
): RevisionProblem[] {
  const { model, modality } = unit;
  const name = team.find(({ unitId }) => unitId === unit.unitId)?.name ?? unit.unitId;
  // the settings are told once, not once a unit
  const core = coreProblems(model, `${at}/model`, settings).filter(({ pointer }) => pointer.startsWith(at));
  const computable = core.length === 0 && settingsProblems(settings).length === 0;
  const floor = WITH_FLOORS.includes(modality) && !model.ratioFloor;
  return [
    ...core,
    ...(floor && !model.noFloorBecause
      ? [
          problem(
            'floor_missing',
            `${at}/model/ratioFloor`,
            `Enter the ratio floor of ${name}, or say why none applies.`,
          ),
        ]
      : []),
    ...coverProblems({ model, at: `${at}/model`, settings, unknown, computable }),
    ...factsProblems(unit, at, unknown),
  ];
}

function pointProblems({ laborPosition, managementPosition }: PointNotAgreed, place: number): RevisionProblem[] {
  if (laborPosition || managementPosition) return [];
  const sentence = `Not agreed, point ${place + 1}: neither position is given.`;
  return [problem('point_without_position', `/pointsNotAgreed/${place}/laborPosition`, sentence)];
}

/** Method, demand and mix are needed; these may be unknown. */
const MAY_BE_UNKNOWN =
  /^\/units\/\d+\/(plan|model\/(evidence|demandSource|standardSource|ratioFloor\/source|skillMix\/\d+\/(hourlyRateCents|sourceMix)))(\/|$)/;

function unknownProblems({ path, because }: Unknown, place: number): RevisionProblem[] {
  const at = `/unknown/${place}`;
  return [
    ...textProblems(`${at}/because`, because, `Say why ${path || 'this'} is unknown.`),
    ...(MAY_BE_UNKNOWN.test(path)
      ? []
      : [
          problem(
            'unknown_not_allowed',
            `${at}/path`,
            `${path || 'This'} is needed for a signature and cannot be unknown.`,
          ),
        ]),
  ];
}
