import type { RoomLine, RoomsDemand } from '../demand.ts';
import { type Exact, exact, sum } from '../exact.ts';
import { asTyped, inStep } from '../shown.ts';
import { HOURS_A_YEAR, stepOf } from '../step.ts';
import { weeksInWords, weeksOf } from './weeks.ts';
import type { Worked } from './worked.ts';

const SOURCE = 'AORN: room hours × staff per room, before relief (÷ 40 is 52 weeks at 2,080 hours)';

/**
 * Worked hours a year: Σ rooms × hours × days a week × staff per room × weeks.
 *
 * @param days of the year
 */
export function workedRooms(demand: RoomsDemand, days: Exact): Worked {
  const [inRooms, ofStaff] = [roomHoursPerWeek(demand), staffHoursPerWeek(demand)];
  const hours = ofStaff.mul(weeksOf(demand.yearBasis, days));
  const rooms = demand.lines.map(openings).join(' + ');
  const staff = demand.lines.map((line) => `${openings(line)} × ${asTyped(line.staffPerRoom)}`).join(' + ');
  const year = `${inStep(ofStaff)} h × ${weeksInWords(demand.yearBasis, days)}`;
  return {
    hours,
    steps: [
      stepOf('Room hours', rooms, inRooms, 'hours a week', SOURCE),
      stepOf('Staff hours', staff, ofStaff, 'hours a week', SOURCE),
      stepOf('Worked hours', year, hours, HOURS_A_YEAR, SOURCE),
    ],
  };
}

export const roomHoursPerWeek = ({ lines }: RoomsDemand): Exact => sum(lines.map(roomHours));

export const staffHoursPerWeek = ({ lines }: RoomsDemand): Exact =>
  sum(lines.map((line) => roomHours(line).mul(exact(line.staffPerRoom))));

const roomHours = ({ rooms, hoursPerDay, daysPerWeek }: RoomLine): Exact =>
  exact(rooms).mul(exact(hoursPerDay)).mul(exact(daysPerWeek));

const openings = ({ rooms, hoursPerDay, daysPerWeek }: RoomLine): string =>
  `${asTyped(rooms)} × ${asTyped(hoursPerDay)} h × ${asTyped(daysPerWeek)} days`;
