import { stringify } from 'csv-stringify/sync';
import { ROLE_COLUMNS, type RoleColumn } from '../../imports/roles/role-file.ts';
import { type PlaceInTeam, ROSTER_COLUMNS, type RosterColumn } from '../../imports/roster/roster-columns.ts';
import { zoneOf } from './facilities.ts';
import type { SamplePerson } from './people.ts';
import { NATIONAL_CO_CHAIRS, NIGHT_SHIFT, OPERATIONS, REGIONS, type SampleRegion } from './regions.ts';
import type { SampleTeam, Scale } from './team.ts';
import { teamsOf } from './teams.ts';

export const rosterCsv = (scale: Scale): string => rosterOf(teamsOf(scale));
export const rolesCsv = (scale: Scale): string => rolesOf(teamsOf(scale));

export const rosterOf = (teams: SampleTeam[]): string =>
  stringify(teams.flatMap(unitRows), { header: true, columns: [...ROSTER_COLUMNS] });

/** Those of the nation and of the regions that these teams are in. */
export function rolesOf(teams: SampleTeam[]): string {
  const present = new Set(teams.map(({ region }) => region));
  const rows = [
    // operations first: its own row makes it known before it confirms the co-chairs
    role(OPERATIONS, 'operations', '', null),
    role(NATIONAL_CO_CHAIRS.labor, 'national_co_chair', 'labor', null),
    role(NATIONAL_CO_CHAIRS.management, 'national_co_chair', 'management', null),
    ...REGIONS.filter(({ name }) => present.has(name)).flatMap(officers),
  ];
  return stringify(rows, { header: true, columns: [...ROLE_COLUMNS] });
}

type RosterCells = Partial<Record<RosterColumn, string>>;
type RoleCells = Record<RoleColumn, string>;

function unitRows(team: SampleTeam): RosterCells[] {
  return team.units.map((unit) => ({
    ubt_ref: team.ref,
    ubt_name: team.name,
    kind: team.kind,
    region: team.region,
    facility: team.facility.name,
    facility_time_zone: zoneOf(team.facility),
    state: team.facility.state,
    modality: team.modality,
    unit_ref: unit.ref,
    unit_name: unit.name,
    path_to_performance_level: team.level,
    agreements: team.agreements,
    ...inPlace('labor_co_lead', team.labor),
    ...inPlace('management_co_lead', team.management),
    ...inPlace('physician_co_lead', team.physician),
    ...inPlace('labor_sponsor', team.sponsors.labor),
    ...inPlace('management_sponsor', team.sponsors.management),
  }));
}

const inPlace = (place: PlaceInTeam, person: SamplePerson | null): RosterCells =>
  person === null
    ? {}
    : { [`${place}_ref`]: person.ref, [`${place}_name`]: person.name, [`${place}_email`]: person.email };

const officers = (region: SampleRegion): RoleCells[] => [
  role(region.coChairs.labor, 'regional_co_chair', 'labor', region),
  role(region.coChairs.management, 'regional_co_chair', 'management', region),
  role(region.budgetMaker, 'budget_maker', '', region),
  role(region.laborBudgetRep, 'labor_budget_rep', 'labor', region),
  ...region.experts.map((expert) => role(expert, 'expert', '', region)),
];

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
  shift: person.ref === NIGHT_SHIFT.ref ? 'night' : 'day',
});
