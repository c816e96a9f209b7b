import type { Modality, Role, Side, TeamKind } from '../../domain/vocabulary.ts';
import type { LeftOutRow } from '../csv/left-out.ts';
import type { VacantPlace } from '../vacant-places.ts';
import type { PlaceInTeam } from './roster-columns.ts';

/** A checked roster file: the teams of the regions it names, as they stand now. Refs are ids. */
export interface Roster {
  rows: number;
  regions: RosterRegion[];
  facilities: RosterFacility[];
  ubts: RosterUbt[];
  units: RosterUnit[];
  /** Cost centers that no team covers. */
  uncoveredUnits: UncoveredUnit[];
  people: RosterPerson[];
  agreements: string[];
  roles: RosterRole[];
  /** Where each thing stands first, by id: to name the row when something about it cannot be. */
  peopleAt: Map<string, { row: number; place: PlaceInTeam }>;
  ubtRows: Map<string, number>;
  unitRows: Map<string, number>;
  /** Places that a word such as 'Vacant' leaves empty. */
  readAsVacant: VacantPlace[];
  /** Rows that are none of the table: titles, totals, end marks. */
  leftOut: LeftOutRow[];
}

export interface RosterRegion {
  regionId: string;
  name: string;
}

export interface RosterFacility {
  facilityId: string;
  regionId: string;
  name: string;
  timeZone: string;
  state: string;
}

export interface RosterUbt {
  ubtId: string;
  name: string;
  kind: TeamKind;
  facilityId: string;
  modality: Modality;
  /** null: not yet rated. */
  pathToPerformanceLevel: number | null;
  /** Sorted, so that their order in the file changes nothing. */
  agreements: string[];
}

export interface RosterUnit {
  unitId: string;
  ubtId: string;
  name: string;
}

export interface UncoveredUnit {
  unitId: string;
  facilityId: string;
  name: string;
}

export interface RosterPerson {
  personId: string;
  name: string;
  email: string;
}

/** A seat or sponsorship of one team; side null: a physician co-lead, who counts for neither. */
export interface RosterRole {
  personId: string;
  role: Extract<Role, 'co_lead' | 'physician_co_lead' | 'sponsor'>;
  side: Side | null;
  ubtId: string;
}
