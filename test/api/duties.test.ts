// Two ways to the same answer: who owes a duty, asked of every duty and asked of one person.

import fc from 'fast-check';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, PEOPLE } from '../support/team-year.ts';
import { startTwoRegions } from './two-regions.ts';

const TODAY = '2029-06-15';
const TEAMS = ['T-1', 'T-2', 'H-1'];
const WHOLE: Record<string, string[] | null> = { team: TEAMS, nation: null };

let product: Product;
beforeAll(async () => {
  product = await startTwoRegions();
  const { rows } = await product.owner.query('select facility_id as f, region_id as r from facilities');
  WHOLE.facility = rows.map(({ f }) => f);
  WHOLE.region = rows.map(({ r }) => r);
}, 120_000);
afterAll(() => product.stop());

const people = [...Object.values(PEOPLE), 'T-1-L', 'T-1-M', 'T-2-L', 'H-1-M'];
const side = fc.constantFrom('labor', 'management', null);
const date = fc.constantFrom('2028-01-01', '2029-06-14', '2029-06-15', '2029-06-16', '2031-01-01');
const assignment = fc.record({
  person: fc.constantFrom(...people),
  role: fc.constantFrom(
    'sponsor',
    'regional_co_chair',
    'national_co_chair',
    'budget_maker',
    'labor_budget_rep',
    'expert',
  ),
  side,
  scopeKind: fc.constantFrom('team', 'facility', 'region', 'nation'),
  which: fc.nat(2),
  confirmed: fc.boolean(),
  startsOn: date,
  endsOn: fc.option(date),
});
const duty = fc.record({
  team: fc.constantFrom(...TEAMS),
  kind: fc.constantFrom('complete_training', 'sign_filing', 'answer_extension', 'decide_ask'),
  holder: fc.oneof(
    fc.record({ person: fc.constantFrom(...people) }),
    fc.record({
      role: fc.constantFrom('sponsor', 'regional_co_chair', 'national_co_chair', 'budget_maker', 'labor_budget_rep'),
      side,
    }),
  ),
  closed: fc.boolean(),
});
const trained = fc.record({ person: fc.constantFrom(...people), until: date });

type World = [
  (typeof assignment extends fc.Arbitrary<infer T> ? T : never)[],
  (typeof duty extends fc.Arbitrary<infer T> ? T : never)[],
  (typeof trained extends fc.Arbitrary<infer T> ? T : never)[],
];

it('agrees for every person, whatever roles, duties and training there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(assignment, { maxLength: 25 }),
      fc.array(duty, { minLength: 1, maxLength: 15 }),
      fc.array(trained, { maxLength: 4 }),
      async (...world: World) => {
        const [byDuty, byPerson] = await bothAnswers(world);
        expect(byPerson).toEqual(byDuty);
      },
    ),
    { numRuns: 150 },
  );
});

/** Both functions over a world that is rolled back. */
async function bothAnswers([assignments, duties, trainings]: World): Promise<[string[], string[]]> {
  const tx = await product.owner.connect();
  try {
    await tx.query('begin');
    await tx.query('delete from duties');
    await tx.query('delete from role_assignments');
    for (const { person, role, side, scopeKind, which, confirmed, startsOn, endsOn } of assignments) {
      const ids = WHOLE[scopeKind];
      await tx.query(
        `insert into role_assignments (person_id, role, side, scope_kind, scope_id, starts_on, ends_on, source, confirmed_by)
         values ($1, $2, $3, $4, $5, $6, $7, 'role_import', $8)`,
        [
          person,
          role,
          side,
          scopeKind,
          ids ? ids[which % ids.length] : null,
          startsOn,
          endsOn && endsOn >= startsOn ? endsOn : null,
          confirmed ? person : null,
        ],
      );
    }
    for (const [index, { team, kind, holder, closed }] of duties.entries()) {
      await tx.query(
        `insert into duties (budget_year, ubt_id, kind, subject, person_id, role, side, opened_at, due_at, closed_at)
         values ($1, $2, $3, $4, $5, $6, $7, now(), now(), $8)`,
        [
          BUDGET_YEAR,
          team,
          kind,
          String(index),
          'person' in holder ? holder.person : null,
          'role' in holder ? holder.role : null,
          'role' in holder ? holder.side : null,
          closed ? new Date() : null,
        ],
      );
    }
    for (const [index, { person, until }] of trainings.entries()) {
      await tx.query(
        `insert into training_records
           (training_record_id, person_id, source, completed_on, valid_until, recorded_by, idempotency_key)
         values (gen_random_uuid(), $1, 'report', '2027-01-01', $2, $1, $3)`,
        [person, until, String(index)],
      );
    }
    const lines = async (sql: string) => (await tx.query<{ line: string }>(sql, [TODAY])).rows.map(({ line }) => line);
    return [
      await lines(`select duty_id || ' ' || person_id as line from duty_holders($1) order by 1`),
      await lines(
        `select d.duty_id || ' ' || p.person_id as line from people p
         cross join lateral duties_of_person(p.person_id, $1) d order by 1`,
      ),
    ];
  } finally {
    await tx.query('rollback');
    tx.release();
  }
}
