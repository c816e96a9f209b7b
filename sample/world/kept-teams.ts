import type { Modality, TeamKind } from '../../domain/vocabulary.ts';

/** A team that documents and tests speak of by its ref; people by their number. */
export interface KeptTeam {
  ref: string;
  name: string;
  facility: string;
  modality: Modality;
  level: string;
  /** null: nobody has been named yet. */
  labor: number | null;
  management: number;
  physician?: number;
  units?: string[];
  kind?: TeamKind;
  agreements?: string;
}

type More = Pick<KeptTeam, 'physician' | 'units' | 'kind' | 'agreements'>;

const team = (
  ref: string,
  name: string,
  facility: string,
  modality: Modality,
  level: string,
  [labor, management]: [number | null, number],
  more: More = {},
): KeptTeam => ({ ref, name, facility, modality, level, labor, management, ...more });

const GAITHERSBURG = 'Gaithersburg Medical Center';
const FRANKLIN = 'Franklin Medical Offices';
const MOANALUA = 'Moanalua Medical Center';
const PRIMARY_CARE = ['Family Medicine', 'Internal Medicine', 'Pediatrics'];
const BOTH = 'ALLIANCE_2025;COALITION_2023';

export const KEPT_TEAMS: KeptTeam[] = [
  team('MA-101', 'Urgent Care', GAITHERSBURG, 'emergency', '4', [1, 2]),
  team('MA-102', 'Ambulatory Surgery', GAITHERSBURG, 'perioperative', '3', [3, 4]),
  team('MA-103', 'Diagnostic Imaging', 'Largo Medical Center', 'imaging', '2', [null, 5]),
  team('MA-104', 'Outpatient Pharmacy', 'Capitol Hill Medical Center', 'pharmacy', '3', [6, 7]),
  team('MA-105', 'Clinical Laboratory', 'Tysons Corner Medical Center', 'laboratory', '5', [8, 9], {
    agreements: BOTH,
  }),
  team('CO-201', 'Primary Care', 'Lone Tree Medical Offices', 'ambulatory', '4', [10, 11], { units: PRIMARY_CARE }),
  team('CO-202', 'Advice and Appointment Center', FRANKLIN, 'call_center', '3', [12, 11]),
  team('CO-203', 'Behavioral Health', FRANKLIN, 'behavioral_health', '', [13, 11], { kind: 'department' }),
  team('CO-204', 'Outpatient Pharmacy', 'Rock Creek Medical Offices', 'pharmacy', '2', [14, 11]),
  team('HI-301', 'Emergency Department', MOANALUA, 'emergency', '4', [15, 16]),
  team('HI-302', 'Medical-Surgical Unit', MOANALUA, 'inpatient', '5', [17, 18], { physician: 19 }),
  team('HI-303', 'Primary Care', 'Waipio Medical Office', 'ambulatory', '3', [20, 21], { agreements: 'ALLIANCE_2025' }),
];

/** Who leads twelve teams for management: CO-201 to CO-204, and the next eight of Colorado. */
export const OF_TWELVE_TEAMS = { number: 11, others: 8 };

/** Facilities whose sponsors documents and tests know: labor's number, and management's after it. */
export const KEPT_SPONSORS: Record<string, number> = {
  'Gaithersburg Medical Center': 30,
  'Largo Medical Center': 30,
  'Capitol Hill Medical Center': 30,
  'Tysons Corner Medical Center': 30,
  'Franklin Medical Offices': 40,
  'Lone Tree Medical Offices': 40,
  'Rock Creek Medical Offices': 40,
  'Moanalua Medical Center': 50,
  'Waipio Medical Office': 50,
};
