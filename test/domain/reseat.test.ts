import { reseat } from '../../domain/team-cycle/reseat.ts';
import { SIDES } from '../../domain/vocabulary.ts';

const PEOPLE = [null, 'A', 'B', 'C', 'D'];
const pairs = PEOPLE.flatMap((labor) => PEOPLE.map((management) => ({ labor, management }))).filter(
  ({ labor, management }) => labor === null || labor !== management,
);
const cases = pairs.flatMap((seated) => pairs.map((wanted) => ({ seated, wanted })));

test('everybody wanted gets their seat, and nobody is in both at any moment', () => {
  expect(cases).toHaveLength(21 * 21);
  for (const { seated, wanted } of cases) {
    const changed = SIDES.filter((side) => seated[side] !== wanted[side]);
    const seats = { ...seated };
    for (const { side, personId } of reseat(
      changed.map((side) => ({ side, seated: seated[side], wanted: wanted[side] })),
    )) {
      expect(seats[side]).not.toBe(personId);
      seats[side] = personId;
      expect(seats.labor === null || seats.labor !== seats.management).toBe(true);
    }
    expect(seats).toEqual(wanted);
  }
});

test('a seat is emptied on the way only where two change places', () => {
  const steps = (labor: string, management: string) =>
    reseat([
      { side: 'labor', seated: 'L', wanted: labor },
      { side: 'management', seated: 'M', wanted: management },
    ]);
  expect(steps('M', 'L')).toHaveLength(3);
  expect(steps('M', 'N').map(({ side }) => side)).toEqual(['management', 'labor']);
  expect(steps('N', 'L').map(({ side }) => side)).toEqual(['labor', 'management']);
});
