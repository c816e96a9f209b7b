import { type SamplePerson, samplePerson } from './people.ts';

export interface SampleRegion {
  name: string;
  /** One of its facilities, where its officers are at home. */
  home: string;
  coChairs: { labor: SamplePerson; management: SamplePerson };
  budgetMaker: SamplePerson;
  laborBudgetRep: SamplePerson;
  experts: [SamplePerson, SamplePerson];
}

/** Six numbers in a row, from the labor co-chair's on. */
const region = (name: string, home: string, from: number, firstExpert = samplePerson(from + 4)): SampleRegion => ({
  name,
  home,
  coChairs: { labor: samplePerson(from), management: samplePerson(from + 1) },
  budgetMaker: samplePerson(from + 2),
  laborBudgetRep: samplePerson(from + 3),
  experts: [firstExpert, samplePerson(from + 5)],
});

/** The labor co-lead of HI-302, who works nights and is the region's expert on hospital units. */
export const NIGHT_SHIFT = samplePerson(17);

export const REGIONS: SampleRegion[] = [
  region('Mid-Atlantic', 'Gaithersburg Medical Center', 32),
  region('Colorado', 'Franklin Medical Offices', 42),
  region('Southern California & Hawaii', 'Moanalua Medical Center', 52, NIGHT_SHIFT),
  region('Northern California', 'Oakland Medical Center', 80),
  region('Northwest', 'Sunnyside Medical Center', 86),
  region('Washington', 'Bellevue Medical Center', 92),
  region('Georgia', 'Gwinnett Comprehensive Medical Center', 98),
  region('National Functions', 'Oakland National Offices', 104),
];

export const NATIONAL_CO_CHAIRS = { labor: samplePerson(60), management: samplePerson(61) };
export const OPERATIONS = samplePerson(70);
/** Everybody whom no other file numbers comes after these. */
export const FIRST_OF_THE_OTHERS = 200;
