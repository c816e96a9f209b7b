import type { Role, Side } from '../../domain/vocabulary.ts';

export const ROSTER_COLUMNS = [
  'ubt_ref',
  'ubt_name',
  'kind',
  'region',
  'facility',
  'facility_time_zone',
  'state',
  'modality',
  'unit_ref',
  'unit_name',
  'path_to_performance_level',
  'agreements',
  'labor_co_lead_ref',
  'labor_co_lead_name',
  'labor_co_lead_email',
  'management_co_lead_ref',
  'management_co_lead_name',
  'management_co_lead_email',
  'physician_co_lead_ref',
  'physician_co_lead_name',
  'physician_co_lead_email',
  'labor_sponsor_ref',
  'labor_sponsor_name',
  'labor_sponsor_email',
  'management_sponsor_ref',
  'management_sponsor_name',
  'management_sponsor_email',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** The people of a team: three columns each, named `<place>_ref`, `_name` and `_email`; all empty: nobody. */
export const PLACES_IN_TEAM = {
  labor_co_lead: { role: 'co_lead', side: 'labor' },
  management_co_lead: { role: 'co_lead', side: 'management' },
  physician_co_lead: { role: 'physician_co_lead', side: null },
  labor_sponsor: { role: 'sponsor', side: 'labor' },
  management_sponsor: { role: 'sponsor', side: 'management' },
} as const satisfies Record<string, { role: Role; side: Side | null }>;
export type PlaceInTeam = keyof typeof PLACES_IN_TEAM;
export const PLACES = Object.keys(PLACES_IN_TEAM) as PlaceInTeam[];

export const columnsOf = (place: PlaceInTeam) =>
  ({ ref: `${place}_ref`, name: `${place}_name`, email: `${place}_email` }) as const;

/** What every row of a team says alike. */
export const TEAM_COLUMNS = ROSTER_COLUMNS.filter(
  (column) => !['ubt_ref', 'unit_ref', 'unit_name', 'facility_time_zone', 'state'].includes(column),
);

/** Empty all of them in the row of a cost center that no team covers. */
export const COLUMNS_OF_A_TEAM_ALONE = [
  'ubt_ref',
  ...TEAM_COLUMNS.filter((column) => column !== 'region' && column !== 'facility'),
] as const;
