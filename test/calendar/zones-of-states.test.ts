import { canonicalZone } from '../../calendar/place.ts';
import { STATES_WITH_ZONES, zonesOfState } from '../../calendar/zones-of-states.ts';
import { createPool } from '../../db/pool.ts';
import { createDatabase } from '../support/database.ts';

test('knows the fifty states, DC, Puerto Rico and Guam', () => {
  expect(STATES_WITH_ZONES).toHaveLength(53);
  expect(zonesOfState('TN')).toEqual(['America/Chicago', 'America/New_York']);
  expect(zonesOfState('GU')).toEqual(['Pacific/Guam']);
  expect([zonesOfState('ZZ'), zonesOfState('constructor')]).toEqual([[], []]);
});

test('names every zone by its one spelling, known to the database too', async () => {
  const zones = [...new Set(STATES_WITH_ZONES.flatMap(zonesOfState))];
  expect(zones.map(canonicalZone)).toEqual(zones);
  const database = await createDatabase();
  const pool = createPool(database.apiUrl);
  try {
    const { rows } = await pool.query(
      'select zone from unnest($1::text[]) zone where zone not in (select name from pg_timezone_names)',
      [zones],
    );
    expect(rows).toEqual([]);
  } finally {
    await pool.end();
    await database.drop();
  }
});
