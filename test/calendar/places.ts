import fc from 'fast-check';
import { dateOfDay, dayNumber } from '../../calendar/local-date.ts';
import type { Place } from '../../calendar/place.ts';

export const honolulu: Place = { timeZone: 'Pacific/Honolulu', state: 'HI' };
export const newYork: Place = { timeZone: 'America/New_York', state: 'NY' };
export const losAngeles: Place = { timeZone: 'America/Los_Angeles', state: 'CA' };
export const phoenix: Place = { timeZone: 'America/Phoenix', state: 'AZ' };
export const denver: Place = { timeZone: 'America/Denver', state: 'CO' };

export const anyPlace = fc.constantFrom(honolulu, newYork, losAngeles, phoenix, denver);
export const anyDate = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2030-12-31') })
  .map((day) => dateOfDay(day));
