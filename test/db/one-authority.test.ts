// What the database says once of levels and seats is what domain/ says of them.

import type { Pool } from 'pg';
import { createPool } from '../../db/pool.ts';
import { LEVEL_ROLES } from '../../domain/levels.ts';
import { speakerOf } from '../../domain/team-cycle/seats.ts';
import { SEAT_STANDINGS, type SeatStanding } from '../../domain/team-cycle/state.ts';
import { PHASES, type Phase, SIDES } from '../../domain/vocabulary.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createDatabase();
  pool = createPool(database.workerUrl);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('knows the levels of a side in the order of the domain', async () => {
  const { rows } = await pool.query<{ role: string }>('select role from side_levels() order by level');
  expect(rows.map(({ role }) => role)).toEqual(LEVEL_ROLES);
});

const seated = (phase: Phase, standing: SeatStanding, personId: string | null) => {
  const seat = { personId, standing, trained: false, sinceMs: 0 };
  return { phase, seats: { labor: seat, management: { ...seat, standing: 'vacant' as const, personId: null } } };
};
const CASES = PHASES.flatMap((phase) =>
  SEAT_STANDINGS.flatMap((standing) => ['L1', null].map((personId) => seated(phase, standing, personId))),
);

test('hears the same voice from a seat as the domain', async () => {
  for (const state of CASES) {
    for (const side of SIDES) {
      const { rows } = await pool.query('select seat_speaker($1, $2) as speaker', [JSON.stringify(state), side]);
      const speaker = speakerOf(state, side);
      expect(rows[0].speaker).toBe(speaker === 'cover' ? null : speaker.personId);
    }
  }
});
