import { reminderRound } from '../../calendar/reminder-round.ts';

const california = { timeZone: 'America/Los_Angeles', state: 'CA' };
const at = (text: string) => Date.parse(text);
// a Friday; Monday, 7 September 2026 is Labor Day
const TOLD = at('2026-09-04T12:00:00-07:00');

it.each([
  ['2026-09-09T09:00:00-07:00', undefined],
  ['2026-09-10T09:00:00-07:00', 1],
  ['2026-09-11T09:00:00-07:00', 1],
  ['2026-09-15T09:00:00-07:00', 2],
  ['2026-09-18T09:00:00-07:00', 3],
])('counts working days, not days: on %s it is reminder %s', (now, round) => {
  expect(reminderRound(california, TOLD, at(now))).toBe(round);
});

it.each(['2026-09-12T09:00:00-07:00', '2026-09-10T06:59:59-07:00'])('reminds nobody at %s', (now) => {
  expect(reminderRound(california, TOLD, at(now))).toBeUndefined();
});
