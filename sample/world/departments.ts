import type { Modality } from '../../domain/vocabulary.ts';
import type { FacilitySize } from './facilities.ts';

export interface Department {
  name: string;
  modality: Modality;
}

type Names = Partial<Record<Modality, string>>;

const HOSPITAL: Names = {
  emergency: 'Emergency Department, Urgent Care, Clinical Decision Area',
  inpatient: `Medical-Surgical Unit, Intensive Care Unit, Telemetry Unit, Labor and Delivery, Mother-Baby Unit,
    Step-Down Unit, Neonatal Intensive Care, Oncology Unit, Orthopedics Unit, Pediatrics Unit, Observation Unit, Float Pool`,
  ambulatory: `Adult and Family Medicine, Pediatrics, Obstetrics and Gynecology, Cardiology, Orthopedics, Dermatology,
    Ophthalmology, Head and Neck Surgery, Urology, Infusion Center, Physical Therapy, Allergy, Neurology, Gastroenterology,
    Dialysis`,
  perioperative: 'Operating Room, Post-Anesthesia Care, Sterile Processing, Ambulatory Surgery, Endoscopy',
  imaging: 'Diagnostic Imaging, CT and MRI, Mammography, Ultrasound, Nuclear Medicine',
  laboratory: 'Clinical Laboratory, Phlebotomy, Blood Bank, Pathology, Microbiology',
  pharmacy: 'Outpatient Pharmacy, Inpatient Pharmacy, Discharge Pharmacy',
  support:
    'Environmental Services, Food and Nutrition, Patient Transport, Materials Management, Biomedical Engineering',
  behavioral_health: 'Adult Psychiatry, Addiction Medicine, Child and Adolescent Psychiatry',
  administrative: 'Admitting, Health Information Management, Patient Financial Services, Care Coordination',
  home_health: 'Home Health, Hospice',
  call_center: 'Appointment Center, Nurse Advice Line',
};

const HUB: Names = {
  ambulatory: `Primary Care, Pediatrics, Obstetrics and Gynecology, Cardiology, Orthopedics, Dermatology, Eye Care,
    Infusion Center, Physical Therapy, Allergy, Gastroenterology`,
  emergency: 'Urgent Care, Clinical Decision Unit',
  imaging: 'Diagnostic Imaging, CT and MRI, Mammography',
  laboratory: 'Clinical Laboratory, Phlebotomy',
  pharmacy: 'Outpatient Pharmacy, Mail-Order Pharmacy',
  behavioral_health: 'Behavioral Health, Addiction Medicine',
  perioperative: 'Ambulatory Surgery, Endoscopy, Sterile Processing',
  support: 'Environmental Services, Materials Management',
  administrative: 'Registration, Referral Coordination, Health Information Management',
  call_center: 'Appointment Center, Nurse Advice Line',
  home_health: 'Home Health',
};

const OFFICE: Names = {
  ambulatory: `Primary Care, Pediatrics, Women's Health, Eye Care, Dermatology, Physical Therapy, Specialty Clinic,
    Nurse Clinic, Travel and Allergy Clinic`,
  pharmacy: 'Outpatient Pharmacy',
  laboratory: 'Laboratory, Phlebotomy',
  imaging: 'Diagnostic Imaging, Ultrasound',
  behavioral_health: 'Behavioral Health, Addiction Medicine',
  support: 'Environmental Services, Materials Management',
  administrative: 'Registration, Referral Coordination',
  emergency: 'Urgent Care',
  call_center: 'Appointment Desk',
};

const CENTER: Names = {
  call_center: 'Member Inquiries, Appointment Line, Claims Line, Service Desk',
  administrative: 'Claims Administration, Revenue Cycle, Payroll Services, Membership Accounting, Data Operations',
  support: 'Network Operations, Field Support, Mail and Print Services',
};

const NAMES: Record<FacilitySize, Names> = { hospital: HOSPITAL, hub: HUB, office: OFFICE, center: CENTER };

/** The departments of a facility, a mixture from the first ones on: each round takes one of every modality. */
export function departmentsOf(size: FacilitySize): Department[] {
  const byModality = Object.entries(NAMES[size]).map(([modality, names]) =>
    names.split(',').map((name): Department => ({ name: name.trim(), modality: modality as Modality })),
  );
  const rounds = Math.max(...byModality.map((departments) => departments.length));
  return Array.from({ length: rounds }, (_, round) =>
    byModality.flatMap((departments) => departments[round] ?? []),
  ).flat();
}

/** What the units of a team of more than one are called. */
export const UNIT_PARTS: Record<Modality, string[]> = {
  inpatient: ['2 East', '2 West', '3 East', '3 West'],
  emergency: ['Acute Care', 'Fast Track', 'Triage'],
  behavioral_health: ['Adults', 'Adolescents', 'Intensive Outpatient'],
  perioperative: ['Main Suite', 'Outpatient Suite', 'Preparation'],
  ambulatory: ['Module A', 'Module B', 'Module C', 'Module D'],
  imaging: ['X-Ray', 'Scanning', 'Scheduling'],
  laboratory: ['Core', 'Draw Station', 'Processing'],
  pharmacy: ['Dispensing', 'Counseling', 'Refills'],
  call_center: ['Day Lines', 'Evening Lines', 'Messages'],
  home_health: ['North Route', 'South Route'],
  support: ['Day Crew', 'Evening Crew', 'Night Crew'],
  administrative: ['Front Office', 'Back Office'],
};
