import { matchesTask } from '../../web/parts/matches-task.ts';

const task = {
  kind: 'set_backfill' as const,
  subject: 'CO-201-3',
  words: 'Enter a unit’s backfill total',
  hint: null,
  budgetYear: 2027,
  ubtId: 'CO-201',
  team: 'Primary Care',
  facility: 'Lone Tree Medical Offices',
  dueAt: '2026-12-27T07:00:00.000Z',
  due: 'Saturday, 26 December 2026, end of day (MST)',
  timeZone: 'America/Denver',
  overdue: false,
  link: '/api/cycles/2027/ubts/CO-201',
};

it.each(['', 'primary', 'LONE  tree', 'co-201-3', 'backfill 2027'])('finds a task by “%s”', (typed) => {
  expect(matchesTask(typed)(task)).toBe(true);
});

it.each(['pediatrics', 'primary 2028'])('leaves it out for “%s”', (typed) => {
  expect(matchesTask(typed)(task)).toBe(false);
});
