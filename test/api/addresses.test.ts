// Addresses, ids and people that are not what they seem: the answer says so, and nothing is changed.

import { randomUUID } from 'node:crypto';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, draft, PEOPLE, type TeamYear } from '../support/team-year.ts';
import { expectProblem, JSON_TYPE, type Refused, startRefusing } from './refused.ts';
import { type RawAnswer, type Request, send } from './send.ts';

let refused: Refused;
let product: Product;
let team: TeamYear;
beforeAll(async () => {
  refused = await startRefusing();
  ({ product, team } = refused);
}, 120_000);
afterAll(() => product.stop());

const ask = (request: Partial<Request>) => refused.ask(request);
const get = (person: string, path: string) => refused.get(person, path);
const unchanged = (work: () => Promise<RawAnswer>) => refused.unchanged(work);

describe('addresses', () => {
  it.each([
    ['a broken escape', '/api/cycles/%E0%A4%A'],
    ['a broken escape of a team', `/api/cycles/${BUDGET_YEAR}/ubts/%zz`],
    ['a NUL', `/api/cycles/${BUDGET_YEAR}/ubts/T%001`],
    ['a NUL in a query', `/api/cycles/${BUDGET_YEAR}/ubts?after=%00`],
    ['a path upwards', `/api/cycles/${BUDGET_YEAR}/ubts/..%2f..%2fetc%2fpasswd`],
    ['a statement', `/api/cycles/${BUDGET_YEAR}/ubts/T-1'%20or%20'1'='1`],
    ['a year of letters', '/api/cycles/next'],
    ['a year far away', '/api/cycles/99999999999999999999'],
    ['a sequence number past the integers', `/api/cycles/${BUDGET_YEAR}/ubts/T-1/events?after=3000000000`],
    ['a page twice', `/api/cycles/${BUDGET_YEAR}/ubts?limit=5&limit=6`],
    ['a page of nothing', `/api/cycles/${BUDGET_YEAR}/ubts?limit=`],
    ['a page of everything', `/api/cycles/${BUDGET_YEAR}/ubts?limit=100000`],
    ['half a page', `/api/cycles/${BUDGET_YEAR}/ubts/T-1/events?limit=1.5`],
    ['a page before the first', `/api/cycles/${BUDGET_YEAR}/ubts/T-1/events?after=-1`],
    ['an object', `/api/cycles/${BUDGET_YEAR}/ubts?after[gt]=T`],
  ])('with %s are refused', async (_, path) => {
    const answer = await unchanged(() => get(PEOPLE.regionalLabor, path));
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it.each(['/api', '/api/', '/nowhere', '/API/nothing', '/api/cycles/2030/../..'])(
    'that lead nowhere are not found: %s',
    async (path) => {
      const answer = await get(PEOPLE.regionalLabor, path);
      expect([400, 404]).toContain(answer.status);
      expectProblem(answer);
    },
  );

  it.each(['DELETE', 'PATCH', 'PUT', 'TRACE'])('take no %s', async (method) => {
    const answer = await send(product.url, { method, path: team.path, person: PEOPLE.regionalLabor });
    expect(answer.status).toBe(404);
    expectProblem(answer);
  });
});

describe('things that are not there', () => {
  const act = (path: string, person: string, body: unknown) =>
    unchanged(() => ask({ path, person, body: JSON.stringify(body) }));
  const content = () => ({ units: [{ unitId: team.unitId, staffingModel: 'M', workforcePlan: 'P' }], asks: [] });

  it('names an unknown base of a draft', async () => {
    const body = { baseRevisionId: randomUUID(), content: content() };
    expect((await act(`${team.path}/revisions`, team.labor, body)).status).toBe(404);
  });

  it('names an unknown unit of a draft, written or edited', async () => {
    const foreign = { content: { ...content(), asks: [{ unitId: 'Elsewhere', what: 'W', amountCents: 1 }] } };
    expect((await act(`${team.path}/revisions`, team.labor, foreign)).body.code).toBe('unit_unknown');
    const { revisionId, contentSha256 } = await draft(team, team.labor);
    const edited = await unchanged(() =>
      send(product.url, {
        method: 'PUT',
        path: `${team.path}/revisions/${revisionId}`,
        person: team.labor,
        headers: { ...JSON_TYPE, 'If-Match': contentSha256 },
        body: JSON.stringify(foreign),
      }),
    );
    expect(edited.body.code).toBe('unit_unknown');
  });

  it('names an unknown region whose date would move', async () => {
    const moved = { key: 'filing_due', printedOn: `${BUDGET_YEAR - 1}-09-29`, source: 'Agreed', regionId: 'narnia' };
    const answer = await act(`/api/cycles/${BUDGET_YEAR}/milestone-moves`, PEOPLE.nationalLabor, moved);
    expect(answer.status).toBe(404);
  });

  it('names unknown regions of a draft, which would launch nobody', async () => {
    const body = { budgetYear: BUDGET_YEAR + 7, agreements: ['COALITION_2023'], regions: ['narnia'] };
    expect((await act('/api/cycles', PEOPLE.nationalLabor, body)).status).toBe(404);
  });

  it('names an unknown person to exempt', async () => {
    const body = { personId: 'NOBODY', reason: 'Away.' };
    expect((await act(`${team.path}/training-exemptions`, PEOPLE.regionalLabor, body)).status).toBe(404);
  });

  it.each([
    ['phase-releases', { phase: 'apply', reason: 'R' }],
    ['withdrawals', { reason: 'R' }],
  ])('finds no team Z-9 for %s', async (what, body) => {
    const path = `/api/cycles/${BUDGET_YEAR}/ubts/Z-9/${what}`;
    expect((await act(path, PEOPLE.regionalLabor, body)).status).toBe(404);
  });

  it('finds no request and no cycle of that name', async () => {
    expect((await act(`/api/approvals/${randomUUID()}/confirmation`, PEOPLE.nationalLabor, {})).status).toBe(404);
    expect((await act('/api/cycles/2199/launch', PEOPLE.nationalLabor, {})).status).toBe(404);
    expect((await unchanged(() => get(PEOPLE.nationalLabor, '/api/cycles/2199'))).status).toBe(404);
    expect((await unchanged(() => get(PEOPLE.nationalLabor, '/api/cycles/2199/ubts'))).status).toBe(404);
  });
});

describe('who asks', () => {
  it.each([
    ['nobody', undefined],
    ['an unknown person', 'NOBODY'],
    ['a statement', `' or '1'='1`],
    ['a prototype', '__proto__'],
    ['a person and more', `${PEOPLE.nationalLabor}, operations`],
    ['a very long name', 'x'.repeat(3000)],
  ])('is not signed in as %s', async (_, person) => {
    const answer = await send(product.url, { path: '/api/me/tasks', ...(person === undefined ? {} : { person }) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    expectProblem(answer);
  });

  it('puts nothing of a request into a header of the answer', async () => {
    const answer = await get(PEOPLE.regionalLabor, '/api/cycles/2030%0d%0aSet-Cookie:%20a=b/ubts/%0d%0aX-Evil:%201');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['x-evil']).toBeUndefined();
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('shows nobody the inside of a failure', async () => {
    const answer = await get(PEOPLE.regionalLabor, `/api/cycles/${BUDGET_YEAR}/ubts/%00`);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts|select|postgres/);
  });
});
