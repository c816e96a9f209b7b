// Bodies that no form would send: the answer says what is wrong and where, and nothing is changed.

import { gzipSync } from 'node:zlib';
import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, PEOPLE, type TeamYear } from '../support/team-year.ts';
import { expectProblem, pointers, type Refused, startRefusing } from './refused.ts';
import type { RawAnswer, Request } from './send.ts';

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
const input = (body: unknown) => ask({ body: JSON.stringify(body) });

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
    'Zoë 👩‍⚕️ \u2067עברית\u2069 日本',
  ])('are kept as they are: %s', async (text) => {
    const answer = await input({ unitId: team.unitId, body: text });
    expect(answer.status).toBe(200);
    const { rows } = await product.owner.query('select body from labor_inputs where input_id = $1', [
      answer.body.commandId,
    ]);
    expect(rows).toEqual([{ body: text }]);
  });

  it.each(['Zoë \u202e 日本', '\u2067עברית'])(
    'that could show their letters in another order are refused: %j',
    async (text) => {
      const answer = await unchanged(() => input({ unitId: team.unitId, body: text }));
      expect(answer.body.problems).toEqual([
        { pointer: '#/body/body', problem: expect.stringContaining('change the order of its letters') },
      ]);
    },
  );
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
