import { NIGHT_SHIFT, OPERATIONS } from '../world/regions.ts';
import type { SampleYears } from './dates.ts';

/** Somebody of the sample for whom something waits: who they are, what it is, and which page shows it. */
export interface Persona {
  ref: string;
  who: string;
  situation: string;
  path: string;
}

/** Six people, each with something that waits; assignments.ts gives their teams the scenarios that lead to it. */
export function personasOf({ first, second, firstDay }: SampleYears): Persona[] {
  const day = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' }).format(new Date(firstDay));
  const team = (budgetYear: number, ref: string) => `/cycles/${budgetYear}/ubts/${ref}`;
  return [
    {
      ref: NIGHT_SHIFT.ref,
      who: 'Labor co-lead of the Medical-Surgical Unit at Moanalua Medical Center, who works nights.',
      situation: `The management co-lead signed the filing for ${second} on ${day}; labor has not.`,
      path: team(second, 'HI-302'),
    },
    {
      ref: 'P-1011',
      who: 'Management co-lead of twelve teams in Colorado.',
      situation: `The twelve stand at different points of ${first} and ${second}; one list says what is due first.`,
      path: '/',
    },
    {
      ref: 'P-1044',
      who: 'Budget-maker of Colorado.',
      situation: `Pediatrics (CO-201-3) still lacks its backfill line for ${first}; everything else of the team is decided.`,
      path: team(first, 'CO-201'),
    },
    {
      ref: 'P-1045',
      who: 'Labor budget representative of Colorado.',
      situation: `A backfill of zero for ${first} waits for labor's answer, and labor's own input there is unanswered.`,
      path: team(first, 'CO-204'),
    },
    {
      ref: 'P-1042',
      who: 'Labor co-chair of the region Colorado.',
      situation: `A team asks to file for ${second} more than ten working days later: both regional co-chairs answer.`,
      path: team(second, 'CO-203'),
    },
    {
      ref: OPERATIONS.ref,
      who: 'Operations.',
      situation: `Both regional co-chairs have paused a team of ${second}: its workflow waits, and nobody gets mail about it.`,
      path: team(second, 'MA-104'),
    },
  ];
}
