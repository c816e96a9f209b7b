import type { Modality } from '../../domain/vocabulary.ts';

export interface JobClass {
  name: string;
  /** An hour's pay and benefits, in cents; invented. */
  rateCents: number;
}

/** What one unit of a modality typically does in a year, and with whom. Figures are plausible, and nobody's. */
export interface ModalityFigures {
  /** The first one is the class that asks are about. */
  jobClasses: [JobClass, ...JobClass[]];
  /** In the plural: 'patient days'. */
  unitOfService: string;
  /** Units of service a year, from – to. */
  volume: [number, number];
  /** Worked hours per unit of service, in hundredths. */
  hoursHundredths: number;
  /** Share of paid hours not worked, in percent: vacation, sick leave, education. */
  nonproductivePercent: number;
  /** Total FTE that the formula gives for that volume, from – to. */
  fte: [number, number];
  /** Around which the teams' Path to Performance levels lie. */
  level: number;
  hasPhysicians: boolean;
}

const NURSE: JobClass = { name: 'Registered Nurse', rateCents: 8850 };
const ASSISTANT: JobClass = { name: 'Medical Assistant', rateCents: 3480 };
const CLERK: JobClass = { name: 'Unit Assistant', rateCents: 3120 };

export const MODALITY_FIGURES: Record<Modality, ModalityFigures> = {
  inpatient: {
    jobClasses: [NURSE, { name: 'Patient Care Technician', rateCents: 3360 }, CLERK],
    unitOfService: 'patient days',
    volume: [6000, 11_000],
    hoursHundredths: 840,
    nonproductivePercent: 15,
    fte: [28, 53],
    level: 4,
    hasPhysicians: true,
  },
  emergency: {
    jobClasses: [NURSE, { name: 'Emergency Technician', rateCents: 3690 }, CLERK],
    unitOfService: 'visits',
    volume: [18_000, 48_000],
    hoursHundredths: 210,
    nonproductivePercent: 15,
    fte: [21, 58],
    level: 3,
    hasPhysicians: true,
  },
  behavioral_health: {
    jobClasses: [{ name: 'Licensed Clinical Social Worker', rateCents: 6840 }, ASSISTANT],
    unitOfService: 'visits',
    volume: [9000, 22_000],
    hoursHundredths: 150,
    nonproductivePercent: 13,
    fte: [7, 19],
    level: 2,
    hasPhysicians: true,
  },
  perioperative: {
    jobClasses: [NURSE, { name: 'Surgical Technologist', rateCents: 4780 }],
    unitOfService: 'cases',
    volume: [3000, 8000],
    hoursHundredths: 750,
    nonproductivePercent: 14,
    fte: [12, 34],
    level: 3,
    hasPhysicians: true,
  },
  ambulatory: {
    jobClasses: [ASSISTANT, { name: 'Licensed Vocational Nurse', rateCents: 4410 }, NURSE],
    unitOfService: 'visits',
    volume: [18_000, 42_000],
    hoursHundredths: 110,
    nonproductivePercent: 14,
    fte: [11, 26],
    level: 4,
    hasPhysicians: true,
  },
  imaging: {
    jobClasses: [{ name: 'Radiologic Technologist', rateCents: 6120 }, CLERK],
    unitOfService: 'exams',
    volume: [20_000, 60_000],
    hoursHundredths: 90,
    nonproductivePercent: 13,
    fte: [9, 30],
    level: 3,
    hasPhysicians: true,
  },
  laboratory: {
    jobClasses: [
      { name: 'Clinical Laboratory Scientist', rateCents: 6390 },
      { name: 'Phlebotomist', rateCents: 3270 },
    ],
    unitOfService: 'tests',
    volume: [200_000, 600_000],
    hoursHundredths: 9,
    nonproductivePercent: 13,
    fte: [9, 30],
    level: 4,
    hasPhysicians: false,
  },
  pharmacy: {
    jobClasses: [
      { name: 'Pharmacy Technician', rateCents: 3720 },
      { name: 'Pharmacist', rateCents: 9480 },
    ],
    unitOfService: 'prescriptions',
    volume: [90_000, 220_000],
    hoursHundredths: 22,
    nonproductivePercent: 13,
    fte: [10, 27],
    level: 3,
    hasPhysicians: false,
  },
  call_center: {
    jobClasses: [
      { name: 'Service Representative', rateCents: 3310 },
      { name: 'Advice Nurse', rateCents: 8420 },
    ],
    unitOfService: 'calls',
    volume: [180_000, 400_000],
    // six minutes a call at 85 % occupancy
    hoursHundredths: 12,
    nonproductivePercent: 14,
    fte: [12, 27],
    level: 3,
    hasPhysicians: false,
  },
  home_health: {
    jobClasses: [NURSE, { name: 'Home Health Aide', rateCents: 2980 }],
    unitOfService: 'visits',
    volume: [9000, 20_000],
    hoursHundredths: 190,
    nonproductivePercent: 14,
    fte: [9, 22],
    level: 3,
    hasPhysicians: false,
  },
  support: {
    jobClasses: [
      { name: 'Environmental Services Aide', rateCents: 2870 },
      { name: 'Lead Aide', rateCents: 3140 },
    ],
    unitOfService: 'service requests',
    volume: [30_000, 70_000],
    hoursHundredths: 60,
    nonproductivePercent: 12,
    fte: [9, 23],
    level: 3,
    hasPhysicians: false,
  },
  administrative: {
    jobClasses: [
      { name: 'Health Plan Clerk', rateCents: 3060 },
      { name: 'Coordinator', rateCents: 3880 },
    ],
    unitOfService: 'accounts',
    volume: [40_000, 120_000],
    hoursHundredths: 30,
    nonproductivePercent: 12,
    fte: [6, 20],
    level: 2,
    hasPhysicians: false,
  },
};
