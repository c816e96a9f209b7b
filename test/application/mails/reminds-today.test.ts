import fc from 'fast-check';
import { createLadder, type RemindableDuty, remindsToday } from '../../../application/mails/reminds-today.ts';
import { endOfDay, startOfDay } from '../../../calendar/instants.ts';
import { firstReminderOn } from '../../../calendar/ladder.ts';
import { addDays, type LocalDate } from '../../../calendar/local-date.ts';
import type { Place } from '../../../calendar/place.ts';
import { anyDate, anyPlace } from '../../calendar/places.ts';

const NOON_MS = 12 * 60 * 60 * 1000;

/** Opened by the launch at noon, and welcomed in the same minute. */
function launched(place: Place, launchedOn: LocalDate, dueOn: LocalDate): RemindableDuty & { notBefore: LocalDate } {
  const openedMs = startOfDay(launchedOn, place.timeZone) + NOON_MS;
  const notBefore = firstReminderOn(place, openedMs);
  return { place, openedMs, dueMs: endOfDay(dueOn, place.timeZone), resting: false, notBefore };
}

/** The mornings after a launch on which somebody with these duties gets a digest. */
function digests(duties: RemindableDuty[], launchedOn: LocalDate, days: number): LocalDate[] {
  const ladder = createLadder();
  const dates: LocalDate[] = [];
  for (let date = addDays(launchedOn, 1); date < addDays(launchedOn, days); date = addDays(date, 1)) {
    if (duties.some((duty) => remindsToday(duty, date, dates.at(-1), ladder))) dates.push(date);
  }
  return dates;
}

// due from a month before the launch to a month after it
const anyLaunch = fc.record({ place: anyPlace, date: anyDate, dueIn: fc.integer({ min: -30, max: 30 }) });

test('nobody is reminded of a year in the three working days after their welcome to it', () => {
  fc.assert(
    fc.property(anyLaunch, ({ place, date, dueIn }) => {
      const duty = launched(place, date, addDays(date, dueIn));
      for (const morning of digests([duty], date, 20)) expect(morning >= duty.notBefore).toBe(true);
    }),
  );
});

test('a rung that fell into those days becomes one reminder on the first morning after them', () => {
  fc.assert(
    fc.property(anyLaunch, ({ place, date, dueIn }) => {
      const duty = launched(place, date, addDays(date, dueIn));
      const { notBefore } = duty;
      const missed = digests([{ ...duty, notBefore: undefined }], date, 20).some((morning) => morning <= notBefore);
      expect(digests([duty], date, 20).includes(notBefore)).toBe(missed);
    }),
  );
});

test('the mornings of another year stay as they are', () => {
  fc.assert(
    fc.property(anyLaunch, fc.integer({ min: -30, max: 30 }), ({ place, date, dueIn }, olderDueIn) => {
      const younger = launched(place, date, addDays(date, dueIn));
      const older: RemindableDuty = {
        ...launched(place, addDays(date, -300), addDays(date, olderDueIn)),
        notBefore: undefined,
      };
      const hold = (morning: LocalDate) => morning < younger.notBefore;
      expect(digests([older, younger], date, 20).filter(hold)).toEqual(digests([older], date, 20).filter(hold));
    }),
  );
});
