// An act is for the seat that its actor is in; who could act for either side says for which, and acts for one alone.

import { nobody, person, rosterCsv, rosterRow } from '../imports/files.ts';
import type { Product } from '../support/product.ts';
import { begin, draft, PEOPLE, startYears, type TeamYear, toApply, until } from '../support/team-year.ts';

const TEAMS = ['crossing', 'covered', 'late'];
const NOT_HELD = { held: false, content: { because: 'Nobody had the time.' } };

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => product.stop());

const importRoster = async (...changed: ReturnType<typeof rosterRow>[]) => {
  const others = TEAMS.filter((ubt) => !changed.some(({ ubt_ref }) => ubt_ref === ubt));
  const rows = [...changed, ...others.map((ubt) => rosterRow({ ubt_ref: ubt }))];
  const answer = await product.request('POST', 'operations', '/api/roster-imports', rosterCsv(rows));
  expect(answer.status).toBe(200);
  return answer.body;
};
const seatOf = async (team: TeamYear, side: 'labor' | 'management') => (await team.show()).seats[side];

describe('whom management names after they left labor', () => {
  let team: TeamYear;
  beforeAll(async () => {
    team = begin(product, 'crossing');
    await team.act('crossing-L', 'seat-vacancies');
    await team.act(PEOPLE.managementSponsor, 'seat-holders', { personId: 'crossing-L' });
  });

  it('is named by an older roster that has them for labor, and keeps that place empty', async () => {
    const { bothSides, roles } = await importRoster();
    expect(bothSides).toEqual({
      count: 1,
      first: [
        {
          row: 2,
          column: 'labor_co_lead_ref',
          personId: 'crossing-L',
          ubtId: 'crossing',
          message:
            'crossing-L is management co-lead of crossing (on record), and nobody acts for both sides of one place. This place stays empty. Name another person for it.',
        },
      ],
    });
    expect(roles.opened.count).toBe(0);
  });

  it('acts for the seat they are in, whatever rows there are of the other side', async () => {
    await product.owner.query(
      `insert into role_assignments (person_id, role, side, scope_kind, scope_id, starts_on, source)
       values ('crossing-L', 'co_lead', 'labor', 'team', 'crossing', '2020-01-01', 'roster_import')`,
    );
    await draft(team, 'crossing-L');
    await team.act('crossing-L', 'seat-vacancies');
    expect(await seatOf(team, 'management')).toMatchObject({ personId: null, standing: 'vacant' });
  });
});

it('refuses to name whoever acts for the other side there already', async () => {
  const answer = await product.post(PEOPLE.managementSponsor, `${begin(product, 'late').path}/seat-holders`, {
    personId: PEOPLE.laborSponsor,
  });
  expect(answer).toMatchObject({ status: 409, body: { code: 'same_person_both_sides' } });
  expect(answer.body.detail).toContain('LS-1 is labor sponsor of');
});

describe('somebody proposed after prepare', () => {
  let team: TeamYear;
  beforeAll(async () => {
    team = begin(product, 'late');
    await toApply(product, team);
    await importRoster(rosterRow({ ubt_ref: 'late', ...person('labor_co_lead', 'NEWCOMER') }));
    await until(async () => (await seatOf(team, 'labor')).personId === 'NEWCOMER', 'the proposal');
  });

  it('may draft, as may who covers their seat and nobody else', async () => {
    await draft(team, 'NEWCOMER');
    await draft(team, PEOPLE.laborSponsor);
    await draft(team, 'late-M');
    await expect(draft(team, PEOPLE.managementSponsor)).rejects.toThrow('not_seat_holder');
  });

  it('leaves the work to who covers the seat, and keeps the question whether they accept', async () => {
    const kinds = async (who: string) =>
      (await product.get(who, '/api/me/tasks')).body.tasks
        .filter(({ ubtId }: { ubtId: string }) => ubtId === 'late')
        .map(({ kind }: { kind: string }) => kind);
    expect(await kinds('NEWCOMER')).toEqual(expect.arrayContaining(['accept_seat', 'complete_training']));
    expect(await kinds('NEWCOMER')).not.toContain('sign_filing');
    expect(await kinds(PEOPLE.laborSponsor)).toContain('sign_filing');
    await team.act(PEOPLE.laborSponsor, 'discussions', NOT_HELD);
    expect(await seatOf(team, 'labor')).toMatchObject({ personId: 'NEWCOMER', standing: 'proposed' });
  });
});

it('who covers both sides says for which, and does not answer themselves', async () => {
  const team = begin(product, 'covered');
  await importRoster(rosterRow({ ubt_ref: 'covered', ...nobody('labor_co_lead'), ...nobody('management_co_lead') }));
  await until(async () => (await seatOf(team, 'management')).standing === 'vacant', 'the vacancies');
  await until(async () => (await seatOf(team, 'labor')).standing === 'vacant', 'the vacancies');
  await team.travelPast('apply_opens', 20);
  // on record from before imports looked at both sides
  await product.owner.query(
    `insert into role_assignments (person_id, role, side, scope_kind, scope_id, starts_on, source, confirmed_by)
     values ('LS-1', 'sponsor', 'management', 'team', 'covered', '2020-01-01', 'role_import', 'MS-1')`,
  );
  const unsaid = await product.post('LS-1', `${team.path}/discussions`, NOT_HELD);
  expect(unsaid).toMatchObject({ status: 400, body: { problems: [{ pointer: '#/body/side' }] } });
  const { commandId: discussionId } = (await team.act('LS-1', 'discussions', { ...NOT_HELD, side: 'labor' })).body;
  const confirmed = await product.post('LS-1', `${team.path}/discussion-confirmations`, {
    discussionId,
    side: 'management',
  });
  expect(confirmed).toMatchObject({ status: 409, body: { code: 'same_person_both_sides' } });
  expect((await team.show()).discussion).toMatchObject({ by: 'labor', confirmed: false });
});
