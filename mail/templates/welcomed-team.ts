import type { LocalDate } from '../../calendar/local-date.ts';
import type { Place } from '../../calendar/place.ts';
import type { Role, Side } from '../../domain/vocabulary.ts';

export interface Welcome {
  name: string;
  budgetYear: number;
  /** Every team of the year that the person leads, in any capacity. */
  teams: WelcomedTeam[];
  /** The first morning on which a reminder of the year may come. */
  firstReminderOn: LocalDate;
  /** Both sides' regional co-chairs of the teams' regions; may be empty. */
  contacts: WelcomeContact[];
  /** The national co-chairs of the day. */
  signedBy: { name: string; side: Side }[];
  publicUrl: string;
}

export interface WelcomedTeam {
  ubtId: string;
  name: string;
  facility: string;
  region: string;
  place: Place;
  today: LocalDate;
  capacities: Capacity[];
  seats: Record<Side, SeatShown>;
  /** This person is proposed and prepare's cut-off has passed: the seat counts as vacant until they accept it. */
  ownSeatVacant: boolean;
  /** Null: not this person's seat, or accepted. */
  acceptDueMs: number | null;
  /** Null: this person's training is on record. */
  trainingDueMs: number | null;
  filingDueMs: number;
}

export interface Capacity {
  role: Extract<Role, 'co_lead' | 'physician_co_lead' | 'sponsor'>;
  side: Side | null;
  /** The side has not confirmed its sponsor yet. */
  proposed: boolean;
}

export interface SeatShown {
  /** Null: the seat counts as vacant. */
  holder: string | null;
  /** Who is named for a seat that counts as vacant; null: nobody, or the seat is held. */
  proposed: string | null;
  /** Who covers a vacant seat, such as "Sam Sponsor, labor sponsor" or "you"; null: nobody yet. */
  standIn: string | null;
}

export interface WelcomeContact {
  name: string;
  side: Side;
  region: string;
}
