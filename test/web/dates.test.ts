import { daysUntil, dueShort, inDays } from '../../web/parts/dates.ts';

// 28 November 2026, 24:00 in Denver: 07:00 of the 29th in UTC
const DUE = '2026-11-29T07:00:00.000Z';
const DENVER = 'America/Denver';
const at = (instant: string) => daysUntil(DUE, DENVER, Date.parse(instant));

it('counts days by the facility’s calendar, not by 24 hours', () => {
  // one minute before the day begins there, and one minute before it ends
  expect(at('2026-11-28T06:59:00Z')).toBe(1);
  expect(at('2026-11-28T07:01:00Z')).toBe(0);
  expect(at('2026-11-29T06:59:00Z')).toBe(0);
  expect(at('2026-11-29T07:01:00Z')).toBe(-1);
});

it('counts whole days over a change of clocks', () => {
  // the clocks go back on 1 November 2026
  expect(daysUntil('2026-11-02T07:00:00.000Z', DENVER, Date.parse('2026-10-31T12:00:00Z'))).toBe(1);
});

it('names the day that a due instant ends, with its zone', () => {
  expect(dueShort(DUE, DENVER)).toMatch(/^Sat, Nov 28(, 2026)?, end of day MST$/);
  expect(dueShort('2026-11-29T10:00:00.000Z', 'Pacific/Honolulu')).toMatch(/^Sat, Nov 28(, 2026)?, end of day HST$/);
});

it.each([
  [0, 'today'],
  [1, 'tomorrow'],
  [9, 'in 9 days'],
])('says of %i days: %s', (days, words) => {
  expect(inDays(days)).toBe(words);
});
