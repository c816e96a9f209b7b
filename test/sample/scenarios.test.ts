import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedSample } from '../../sample/sample.ts';
import { ApiClient } from '../../sample/scenarios/api-client.ts';
import { type Assignment, assignmentsOfPilot } from '../../sample/scenarios/assignments.ts';
import { regionOf } from '../../sample/scenarios/co-leads.ts';
import { yearsFrom } from '../../sample/scenarios/dates.ts';
import { keepState } from '../../sample/scenarios/kept-state.ts';
import { personasOf } from '../../sample/scenarios/personas.ts';
import { STAGES } from '../../sample/scenarios/stages.ts';
import { teamsOf } from '../../sample/world/teams.ts';
import { type Product, startProduct } from '../support/product.ts';
import { until } from '../support/team-year.ts';
import { tokenOf } from '../support/who-asks.ts';

const all = assignmentsOfPilot();
/** The personas' teams, one at each region's officers' home, one for every scenario, a newcomer's, one without its manager. */
const few = [
  ...all.filter(({ team }) =>
    ['CO-201', 'CO-202', 'CO-203', 'CO-204', 'HI-302', 'MA-101', 'MA-104', 'CO-235'].includes(team.ref),
  ),
  ...new Map(all.map((one) => [one.first, one])).values(),
  ...new Map(all.map((one) => [one.second, one])).values(),
  ...all.filter(({ team }) => team.management === null).slice(0, 1),
];
const refs = new Set(few.map(({ team }) => team.ref));
const assignments = all.filter(({ team }) => refs.has(team.ref));
const teams = teamsOf('pilot').filter(({ ref }) => refs.has(ref));

const today = new Date();
const two = (n: number) => String(n).padStart(2, '0');
const firstDay = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
const years = yearsFrom(firstDay);
const neverStopped = new AbortController().signal;
const folder = mkdtempSync(join(tmpdir(), 'sample-'));

let product: Product;
/** Stages that left something new when they were run a second time. */
const changedByRepeating: unknown[] = [];

beforeAll(async () => {
  product = await startProduct();
  const people = new ApiClient(product.url, tokenOf, neverStopped);
  const stage = { people, years, teams, assignments, progress: { say: () => undefined } };
  for (const [at, run] of STAGES.entries()) {
    await run(stage);
    const once = await whatPeopleDid();
    await run(stage);
    const twice = await whatPeopleDid();
    if (JSON.stringify(once) !== JSON.stringify(twice)) changedByRepeating.push({ at, once, twice });
  }
}, 300_000);

afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true });
});

/** Rows that people's requests leave; what the product does by itself goes on meanwhile. */
async function whatPeopleDid() {
  const { rows } = await product.owner.query(
    `select action, count(*)::int as many from commands where actor_id <> 'system' group by action
     union all select 'revisions', count(*) from revisions
     union all select 'training records', count(*) from training_records
     union all select 'approvals', count(*) from approvals
     union all select 'roles', count(*) from role_assignments
     union all select 'dates', count(*) from milestones
     order by action`,
  );
  return rows;
}

const show = async ({ team }: Assignment, budgetYear: number) =>
  (await product.get(regionOf(team).coChairs.labor.ref, `/api/cycles/${budgetYear}/ubts/${team.ref}`)).body;
const assignmentOf = (ref: string) => assignments.find(({ team }) => team.ref === ref) as Assignment;

test('a stage that is run again, as after a kill, leaves nothing twice', () => {
  expect(changedByRepeating).toEqual([]);
});

const FIRST_STANDING: Record<Assignment['first'], object> = {
  unfiled: { phase: 'apply', filing: { state: 'not_started' } },
  received: { phase: 'budget', filing: { state: 'received', kind: 'joint' }, inputs: [] },
  backfilled: { phase: 'budget', units: expect.arrayContaining([expect.objectContaining({ backfill: 'amount' })]) },
  input_waits: { phase: 'budget', inputs: [{ treatment: null }] },
  input_answered: { phase: 'budget', inputs: [{ treatment: expect.stringMatching(/adopted|partly/) }] },
  decided: { phase: 'budget', published: false, asks: expect.not.arrayContaining([undecided()]) },
  completed: { phase: 'repeat', outcome: 'complete', published: true },
  zero_stands: {
    phase: 'budget',
    units: expect.arrayContaining([expect.objectContaining({ backfill: 'zero_stands' })]),
  },
  zero_waits: {
    phase: 'budget',
    units: [{ backfill: 'zero_proposed', zeroLevel: 'labor' }],
    inputs: [{ treatment: null }],
  },
  backfill_missing: {
    phase: 'budget',
    units: [{ final: true }, { final: true }, { backfill: 'missing', final: false }],
  },
};

function undecided() {
  return expect.objectContaining({ decision: null });
}

test.each(assignments)('$team.ref stands in the first year as its scenario says: $first', async (assignment) => {
  await until(
    async () => (await show(assignment, years.first)).outcome !== null || assignment.first !== 'completed',
    'its end',
  );
  // who alone is told a decision before it is published
  const { ref } = regionOf(assignment.team).budgetMaker;
  const { body } = await product.get(ref, `/api/cycles/${years.first}/ubts/${assignment.team.ref}`);
  expect(body).toMatchObject(FIRST_STANDING[assignment.first]);
});

const SECOND_STANDING: Record<Assignment['second'], object> = {
  not_begun: { filing: { state: 'not_started' }, discussion: null },
  untrained: { phase: 'apply', filing: { state: 'not_started' } },
  drafted: { phase: 'apply', discussion: null },
  one_signature: {
    phase: 'apply',
    filing: { state: 'signed_by_one_side' },
    discussion: { held: true, confirmed: true },
  },
  labor_has_not_signed: { phase: 'apply', filing: { state: 'signed_by_one_side' } },
  sent: { phase: 'apply', filing: { state: 'jointly_signed', kind: 'joint' } },
  received: { phase: 'budget', filing: { state: 'received', kind: 'joint' } },
  returned: { phase: 'apply', filing: { state: 'returned', returns: 1 } },
  impasse: { phase: 'apply', impasse: { by: expect.any(String) } },
  carried_forward: { phase: 'budget', filing: { state: 'received', kind: 'carried_forward' } },
  short_extension: { phase: 'apply', extensions: [{ level: 'sponsor', milestone: 'filing_due' }] },
  long_extension: { phase: 'apply', extensions: [{ level: 'region', milestone: 'filing_due' }] },
  paused: { phase: 'apply', paused: true },
};

test.each(assignments)('$team.ref stands in the second year as its scenario says: $second', async (assignment) => {
  expect(await show(assignment, years.second)).toMatchObject(SECOND_STANDING[assignment.second]);
});

test('an untrained co-lead owes the training in both years', async () => {
  const untrained = assignments.filter(({ second }) => second === 'untrained')[0] as Assignment;
  for (const year of [years.first, years.second]) {
    const { seats, waitsFor } = await show(untrained, year);
    expect(seats.labor.trained).toBe(false);
    expect(waitsFor).toContainEqual(
      expect.objectContaining({ kind: 'complete_training', holder: untrained.team.labor?.ref }),
    );
  }
});

test('a newcomer is proposed, and a team without its co-lead waits in prepare', async () => {
  const newcomer = await show(assignmentOf('CO-235'), years.second);
  expect(newcomer).toMatchObject({ phase: 'prepare', seats: { labor: { standing: 'proposed' } } });
  const vacant = assignments.find(({ team }) => team.management === null) as Assignment;
  expect(await show(vacant, years.second)).toMatchObject({
    phase: 'prepare',
    overdue: ['prepare_due'],
    seats: { management: { standing: 'vacant' } },
  });
});

describe('each persona', () => {
  const [night, twelve, budgetMaker, laborRep, coChair, operations] = personasOf(years);

  /** What the page that a persona lands on asks the API for. */
  const situationOf = async (member: { ref: string; path: string } | undefined) => {
    const asked = member?.path === '/' ? '/api/me/tasks' : `/api${member?.path}`;
    const { status, body } = await product.get(member?.ref ?? '', asked);
    expect(status).toBe(200);
    return body;
  };
  const owes = async (member: { ref: string } | undefined, ubtId: string) => {
    const { tasks } = (await product.get(member?.ref ?? '', '/api/me/tasks')).body;
    return tasks.filter((task: { ubtId: string }) => task.ubtId === ubtId).map(({ kind }: { kind: string }) => kind);
  };

  test('of nights has only their own signature to give', async () => {
    const { waitsFor } = await situationOf(night);
    expect(waitsFor).toMatchObject([{ kind: 'sign_filing', holder: night?.ref }]);
  });

  test('of twelve teams sees their tasks at once', async () => {
    const { tasks } = await situationOf(twelve);
    expect(tasks.length).toBeGreaterThan(1);
  });

  test('of budgets finds one unit without its backfill line, and nothing else open', async () => {
    const { units, asks, inputs } = await situationOf(budgetMaker);
    expect(units.filter((unit: { backfill: string }) => unit.backfill === 'missing')).toMatchObject([
      { unitId: 'CO-201-3' },
    ]);
    expect([...asks, ...inputs].filter(({ decision, treatment }) => decision === null || treatment === null)).toEqual(
      [],
    );
    expect(await owes(budgetMaker, 'CO-201')).toContain('set_backfill');
  });

  test('of labor budgets is asked about a zero, and waits for an answer', async () => {
    expect((await situationOf(laborRep)).inputs).toMatchObject([{ treatment: null }]);
    expect(await owes(laborRep, 'CO-204')).toContain('answer_zero');
  });

  test('of a region has an extension to answer', async () => {
    expect((await situationOf(coChair)).extensions).toMatchObject([{ level: 'region' }]);
    expect(await owes(coChair, 'CO-203')).toContain('answer_extension');
  });

  test('of operations sees the paused team and what it waits for', async () => {
    const { paused, waitsFor } = await situationOf(operations);
    expect(paused).toBe(true);
    expect(waitsFor.length).toBeGreaterThan(0);
  });
});

test('the team of the walkthrough has its seats and training, and nothing else', async () => {
  expect(await show(assignmentOf('CO-202'), years.second)).toMatchObject({
    phase: 'apply',
    discussion: null,
    filing: { state: 'not_started' },
    seats: { labor: { standing: 'held', trained: true }, management: { standing: 'held', trained: true } },
  });
});

test('goes on where it was cut off, says when it is complete, and does nothing after that', async () => {
  const lines: string[] = [];
  const settings = {
    baseUrl: product.url,
    tokenOf,
    folder,
    scale: undefined,
    log: (line: string) => lines.push(line),
    stop: neverStopped,
    only: ({ ref }: { ref: string }) => refs.has(ref),
  };
  await seedSample(settings);
  expect(lines.splice(0)).toEqual([expect.stringContaining('has a cycle already')]);

  const before = await whatPeopleDid();
  keepState(folder, { firstDay, scale: 'pilot', stagesDone: STAGES.length - 1, isComplete: false, progress: '' });
  await seedSample(settings);
  expect(lines.splice(0).at(-1)).toMatch(/✓ the sample is complete: \d+ requests of its people in \d+ s/);
  expect(await whatPeopleDid()).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(['personas.json', 'roles.csv', 'roster.csv', 'state.json']);
  expect(readFileSync(join(folder, 'roster.csv'), 'utf8')).toContain('CO-202');

  await seedSample({ ...settings, scale: 'national' });
  expect(lines).toEqual([expect.stringContaining('npm start -- --fresh --sample national')]);
});
