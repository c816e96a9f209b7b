// The small sample: the roster and role files of a pilot, the same in every run. write.ts puts them into local/sample.
// Data only: nothing here knows a database or a server.

import { stringify } from 'csv-stringify/sync';
import { ROLE_COLUMNS, type RoleColumn } from '../../roster/role-file.ts';
import { type PlaceInTeam, ROSTER_COLUMNS, type RosterColumn } from '../../roster/roster-columns.ts';
import {
  NATIONAL_CO_CHAIRS,
  OPERATIONS,
  placeOf,
  REGIONS,
  type SampleRegion,
  type SampleTeam,
  TEAMS,
} from './organization.ts';
import type { SamplePerson } from './people.ts';

export function sampleRosterCsv(): string {
  return stringify(TEAMS.flatMap(unitRows), { header: true, columns: [...ROSTER_COLUMNS] });
}

export function sampleRolesCsv(): string {
  const rows = [
    // operations first: its own row makes it known before it confirms the co-chairs
    role(OPERATIONS, 'operations', '', null),
    role(NATIONAL_CO_CHAIRS.labor, 'national_co_chair', 'labor', null),
    role(NATIONAL_CO_CHAIRS.management, 'national_co_chair', 'management', null),
    ...REGIONS.flatMap((region) => [
      role(region.coChairs.labor, 'regional_co_chair', 'labor', region),
      role(region.coChairs.management, 'regional_co_chair', 'management', region),
      role(region.budgetMaker, 'budget_maker', '', region),
      role(region.laborBudgetRep, 'labor_budget_rep', 'labor', region),
    ]),
  ];
  return stringify(rows, { header: true, columns: [...ROLE_COLUMNS] });
}

type RosterCells = Partial<Record<RosterColumn, string>>;
type RoleCells = Record<RoleColumn, string>;

function unitRows(team: SampleTeam): RosterCells[] {
  const { region, zone, state } = placeOf(team.facility);
  const sponsors = REGIONS.find(({ name }) => name === region)?.sponsors;
  return team.units.map((unit, index) => ({
    ubt_ref: team.ref,
    ubt_name: team.name,
    kind: team.kind,
    region,
    facility: team.facility,
    facility_time_zone: zone,
    state,
    modality: team.modality,
    unit_ref: `${team.ref}-${index + 1}`,
    unit_name: unit,
    path_to_performance_level: team.level,
    agreements: team.agreements,
    ...inPlace('labor_co_lead', team.labor),
    ...inPlace('management_co_lead', team.management),
    ...inPlace('physician_co_lead', team.physician),
    ...inPlace('labor_sponsor', sponsors?.labor ?? null),
    ...inPlace('management_sponsor', sponsors?.management ?? null),
  }));
}

const inPlace = (place: PlaceInTeam, person: SamplePerson | null): RosterCells =>
  person === null
    ? {}
    : { [`${place}_ref`]: person.ref, [`${place}_name`]: person.name, [`${place}_email`]: person.email };

const role = (person: SamplePerson, name: string, side: string, region: SampleRegion | null): RoleCells => ({
  person_ref: person.ref,
  name: person.name,
  email: person.email,
  role: name,
  side,
  scope_kind: region ? 'region' : 'nation',
  scope_ref: region?.name ?? '',
  from: '',
  to: '',
  home_facility: region?.home ?? 'Franklin Medical Offices',
  shift: 'day',
});
