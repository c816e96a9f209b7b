import Holidays from 'date-holidays';
import { IANAZone } from 'luxon';
import type { OwnDays } from './own-days.ts';

/** What a date needs to become an instant: the facility's zone, the US state whose public holidays it keeps, and its own days. */
export interface Place {
  /** IANA name, such as 'Pacific/Honolulu'. */
  timeZone: string;
  /** Two capital letters, such as 'HI'. */
  state: string;
  /** Days off and days worked that differ from the state's public holidays; absent: none. */
  own?: OwnDays;
}

/** Places with the same key have the same working days, so results can be cached by it. */
export const placeKey = ({ timeZone, state, own }: Place): string => `${state} ${timeZone} ${own?.key ?? ''}`;

/** Where a national date is checked before it is checked facility by facility: the state with the most teams. */
export const NATIONAL_REFERENCE: Place = { timeZone: 'America/Los_Angeles', state: 'CA' };

/** To the package of public holidays these two are countries. */
export const TERRITORIES = ['PR', 'GU'];
const STATES = new Set([...Object.keys(new Holidays().getStates('US')), ...TERRITORIES]);

/** The 50 states, DC and the territories. An unknown one would silently have no holidays, so every edge asks here first. */
export const isState = (text: string): boolean => STATES.has(text);

/**
 * The one spelling of a zone, or undefined: 'us/pacific' is America/Los_Angeles. Mornings run per zone by name,
 * and two spellings would send two digests. Offsets and abbreviations have no daylight saving and are no zones.
 */
export function canonicalZone(text: string): string | undefined {
  const known = zones.get(text);
  if (known !== undefined || !text.includes('/') || !IANAZone.isValidZone(text)) return known;
  const zone = new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone;
  zones.set(text, zone);
  return zone;
}

// a roster asks for the same few zones thousands of times, and each answer costs a formatter; only real zones are kept
const zones = new Map<string, string>();
