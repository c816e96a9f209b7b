import { canonicalZone, isState } from '../../calendar/place.ts';
import { zonesOfState } from '../../calendar/zones-of-states.ts';
import { MODALITIES, TEAM_KINDS } from '../../domain/vocabulary.ts';
import type { RowReader } from '../csv/row-reader.ts';
import type { RosterFacility, RosterPerson, RosterRegion, RosterUbt, RosterUnit, UncoveredUnit } from './roster.ts';
import { COLUMNS_OF_A_TEAM_ALONE, PLACES, type PlaceInTeam, type RosterColumn } from './roster-columns.ts';

interface Placed {
  row: number;
  region: RosterRegion;
  facility: RosterFacility;
}

export interface TeamRow extends Placed {
  ubt: RosterUbt;
  unit: RosterUnit;
  people: Map<PlaceInTeam, RosterPerson>;
}

/** A cost center that no team covers. */
export interface UncoveredRow extends Placed {
  uncovered: UncoveredUnit;
}

type Reader = RowReader<RosterColumn>;

const AGREEMENT = /^[A-Z0-9_]{2,40}$/;

/** One row by its own cells; what it must have in common with other rows is checked elsewhere. */
export const readRosterRow = (reader: Reader): TeamRow | UncoveredRow | undefined =>
  COLUMNS_OF_A_TEAM_ALONE.every((column) => reader.raw(column) === '') ? readUncovered(reader) : readTeam(reader);

function readTeam(reader: Reader): TeamRow | undefined {
  const ubtId = reader.ref('ubt_ref');
  const name = reader.text('ubt_name');
  const kind = reader.oneOf('kind', TEAM_KINDS, 'a kind of team');
  const placed = readPlace(reader);
  const modality = reader.oneOf('modality', MODALITIES, 'a modality');
  const unitId = reader.ref('unit_ref');
  const unitName = reader.text('unit_name');
  const pathToPerformanceLevel = readLevel(reader);
  const agreements = readAgreements(reader);
  const people = readPeople(reader);
  // each of these has told its problem when it is undefined
  if (!ubtId || !name || !kind || !placed || !modality || !unitId || !unitName || !agreements) return undefined;
  if (pathToPerformanceLevel === undefined) return undefined;
  const { facilityId } = placed.facility;
  return {
    ...placed,
    ubt: { ubtId, name, kind, facilityId, modality, pathToPerformanceLevel, agreements },
    unit: { unitId, ubtId, name: unitName },
    people,
  };
}

function readUncovered(reader: Reader): UncoveredRow | undefined {
  const placed = readPlace(reader);
  const unitId = reader.ref('unit_ref');
  const name = reader.text('unit_name');
  if (!placed || !unitId || !name) return undefined;
  return { ...placed, uncovered: { unitId, facilityId: placed.facility.facilityId, name } };
}

function readPlace(reader: Reader): Placed | undefined {
  const regionName = reader.text('region');
  const regionId = regionName && reader.slug('region');
  const facilityName = reader.text('facility');
  const facilityId = facilityName && reader.slug('facility');
  const state = readState(reader);
  const timeZone = readZone(reader, state);
  if (!regionName || !regionId || !facilityName || !facilityId || !timeZone || !state) return undefined;
  return {
    row: reader.row,
    region: { regionId, name: regionName },
    facility: { facilityId, regionId, name: facilityName, timeZone, state },
  };
}

/** A zone of the facility's state, because its deadlines end at midnight there. */
function readZone(reader: Reader, state: string | undefined): string | undefined {
  const cell = reader.text('facility_time_zone');
  if (cell === undefined) return undefined;
  const zone = canonicalZone(cell);
  const zones = zonesOfState(state ?? '');
  // the state's own fault is told; which zones it would have is unknown
  if (zone !== undefined && (zones.includes(zone) || zones.length === 0)) return zone;
  const remedy = `Write ${anyOf(zones.length > 0 ? zones : zonesOfState('CO'))}`;
  if (zones.length === 0) return reader.refuse('facility_time_zone', `This is no time zone. ${remedy}, or the like.`);
  return reader.refuse('facility_time_zone', `This is no time zone of ${state}. ${remedy}.`);
}

const anyOf = (words: readonly string[]): string => words.join(' or ');

function readState(reader: Reader): string | undefined {
  const state = reader.text('state')?.toUpperCase();
  if (state === undefined || isState(state)) return state;
  return reader.refuse('state', 'This is no US state, so its holidays are unknown. Write two letters, such as CO.');
}

/** null: not yet rated. */
function readLevel(reader: Reader): number | null | undefined {
  const level = reader.raw('path_to_performance_level');
  if (level === '') return null;
  return /^[1-5]$/.test(level)
    ? Number(level)
    : reader.refuse(
        'path_to_performance_level',
        'A level is a number from 1 to 5. Correct it, or leave it empty when not rated.',
      );
}

function readAgreements(reader: Reader): string[] | undefined {
  const agreements = agreementsIn(reader.raw('agreements'));
  if (agreements.length === 0) {
    return reader.refuse('agreements', 'This team has no agreement, so no cycle would include it. Name at least one.');
  }
  if (agreements.every((agreement) => AGREEMENT.test(agreement))) return agreements;
  return reader.refuse(
    'agreements',
    "An agreement is 2 to 40 capital letters, digits and underscores, several separated by ';'. Write it like COALITION_2023.",
  );
}

/** Sorted and without repetition, because the order in a cell has no meaning. */
export const agreementsIn = (cell: string): string[] =>
  [...new Set(cell.split(';').map((part) => part.trim()))].filter((part) => part !== '').sort();

function readPeople(reader: Reader): Map<PlaceInTeam, RosterPerson> {
  const people = new Map<PlaceInTeam, RosterPerson>();
  for (const place of PLACES) {
    const columns = [`${place}_ref`, `${place}_name`, `${place}_email`] as const;
    const empty = columns.filter((column) => reader.raw(column) === '');
    if (empty.length === columns.length) continue;
    if (empty.length > 0) {
      for (const column of empty) {
        reader.refuse(
          column,
          'A person needs ref, name and e-mail. Fill this in, or empty all three if the place is vacant.',
        );
      }
      continue;
    }
    const personId = reader.ref(columns[0]);
    const name = reader.personName(columns[1]);
    const email = reader.email(columns[2]);
    if (personId && name && email) people.set(place, { personId, name, email });
  }
  refuseOnePersonTwice(reader, 'labor_co_lead', 'management_co_lead');
  refuseOnePersonTwice(reader, 'labor_sponsor', 'management_sponsor');
  return people;
}

function refuseOnePersonTwice(reader: Reader, labor: PlaceInTeam, management: PlaceInTeam): void {
  const ref = reader.raw(`${labor}_ref`).toLowerCase();
  if (ref === '' || ref !== reader.raw(`${management}_ref`).toLowerCase()) return;
  reader.refuse(
    `${management}_ref`,
    `The person already stands as '${labor}': two sides need two people. Name another person, or leave one place empty.`,
  );
}
