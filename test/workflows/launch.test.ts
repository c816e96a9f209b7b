// A launch of several pages: watched, stopped, let go on, cut off, and everybody welcomed once.

import { launchSchema } from '../../api/contract/launch.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import { person, rosterRow } from '../imports/files.ts';
import { eventsAsDescribed } from '../support/as-described.ts';
import { type Product, startProduct } from '../support/product.ts';
import { BUDGET_YEAR, bringIn, PEOPLE, until } from '../support/team-year.ts';
import { signedIn } from '../support/who-asks.ts';

const { nationalLabor, nationalManagement, regionalLabor } = PEOPLE;
const TEAMS = 230;
const path = `/api/cycles/${BUDGET_YEAR}`;
const ids = Array.from({ length: TEAMS }, (_, n) => `T-${n + 1}`);

let product: Product;
beforeAll(async () => {
  // a page of 100 takes a second: time enough to stop the launch
  product = await startProduct({ launchPerSecond: 100 });
  await bringIn(
    product,
    ids.map((ubt_ref) => rosterRow({ ubt_ref, ...person('management_co_lead', 'M-1') })),
  );
  await product.post(nationalLabor, '/api/cycles', { budgetYear: BUDGET_YEAR, agreements: ['COALITION_2023'] });
}, 120_000);
afterAll(() => product.stop());

const look = async () => (await product.get(nationalLabor, `${path}/launch`)).body;
const post = async (what: string, who: string = nationalLabor) => product.post(who, `${path}/launch${what}`);

it('says what is missing before it is confirmed', async () => {
  expect(await look()).toMatchObject({ status: 'not_launched', running: 0, teamsInScope: null });
  expect((await post('/stop')).body).toMatchObject({ code: 'not_launching', status: 409 });
});

it('stops after the page under way and goes on where it stopped', async () => {
  await post('');
  await post('/confirmation', nationalManagement);
  await until(async () => (await look()).running > 0, 'the first page');
  const stopped = await post('/stop');
  expect(stopped.body).toMatchObject({ status: 'stopping', teamsInScope: TEAMS });
  await until(async () => (await look()).status === 'stopped', 'the stop');
  const halted = await look();
  expect(halted.running).toBeLessThan(TEAMS);
  expect(halted).toMatchObject({
    remaining: TEAMS - halted.running,
    pause: { by: nationalLabor },
    inWords: expect.stringContaining('stopped. Either national co-chair'),
  });
  expect((await post('/stop')).body.status).toBe('stopped');
  expect((await post('/resumption', regionalLabor)).status).toBe(403);

  const events = watch(`${path}/launch`);
  expect((await post('/resumption', nationalManagement)).body.status).toBe('launching');
  const seen = await events;
  expect(seen[0]).toMatchObject({ event: 'progress' });
  const last = seen.at(-1);
  expect(last).toMatchObject({ event: 'done', data: { status: 'done', running: TEAMS, remaining: 0 } });
  const counts = seen.map(({ data }) => data.running);
  expect([...counts].sort((a, b) => a - b)).toEqual(counts);
}, 60_000);

it('covers the scope exactly once', async () => {
  const { rows } = await product.owner.query(
    `select count(*)::int as cycles, count(started_at)::int as started, (select count(*)::int from events) as events
     from ubt_cycles`,
  );
  expect(rows[0]).toEqual({ cycles: TEAMS, started: TEAMS, events: TEAMS });
  const running = await Promise.all(
    ids.slice(0, 20).map((ubtId) => product.client.workflow.getHandle(ubtCycleId(BUDGET_YEAR, ubtId)).describe()),
  );
  expect(running.every(({ status }) => status.name === 'RUNNING')).toBe(true);
});

it('leaves the database’s planner with the number of rows that came, not with that of yesterday', async () => {
  const known = `select relname, reltuples::int as rows from pg_class where relname in ('ubt_cycles', 'role_assignments')`;
  const rows = new Map((await product.owner.query(known)).rows.map(({ relname, rows }) => [relname, rows]));
  expect(rows.get('ubt_cycles')).toBeGreaterThanOrEqual(100);
  expect(rows.get('role_assignments')).toBeGreaterThanOrEqual(2 * TEAMS);
});

it('welcomes everybody once, also whoever leads many teams', async () => {
  const { welcomeMails } = await look();
  expect(welcomeMails.written).toBeGreaterThanOrEqual(TEAMS + 1);
  const { rows } = await product.owner.query(
    `select count(*)::int as mails, count(distinct person_id)::int as people,
       count(*) filter (where person_id = 'M-1')::int as manager from outbox where kind = 'welcome'`,
  );
  expect(rows[0].mails).toBe(rows[0].people);
  expect(rows[0].manager).toBe(1);
});

/** Everything a watcher hears until the stream ends. */
async function watch(path: string) {
  const response = await fetch(product.url + path, {
    headers: { ...(await signedIn(nationalLabor)), Accept: 'text/event-stream' },
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return eventsAsDescribed('GET', path, await response.text()).map(({ name, data }) => ({
    event: name,
    data: launchSchema.parse(data),
  }));
}
