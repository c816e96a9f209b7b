import { backfillProblems } from '../../domain/team-cycle/backfill-line.ts';

test.each([
  { amountCents: 1, hours: '0.25' },
  { amountCents: 0 },
  { amountCents: 0, hours: '0' },
  { amountCents: 0, hours: '0.000' },
])('%j has hours and money, or neither', (line) => {
  expect(backfillProblems(line)).toEqual([]);
});

test.each([
  [{ amountCents: 4_120_000, hours: '0' }, '/hours', '$41,200.00'],
  [{ amountCents: 4_120_000, hours: '0.00' }, '/hours', '$41,200.00'],
  [{ amountCents: 0, hours: '0.01' }, '/amountCents', '0.01 hours'],
])('%j is refused', (line, pointer, words) => {
  expect(backfillProblems(line)).toEqual([{ pointer, problem: expect.stringContaining(words) }]);
});
