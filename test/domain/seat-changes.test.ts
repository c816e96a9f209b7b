import { netChange, seatChanges } from '../../domain/team-cycle/seat-changes.ts';
import type { Seat } from '../../domain/team-cycle/state.ts';

const seat = (personId: string | null, standing: Seat['standing'] = 'held'): Seat => ({
  ...{ personId, standing },
  trained: false,
  sinceMs: 0,
});
const seats = (labor: Seat, management = seat('M')) => ({ labor, management });

it('tells who comes and who leaves when a holder is replaced', () => {
  expect(seatChanges(seats(seat('A')), seats(seat('B', 'proposed')))).toEqual([
    { personId: 'A', side: 'labor', change: 'left' },
    { personId: 'B', side: 'labor', change: 'joined' },
  ]);
});

it('tells of one alone where a seat is vacated or filled', () => {
  expect(seatChanges(seats(seat('A')), seats(seat(null, 'vacant')))).toHaveLength(1);
  expect(seatChanges(seats(seat(null, 'vacant')), seats(seat('A')))).toHaveLength(1);
});

it.each(['proposed', 'ad_interim'] as const)('counts somebody %s who is then confirmed as no newcomer', (standing) => {
  expect(seatChanges(seats(seat('A', standing)), seats(seat('A')))).toEqual([]);
});

it.each([
  ['joined', true, 'joined'],
  ['joined', false, undefined],
  ['left', false, 'left'],
  ['left', true, undefined],
] as const)('makes of first %s and now seated: %s, %s', (first, isSeated, net) => {
  expect(netChange(first, isSeated)).toBe(net);
});
