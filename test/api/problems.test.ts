// Whatever is sent, the answer is a problem document that says what, where and what to do, and nothing is changed.

import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ERROR_CODES } from '../../domain/errors.ts';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, draft, PEOPLE, startYears, type TeamYear } from '../support/team-year.ts';
import { type RawAnswer, type Request, send } from './send.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startYears(['T-1']);
  team = begin(product, 'T-1');
}, 120_000);
afterAll(() => product.stop());

const ask = (request: Partial<Request>) =>
  send(product.url, {
    method: 'POST',
    path: `${team.path}/labor-inputs`,
    person: PEOPLE.laborBudgetRep,
    ...request,
    headers: { ...JSON_TYPE, 'Idempotency-Key': randomUUID(), ...request.headers },
  });
const input = (body: unknown) => ask({ body: JSON.stringify(body) });
const get = (person: string, path: string) => send(product.url, { path, person });
const pointers = ({ body }: RawAnswer): string[] =>
  [...new Set<string>(body.problems.map(({ pointer }: { pointer: string }) => pointer))].sort();

async function unchanged(work: () => Promise<RawAnswer>): Promise<RawAnswer> {
  const count = async () =>
    (
      await product.owner.query(
        `select (select count(*) from commands) + (select count(*) from revisions) + (select count(*) from approvals)
           + (select count(*) from events) + (select count(*) from training_records) + (select count(*) from cycles) as n`,
      )
    ).rows[0].n;
  const before = await count();
  const answer = await work();
  expect(await count()).toBe(before);
  expectProblem(answer);
  return answer;
}

function expectProblem({ status, body, headers }: RawAnswer): void {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status, title: expect.any(String), type: expect.any(String) });
  expect(ERROR_CODES).toContain(body.code);
  expect(body.detail).toMatch(/^[A-Z0-9“"].*[.?]$/s);
}

describe('a request of another shape', () => {
  it('has every bad field named at once', async () => {
    const content = {
      units: [{ unitId: '', staffingModel: 7 }],
      asks: [{ unitId: 'U', what: ' ', amountCents: -1.5 }],
    };
    const answer = await unchanged(() =>
      ask({
        path: `${team.path}/revisions`,
        person: team.labor,
        body: JSON.stringify({ baseRevisionId: 'x', content }),
      }),
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(pointers(answer)).toEqual([
      '#/body/baseRevisionId',
      '#/body/content/asks/0/amountCents',
      '#/body/content/asks/0/what',
      '#/body/content/units/0/staffingModel',
      '#/body/content/units/0/unitId',
      '#/body/content/units/0/workforcePlan',
    ]);
  });

  it('has the bad field of one of two shapes named', async () => {
    const line = (body: unknown) =>
      unchanged(() =>
        ask({ path: `${team.path}/backfill-lines`, person: PEOPLE.budgetMaker, body: JSON.stringify(body) }),
      );
    expect(pointers(await line({ unitId: team.unitId, amountCents: 0 }))).toEqual(['#/body/reason']);
    expect(pointers(await line({ unitId: team.unitId, amountCents: 5 }))).toEqual(['#/body/hours']);
  });

  it('has unknown fields named, and none of them believed', async () => {
    const answer = await unchanged(() => input({ unitId: team.unitId, body: 'Text.', side: 'management', 'a/b~c': 1 }));
    expect(pointers(answer)).toEqual(['#/body/a~1b~0c', '#/body/side']);
    const query = await unchanged(() => get(PEOPLE.nationalLabor, `/api/cycles/${BUDGET_YEAR}/ubts?limt=5&limit=0`));
    expect(pointers(query)).toEqual(['#/query/limit', '#/query/limt']);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'pollutes nothing by a field named %s',
    async (name) => {
      const body = `{"unitId":"${team.unitId}","body":"Text.","${name}":{"polluted":true,"role":"operations"}}`;
      const answer = await unchanged(() => ask({ body }));
      expect(pointers(answer)).toEqual([`#/body/${name}`]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it.each([
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '12'],
    ['a text', '"text"'],
    ['half a document', '{"unitId":'],
    ['two documents', '{}{}'],
    ['a trailing comma', '{"body":"x",}'],
    ['not a number', '{"body":NaN}'],
    ['an empty body', ''],
    ['100,000 open brackets', '['.repeat(100_000)],
    ['a deep document', `{"body":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['a deep object', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`],
    ['no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ])('is refused when it is %s', async (_, body) => {
    expect(await unchanged(() => ask({ body }))).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  it('is refused when it is too large, packed or not, and says how large it may be', async () => {
    const body = JSON.stringify({ unitId: team.unitId, body: 'x'.repeat(300_000) });
    const plain = await unchanged(() => ask({ body }));
    const packed = await unchanged(() => ask({ body: gzipSync(body), headers: { 'Content-Encoding': 'gzip' } }));
    for (const answer of [plain, packed]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
      expect(answer.body.detail).toContain('256 KiB');
    }
  });

  it.each([
    ['text/plain', { 'Content-Type': 'text/plain' }],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['XML', { 'Content-Type': 'application/xml' }],
    ['no kind', { 'Content-Type': '' }],
  ])('is told to be JSON when it says that it is %s', async (_, headers) => {
    const body = JSON.stringify({ unitId: team.unitId, body: 'Text.' });
    const answer = await unchanged(() => ask({ body, headers }));
    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain('application/json');
    const acted = await unchanged(() =>
      ask({ path: `${team.path}/seat-vacancies`, person: team.labor, body, headers }),
    );
    expect(acted.status).toBe(400);
  });

  it.each([
    ['an unknown charset', { 'Content-Type': 'application/json; charset=klingon' }],
    ['an unknown encoding', { 'Content-Encoding': 'zip' }],
    ['an encoding that it has not', { 'Content-Encoding': 'gzip' }],
  ])('is refused with %s', async (_, headers) => {
    expect((await unchanged(() => ask({ body: '{"a":1}', headers }))).status).toBe(400);
  });
});

describe('texts', () => {
  it.each([
    ['a NUL', 'a\u0000b'],
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', '\udc00'],
  ])('with %s are refused where they stand', async (_, text) => {
    expect(pointers(await unchanged(() => input({ unitId: team.unitId, body: text })))).toEqual(['#/body/body']);
    const content = {
      units: [{ unitId: team.unitId, staffingModel: 'M', workforcePlan: text }],
      asks: [],
      dissent: text,
    };
    const revision = await unchanged(() =>
      ask({ path: `${team.path}/revisions`, person: team.labor, body: JSON.stringify({ content }) }),
    );
    expect(pointers(revision)).toEqual(['#/body/content/dissent', '#/body/content/units/0/workforcePlan']);
    const reason = await unchanged(() =>
      ask({ path: `${team.path}/withdrawals`, person: PEOPLE.regionalLabor, body: JSON.stringify({ reason: text }) }),
    );
    expect(pointers(reason)).toEqual(['#/body/reason']);
  });

  it.each([
    `'; drop table events; --`,
    `" or 1=1 --`,
    `\\'); select pg_sleep(10); --`,
    '$1 $$ {{7*7}} %s%n',
    '<script>alert(1)</script>',
    'Zoë 👩‍⚕️ ‮עברית \u202e 日本',
  ])('are kept as they are: %s', async (text) => {
    const answer = await input({ unitId: team.unitId, body: text });
    expect(answer.status).toBe(200);
    const { rows } = await product.owner.query('select body from labor_inputs where input_id = $1', [
      answer.body.commandId,
    ]);
    expect(rows).toEqual([{ body: text }]);
  });
});

describe('numbers and dates', () => {
  it.each(['1e400', '1e21', '9007199254740993', '-1', '0.5', '"5"', 'true'])(
    'refuses an amount of %s',
    async (amount) => {
      const body = `{"content":{"units":[{"unitId":"U","staffingModel":"M","workforcePlan":"P"}],
      "asks":[{"unitId":"U","what":"W","amountCents":${amount}}]}}`;
      const answer = await unchanged(() => ask({ path: `${team.path}/revisions`, person: team.labor, body }));
      expect(pointers(answer)).toEqual(['#/body/content/asks/0/amountCents']);
    },
  );

  it.each(['0000-01-01', '0001-01-01', '1900-02-29', '2027-02-30', '9999-12-31', '2027-1-1', '', 'today'])(
    'refuses training completed on "%s"',
    async (completedOn) => {
      const path = '/api/training-records';
      const answer = await unchanged(() => ask({ path, person: team.labor, body: JSON.stringify({ completedOn }) }));
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    },
  );

  it('refuses training that has expired', async () => {
    const body = JSON.stringify({ completedOn: `${new Date().getFullYear() - 3}-01-15` });
    const answer = await unchanged(() => ask({ path: '/api/training-records', person: team.labor, body }));
    expect(answer.body.detail).toContain('expired');
  });

  it.each(['0000-12-31', '9999-12-31'])(
    'answers an extension until %s without counting every day to it',
    async (untilOn) => {
      const began = Date.now();
      const body = JSON.stringify({ milestone: 'filing_due', untilOn, reason: 'For ever.' });
      const answer = await ask({ path: `${team.path}/extension-requests`, person: team.labor, body });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expectProblem(answer);
      expect(Date.now() - began).toBeLessThan(1500);
    },
  );

  it.each(['9999-12-31', '0000-01-01'])('refuses a calendar that reaches to %s', async (printedOn) => {
    const dates = [{ key: 'close', printedOn, source: 'A slip' }];
    const body = JSON.stringify({ budgetYear: BUDGET_YEAR + 5, agreements: ['COALITION_2023'], dates });
    const answer = await unchanged(() => ask({ path: '/api/cycles', person: PEOPLE.nationalLabor, body }));
    expect([400, 422]).toContain(answer.status);
  });
});

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

  it.each(['/api', '/api/', '/nowhere', '/api/cycles/', '/API/nothing', '//', '/api/cycles/2030/../..'])(
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
    ['a very long name', 'x'.repeat(8000)],
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
