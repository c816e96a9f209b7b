import type { LaunchForLeaders } from '../../mail/templates/launch-for-leaders.ts';
import type { Welcome, WelcomedTeam } from '../../mail/templates/welcomed-team.ts';
import { newYork } from './digests.ts';

/** 24:00 of Wednesday 31 March and of Thursday 30 September 2027, and of 30 September 2026, in New York. */
export const TRAINING_DUE = Date.parse('2027-04-01T04:00:00Z');
export const FILING_DUE = Date.parse('2027-10-01T04:00:00Z');
export const ACCEPT_DUE = Date.parse('2026-10-01T04:00:00Z');

export const ledTeam = (given: Partial<WelcomedTeam> = {}): WelcomedTeam => ({
  ubtId: 'team-1',
  name: 'Ward 4 East',
  facility: 'Harbor Medical Center',
  region: 'Mid-Atlantic',
  place: newYork,
  today: '2026-08-03',
  capacities: [{ role: 'co_lead', side: 'labor', proposed: false }],
  seats: {
    labor: { holder: 'Lee Labor', proposed: null, standIn: null },
    management: { holder: 'Mo Manager', proposed: null, standIn: null },
  },
  ownSeatVacant: false,
  acceptDueMs: ACCEPT_DUE,
  trainingDueMs: TRAINING_DUE,
  filingDueMs: FILING_DUE,
  ...given,
});

export const welcome = (given: Partial<Welcome> = {}): Welcome => ({
  name: 'Lee Labor',
  budgetYear: 2028,
  teams: [ledTeam()],
  firstReminderOn: '2026-08-07',
  contacts: [
    { name: 'Ray Region', side: 'management', region: 'Mid-Atlantic' },
    { name: 'Rae Regional', side: 'labor', region: 'Mid-Atlantic' },
  ],
  signedBy: [
    { name: 'Nora National', side: 'labor' },
    { name: 'Max Mandate', side: 'management' },
  ],
  publicUrl: 'https://staffing.example.org/',
  ...given,
});

const both = (date: string) => [
  { date, timeZone: 'America/Los_Angeles' },
  { date, timeZone: 'Pacific/Honolulu' },
];

export const leaderMail = (given: Partial<LaunchForLeaders> = {}): LaunchForLeaders => ({
  name: 'Rae Regional',
  budgetYear: 2028,
  region: { regionId: 'west', name: 'Southern California & Hawaii', teams: 1295, facilities: 41, vacantSeats: 17 },
  offices: [{ role: 'regional_co_chair', side: 'labor' }],
  dates: {
    training_due: both('2027-03-31'),
    filing_due: both('2027-09-30'),
    input_opens: both('2027-10-22'),
    input_closes: both('2027-11-19'),
    decisions_due: both('2027-12-30'),
    load: both('2027-12-31'),
  },
  firstReminderOn: '2026-08-07',
  signedBy: welcome().signedBy,
  publicUrl: 'https://staffing.example.org',
  ...given,
});
