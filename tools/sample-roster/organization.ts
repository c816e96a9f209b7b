import type { Modality, TeamKind } from '../../domain/vocabulary.ts';
import { type SamplePerson, samplePerson } from './people.ts';

/** Names, states and zones of facilities are public; every person in them is invented. */
const FACILITIES = {
  'Gaithersburg Medical Center': { region: 'Mid-Atlantic', zone: 'America/New_York', state: 'MD' },
  'Largo Medical Center': { region: 'Mid-Atlantic', zone: 'America/New_York', state: 'MD' },
  'Capitol Hill Medical Center': { region: 'Mid-Atlantic', zone: 'America/New_York', state: 'DC' },
  'Tysons Corner Medical Center': { region: 'Mid-Atlantic', zone: 'America/New_York', state: 'VA' },
  'Lone Tree Medical Offices': { region: 'Colorado', zone: 'America/Denver', state: 'CO' },
  'Franklin Medical Offices': { region: 'Colorado', zone: 'America/Denver', state: 'CO' },
  'Rock Creek Medical Offices': { region: 'Colorado', zone: 'America/Denver', state: 'CO' },
  'Moanalua Medical Center': { region: 'Southern California & Hawaii', zone: 'Pacific/Honolulu', state: 'HI' },
  'Waipio Medical Office': { region: 'Southern California & Hawaii', zone: 'Pacific/Honolulu', state: 'HI' },
} as const;
export type SampleFacility = keyof typeof FACILITIES;

export interface SampleTeam {
  ref: string;
  name: string;
  kind: TeamKind;
  facility: SampleFacility;
  modality: Modality;
  units: string[];
  level: string;
  agreements: string;
  /** null: the seat is vacant. */
  labor: SamplePerson | null;
  management: SamplePerson;
  physician: SamplePerson | null;
}

export const placeOf = (facility: SampleFacility) => FACILITIES[facility];

const team = (
  ref: string,
  name: string,
  facility: SampleFacility,
  modality: Modality,
  level: string,
  people: { labor: number | null; management: number; physician?: number },
  more: { units?: string[]; kind?: TeamKind; agreements?: string } = {},
): SampleTeam => ({
  ref,
  name,
  facility,
  modality,
  level,
  kind: more.kind ?? 'ubt',
  units: more.units ?? [name],
  agreements: more.agreements ?? 'COALITION_2023',
  labor: people.labor === null ? null : samplePerson(people.labor),
  management: samplePerson(people.management),
  physician: people.physician === undefined ? null : samplePerson(people.physician),
});

export const TEAMS: SampleTeam[] = [
  team('MA-101', 'Urgent Care', 'Gaithersburg Medical Center', 'emergency', '4', { labor: 1, management: 2 }),
  team('MA-102', 'Ambulatory Surgery', 'Gaithersburg Medical Center', 'perioperative', '3', {
    labor: 3,
    management: 4,
  }),
  // nobody has been named for labor yet
  team('MA-103', 'Diagnostic Imaging', 'Largo Medical Center', 'imaging', '2', { labor: null, management: 5 }),
  team('MA-104', 'Outpatient Pharmacy', 'Capitol Hill Medical Center', 'pharmacy', '3', { labor: 6, management: 7 }),
  team(
    'MA-105',
    'Clinical Laboratory',
    'Tysons Corner Medical Center',
    'laboratory',
    '5',
    { labor: 8, management: 9 },
    {
      agreements: 'ALLIANCE_2025;COALITION_2023',
    },
  ),
  // person 11 manages all four teams of Colorado
  team(
    'CO-201',
    'Primary Care',
    'Lone Tree Medical Offices',
    'ambulatory',
    '4',
    { labor: 10, management: 11 },
    {
      units: ['Family Medicine', 'Internal Medicine', 'Pediatrics'],
    },
  ),
  team('CO-202', 'Advice and Appointment Center', 'Franklin Medical Offices', 'call_center', '3', {
    labor: 12,
    management: 11,
  }),
  team(
    'CO-203',
    'Behavioral Health',
    'Franklin Medical Offices',
    'behavioral_health',
    '',
    { labor: 13, management: 11 },
    {
      kind: 'department',
    },
  ),
  team('CO-204', 'Outpatient Pharmacy', 'Rock Creek Medical Offices', 'pharmacy', '2', { labor: 14, management: 11 }),
  team('HI-301', 'Emergency Department', 'Moanalua Medical Center', 'emergency', '4', { labor: 15, management: 16 }),
  team('HI-302', 'Medical-Surgical Unit', 'Moanalua Medical Center', 'inpatient', '5', {
    labor: 17,
    management: 18,
    physician: 19,
  }),
  team(
    'HI-303',
    'Primary Care',
    'Waipio Medical Office',
    'ambulatory',
    '3',
    { labor: 20, management: 21 },
    {
      agreements: 'ALLIANCE_2025',
    },
  ),
];

export interface SampleRegion {
  name: string;
  home: SampleFacility;
  sponsors: { labor: SamplePerson; management: SamplePerson };
  coChairs: { labor: SamplePerson; management: SamplePerson };
  budgetMaker: SamplePerson;
  laborBudgetRep: SamplePerson;
}

const region = (name: string, home: SampleFacility, from: number): SampleRegion => ({
  name,
  home,
  sponsors: { labor: samplePerson(from), management: samplePerson(from + 1) },
  coChairs: { labor: samplePerson(from + 2), management: samplePerson(from + 3) },
  budgetMaker: samplePerson(from + 4),
  laborBudgetRep: samplePerson(from + 5),
});

export const REGIONS: SampleRegion[] = [
  region('Mid-Atlantic', 'Gaithersburg Medical Center', 30),
  region('Colorado', 'Franklin Medical Offices', 40),
  region('Southern California & Hawaii', 'Moanalua Medical Center', 50),
];

export const NATIONAL_CO_CHAIRS = { labor: samplePerson(60), management: samplePerson(61) };
export const OPERATIONS = samplePerson(70);
