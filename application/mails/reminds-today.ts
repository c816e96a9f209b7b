import { localDateOf, startOfDay } from '../../calendar/instants.ts';
import { type Rung, rungOn } from '../../calendar/ladder.ts';
import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { type Place, placeKey } from '../../calendar/place.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';

export interface RemindableDuty {
  place: Place;
  openedMs: number;
  dueMs: number;
  resting: boolean;
  /**
   * No reminder before this date, because the person was just welcomed to the duty's year, or just came to the seat or role
   * that owes it. Undefined: they were not.
   */
  notBefore: LocalDate | undefined;
}

// reminders of a duty are at most five working days apart: where an older one was missed, a newer one lies in this window
const LOOK_BACK_WORKING_DAYS = 5;
const MORNING_MS = 7 * 60 * 60 * 1000;

export type Ladder = (place: Place, dueMs: number, date: LocalDate) => Rung | undefined;

/** The dates of the reminders, cached for one run, because thousands of duties share a few due dates. */
export function createLadder(): Ladder {
  const known = new Map<string, Rung | undefined>();
  return (place, dueMs, date) => {
    const key = `${placeKey(place)} ${dueMs} ${date}`;
    if (!known.has(key)) known.set(key, rungOn({ openedMs: 0, dueMs }, place, date));
    return known.get(key);
  };
}

/**
 * Whether a duty asks for a digest on this date: a reminder is due today, or one was due since the person's last digest
 * and was missed because no worker ran or the date moved. Several missed ones make one reminder.
 *
 * @param lastDigest local date of the person's newest digest; every digest lists everything, so earlier reminders are
 * done with it
 */
export function remindsToday(
  duty: RemindableDuty,
  today: LocalDate,
  lastDigest: LocalDate | undefined,
  ladder: Ladder,
): boolean {
  const { place, openedMs, dueMs, resting, notBefore } = duty;
  if (!isWorkingDay(place, today) || (notBefore && today < notBefore)) return false;
  // while a request for more time waits, nobody is told that they are late
  if (resting && today > localDateOf(dueMs - 1, place.timeZone)) return false;
  if (ladder(place, dueMs, today)) return true;
  // mornings before the duty was opened do not count as missed
  const wasOpenOn = (date: LocalDate): boolean => openedMs <= startOfDay(date, place.timeZone) + MORNING_MS;
  let left = LOOK_BACK_WORKING_DAYS;
  for (
    let date = addDays(today, -1);
    left > 0 && (!lastDigest || date > lastDigest) && wasOpenOn(date);
    date = addDays(date, -1)
  ) {
    if (!isWorkingDay(place, date)) continue;
    if (ladder(place, dueMs, date)) return true;
    left -= 1;
  }
  return false;
}
