import type { Clock } from '../domain/clock.ts';
import { localDateOf } from './instants.ts';
import type { LocalDate } from './local-date.ts';
import { NATIONAL_REFERENCE } from './place.ts';

/** The date by which roles begin and end, no matter where the person or the team is. */
export const nationalToday = ({ clock }: { clock: Clock }): LocalDate =>
  localDateOf(clock.now(), NATIONAL_REFERENCE.timeZone);
