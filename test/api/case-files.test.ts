// Files as a region really sends them, on a running year: with slips, cut off, mangled by Excel, or with one person on both
// sides. Each is refused or told before it changes anything, and whoever sends it learns what to do.

import { nobody, person, type RosterCells, roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import { type Answer, type Product, startProduct } from '../support/product.ts';
import { begin, bringIn, launch, PEOPLE, sign, type TeamYear, toApply, until } from '../support/team-year.ts';

const { regionalLabor, regionalManagement } = PEOPLE;

const PLAIN = ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6', 'R-7'].map((ubt_ref) => rosterRow({ ubt_ref }));
const ODD = [
  rosterRow({ ubt_ref: 'R-8', ubt_name: '<i>Dialysis</i> & "Infusion", 2-East', unit_name: '=1+1' }),
  rosterRow({ ubt_ref: 'R-9', ubt_name: `🩺 ${'A name that never ends '.repeat(15)}`, labor_co_lead_name: 'نور سالم' }),
  rosterRow({
    ubt_ref: 'R-10',
    labor_co_lead_ref: 'TBD',
    labor_co_lead_name: 'Vacant',
    labor_co_lead_email: 'tbd@x.example',
  }),
];
const THREE = ['A', 'B', 'C'].map((unit) =>
  rosterRow({ ubt_ref: 'R-11', unit_ref: `R-11-${unit}`, unit_name: `Unit ${unit}` }),
);
/** Its co-leads stand as each other's sponsors too. */
const CROSSED = rosterRow({
  ubt_ref: 'R-12',
  ...person('labor_sponsor', 'R-12-M'),
  ...person('management_sponsor', 'R-12-L'),
});
const ROSTER = [...PLAIN, ...ODD, ...THREE, CROSSED];
const TEAMS = [...new Set(ROSTER.map(({ ubt_ref }) => ubt_ref))];

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await bringIn(product, ROSTER);
  await launch(product);
}, 120_000);
afterAll(() => product.stop());

const send = (rows: RosterCells[], query = '') =>
  product.request('POST', 'operations', `/api/roster-imports${query}`, rosterCsv(rows));
const sendRoles = (importer: string, changes: Record<string, string>) => {
  const chair = { person_ref: 'CH-1', name: 'Dana Chair', email: 'dana@chairs.example' };
  return product.request('POST', importer, '/api/role-imports', roleCsv([roleRow({ ...chair, ...changes })]));
};
const told = ({ body }: Answer): string[] =>
  body.problems.map(({ row, column, message }: Record<string, unknown>) => `${row} ${column}: ${message}`);
const teamsOnRecord = async (like: string): Promise<string[]> =>
  (
    await product.owner.query(
      'select ubt_id from ubts where gone_since is null and ubt_id like $1 order by ubt_id collate "C"',
      [like],
    )
  ).rows.map(({ ubt_id }) => ubt_id);

describe('a whole roster', () => {
  it('is refused for two addresses of one row that no server accepts, and goes in once they are corrected', async () => {
    const wrong = { labor_co_lead_email: 'r..9@people.example', management_co_lead_email: 'r9@people..example' };
    const refused = await send(ROSTER.map((row) => (row.ubt_ref === 'R-9' ? { ...row, ...wrong } : row)));
    expect(refused.status).toBe(422);
    expect(told(refused)).toEqual([
      expect.stringMatching(/^10 labor_co_lead_email: This is no e-mail address: a dot stands/),
      expect.stringMatching(/^10 management_co_lead_email: This is no e-mail address: a dot stands/),
    ]);
    const corrected = await send(ROSTER);
    expect(corrected).toMatchObject({ status: 200, body: { rows: ROSTER.length, added: { ubts: { count: 0 } } } });
    expect(corrected.body.readAsVacant.first).toEqual([{ row: 11, column: 'labor_co_lead_ref', said: 'Vacant' }]);
  });

  it('that was cut off withdraws nothing until its sender says how many teams may go', async () => {
    const cut = ROSTER.slice(0, 1);
    const gone = TEAMS.length - 1;
    for (const query of ['', '?dryRun=true', '?allowGone=1', `?allowGone=${gone + 1}`]) {
      const refused = await send(cut, query);
      expect(refused).toMatchObject({ status: 422, body: { wouldGo: { count: gone } } });
      expect(told(refused)).toEqual([expect.stringContaining(`allowGone=${gone}”`)]);
    }
    const waiting = async () => (await product.get(regionalLabor, '/api/approvals')).body.approvals.length;
    expect([await teamsOnRecord('R-%'), await waiting()]).toEqual([[...TEAMS].sort(), 0]);

    const meant = await send(cut, `?allowGone=${gone}`);
    expect(meant).toMatchObject({ status: 200, body: { withdrawalsProposed: { count: gone } } });
    expect([await teamsOnRecord('R-%'), await waiting()]).toEqual([['R-1'], gone]);
    expect((await begin(product, 'R-2').show()).outcome).toBeNull();

    const back = await send(ROSTER);
    expect(back).toMatchObject({ status: 200, body: { withdrawalsLapsed: { count: gone } } });
    expect([await teamsOnRecord('R-%'), await waiting()]).toEqual([[...TEAMS].sort(), 0]);
  });
});

describe('one person as co-chair of both sides of a region, through two files', () => {
  const asked = { labor: { side: 'labor' }, management: { side: 'management' } };
  const day = (ahead: number) => new Date(product.clock.now() + ahead * 86_400_000).toISOString().slice(0, 10);

  it('is refused by the second file, whichever side sends it', async () => {
    expect((await sendRoles(regionalLabor, asked.labor)).body.confirmed.count).toBe(1);
    for (const importer of [regionalManagement, 'operations']) {
      const refused = await sendRoles(importer, asked.management);
      expect(refused.status).toBe(422);
      expect(told(refused)).toEqual([
        expect.stringMatching(
          /^2 side: CH-1 is labor regional co-chair of colorado \(on record\), and nobody acts for both/,
        ),
      ]);
    }
    const { roles } = (await product.get('CH-1', '/api/me')).body;
    expect(roles).toMatchObject([{ role: 'regional_co_chair', side: 'labor' }]);
  });

  it('is taken once the first role ends before the second begins', async () => {
    await sendRoles(regionalLabor, { ...asked.labor, to: day(3) });
    expect((await sendRoles(regionalManagement, { ...asked.management, from: day(3) })).status).toBe(422);
    expect((await sendRoles(regionalManagement, { ...asked.management, from: day(4) })).status).toBe(200);
  });
});

it('co-leads who stand as sponsors of each other’s side keep their seats, and the sponsors’ places stay empty', async () => {
  const { body } = await send(ROSTER, '?dryRun=true');
  expect(body.bothSides.first).toMatchObject([
    { row: ROSTER.length + 1, column: 'labor_sponsor_ref', personId: 'R-12-M', ubtId: 'R-12' },
    { row: ROSTER.length + 1, column: 'management_sponsor_ref', personId: 'R-12-L', ubtId: 'R-12' },
  ]);
  const { seats } = await begin(product, 'R-12').show();
  expect([seats.labor, seats.management]).toMatchObject([
    { personId: 'R-12-L', standing: 'held' },
    { personId: 'R-12-M', standing: 'held' },
  ]);
  const sidesOf = async (ref: string) =>
    (await product.get(ref, '/api/me')).body.roles.map(({ role, side }: Record<string, string>) => `${side} ${role}`);
  expect([await sidesOf('R-12-L'), await sidesOf('R-12-M')]).toEqual([['labor co_lead'], ['management co_lead']]);
});

describe('a team of three units', () => {
  let team: TeamYear;
  beforeAll(async () => {
    team = begin(product, 'R-11');
    await toApply(product, team);
  }, 120_000);

  it('is signed for when every unit has its model and plan', async () => {
    const unit = (id: string) => ({ unitId: `R-11-${id}`, staffingModel: 'Model', workforcePlan: 'Plan' });
    const draft = async (...ids: string[]) =>
      (await team.act(team.labor, 'revisions', { content: { units: ids.map(unit), asks: [] } }, 201)).body;
    const refused = await sign(team, team.labor, await draft('B'), 409);
    expect(refused.body).toMatchObject({ code: 'units_differ', lacking: ['R-11-A', 'R-11-C'] });
    const whole = await draft('A', 'B', 'C');
    await sign(team, team.labor, whole);
    await sign(team, team.management, whole);
    expect((await team.show()).filing).toMatchObject({ kind: 'joint', onTime: true });
  });

  it('has its former labor co-lead act for management, who named them, also when an old file says otherwise', async () => {
    const moved = team.labor;
    await team.act(moved, 'seat-vacancies');
    await team.act(regionalManagement, 'seat-holders', { personId: moved });
    const again = await send(ROSTER);
    expect(again.status).toBe(200);
    expect(again.body.bothSides.first).toContainEqual(
      expect.objectContaining({ column: 'labor_co_lead_ref', personId: moved, ubtId: 'R-11' }),
    );
    const { seats } = await team.show();
    expect([seats.labor.personId, seats.management]).toMatchObject([null, { personId: moved, standing: 'held' }]);
    await team.act(moved, 'seat-vacancies');
    await until(async () => (await team.show()).seats.management.personId === null, 'the vacancy');
  });
});

it('a team that moves in mid-cycle has its deadlines at the midnight of its new place', async () => {
  const hilo = { facility: 'Hilo Clinic', facility_time_zone: 'Pacific/Honolulu', state: 'HI' };
  const [moving, staying] = [begin(product, 'R-7'), begin(product, 'R-6')];
  const [due, others] = [await moving.date('filing_due'), await staying.date('filing_due')];
  const moved = ROSTER.map((row) => (row.ubt_ref === 'R-7' ? { ...row, ...hilo } : row));
  const redated = { body: { teamsRedated: { count: 1, first: ['R-7'] } } };
  expect(await send(moved, '?dryRun=true')).toMatchObject(redated);
  expect(await moving.date('filing_due')).toBe(due);
  expect(await send(moved)).toMatchObject(redated);
  // the last of September ends in Hilo four hours later than in Denver
  const later = due + 4 * 60 * 60 * 1000;
  await until(async () => (await moving.date('filing_due')) === later, 'the new dates');
  expect(await staying.date('filing_due')).toBe(others);
  expect(await send(moved)).toMatchObject({ body: { teamsRedated: { count: 0 } } });
});

describe('refs that Excel took for numbers', () => {
  const place = { region: 'Georgia', facility: 'Macon Clinic', facility_time_zone: 'America/New_York', state: 'GA' };
  const numbered = (zeros: string) =>
    ['411', '412'].map((number) =>
      rosterRow({
        ...place,
        ubt_ref: zeros + number,
        ubt_name: `Team ${number}`,
        unit_ref: `${zeros}7${number}`,
        ...person('labor_co_lead', `${zeros}8${number}`),
        labor_co_lead_name: `Ines ${number}`,
        labor_co_lead_email: `ines${number}@people.example`,
        ...person('management_co_lead', `${zeros}9`),
        management_co_lead_name: 'Theo Nine',
        management_co_lead_email: 'theo@people.example',
        ...nobody('labor_sponsor'),
        ...nobody('management_sponsor'),
      }),
    );

  it('are never taken as new teams and people', async () => {
    expect((await send(numbered('00'))).status).toBe(200);
    for (const query of ['', '?dryRun=true']) {
      const refused = await send(numbered(''), query);
      expect(refused.status).toBe(422);
      expect(told(refused)).toEqual([
        expect.stringMatching(
          /^null null: 2 teams and 3 people look like known ones without their leading zeros: 411 for 00411, .*Text/,
        ),
      ]);
      expect(refused.body.wouldGo).toEqual({ count: 2, first: ['00411', '00412'] });
    }
    expect(await teamsOnRecord('%41_')).toEqual(['00411', '00412']);
  });
});
