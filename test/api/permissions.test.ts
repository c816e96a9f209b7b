// Who may do what, where, over HTTP: for every operation each kind of person asks, here and from elsewhere.

import { randomUUID } from 'node:crypto';
import type { Answer, Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, PEOPLE, RATIONALE, type TeamYear } from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const { physician, operations, otherLaborSponsor, hawaiiLabor, hawaiiManagement } = OTHERS;
const {
  laborSponsor,
  managementSponsor,
  nationalLabor,
  nationalManagement,
  regionalLabor,
  regionalManagement,
  budgetMaker,
  laborBudgetRep,
  newLabor: expert,
} = PEOPLE;
const [labor, management] = ['T-1-L', 'T-1-M'];

const INSIDERS = [
  labor,
  management,
  physician,
  laborSponsor,
  managementSponsor,
  regionalLabor,
  regionalManagement,
  budgetMaker,
  laborBudgetRep,
  expert,
  nationalLabor,
  nationalManagement,
  operations,
];
const OUTSIDERS = [
  'T-2-L',
  'T-2-M',
  'H-1-L',
  otherLaborSponsor,
  hawaiiLabor,
  hawaiiManagement,
  OTHERS.hawaiiBudgetMaker,
  OTHERS.hawaiiLaborRep,
];
const COVERS = [laborSponsor, managementSponsor, regionalLabor, regionalManagement, nationalLabor, nationalManagement];
/** Where labor has no budget representative, its co-chairs speak for it; management’s are told that it is labor’s. */
const LABOR_INPUT = [laborBudgetRep, regionalLabor, nationalLabor];
const SEATS = [labor, management, ...COVERS];
const REGIONAL = [regionalLabor, regionalManagement];
const NATIONAL = [nationalLabor, nationalManagement];

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startTwoRegions();
  team = begin(product, 'T-1');
}, 120_000);
afterAll(() => product.stop());

/** `heard`: the process itself answers, whatever it says. */
function outcome({ status, body }: Answer): string {
  if (status === 401 || status >= 500 || body?.code === 'invalid_request') return `${status} ${body?.detail}`;
  if (body?.code === 'not_found' && body.detail.startsWith('There is no such team')) return 'absent';
  return body?.code === 'not_allowed' ? 'forbidden' : 'heard';
}

async function outcomes(people: string[], ask: (person: string) => Promise<Answer>): Promise<Record<string, string>> {
  const answers = await Promise.all(people.map(async (person) => [person, outcome(await ask(person))] as const));
  return Object.fromEntries(answers);
}
const expected = (people: string[], heard: string[], otherwise: string) =>
  people.map((person) => [person, heard.includes(person) ? 'heard' : otherwise]);

const unitId = 'T-1-U1';
const content = { units: [{ unitId, staffingModel: 'M', workforcePlan: 'P' }], asks: [] };
const OF_TEAM: [string, Record<string, unknown>, string[]][] = [
  ['seat-acceptances', {}, [labor, management]],
  ['seat-confirmations', { personId: labor }, COVERS],
  ['seat-holders', { personId: 'NOBODY' }, SEATS],
  ['revisions', { content }, SEATS],
  ['discussions', { held: false, content: { because: 'Nobody came.' } }, SEATS],
  ['discussion-confirmations', { discussionId: randomUUID() }, SEATS],
  ['signatures', { revisionId: randomUUID(), contentSha256: '0'.repeat(64) }, SEATS],
  ['signature-withdrawals', { revisionId: randomUUID() }, SEATS],
  ['impasses', { about: 'The model.' }, SEATS],
  ['impasse-withdrawals', {}, SEATS],
  ['data-requests', { what: 'Overtime.' }, SEATS],
  ['data-answers', { requestId: randomUUID(), answer: 'None.' }, SEATS],
  ['extension-requests', { milestone: 'filing_due', untilOn: `${BUDGET_YEAR - 1}-10-06`, reason: 'R' }, SEATS],
  ['extension-answers', { extensionId: randomUUID(), grant: true }, COVERS],
  ['acknowledgements', {}, SEATS],
  ['questions', { body: 'Why?' }, SEATS],
  ['filing-returns', { reason: 'arithmetic', comment: 'Sums.' }, [budgetMaker]],
  ['filing-receipts', {}, [budgetMaker]],
  ['labor-input-answers', { inputId: randomUUID(), treatment: 'not', answer: 'No.' }, [budgetMaker]],
  ['backfill-lines', { unitId, amountCents: 0, reason: 'None.' }, [budgetMaker]],
  ['decisions', { askId: 'none', decision: 'granted', rationale: RATIONALE }, [budgetMaker]],
  ['unit-budget-finalizations', { unitId }, [budgetMaker]],
  ['publications', {}, [budgetMaker]],
  ['question-answers', { questionId: randomUUID(), answer: 'So.' }, [budgetMaker]],
  ['labor-inputs', { unitId: 'NONE', body: 'Text.' }, LABOR_INPUT],
  ['labor-input-completions', { unitId: 'NONE' }, LABOR_INPUT],
  ['zero-answers', { unitId, agree: true }, [labor, laborSponsor, laborBudgetRep, ...REGIONAL, ...NATIONAL]],
  ['phase-releases', { phase: 'prepare', reason: 'R' }, REGIONAL],
  ['withdrawals', { reason: 'R' }, REGIONAL],
  ['training-exemptions', { personId: labor, reason: 'R' }, REGIONAL],
  ['resumptions', { reason: 'R' }, REGIONAL],
];

it.each(OF_TEAM)('hears %s of a team from those whose task it is', async (what, body, heard) => {
  const ask = (person: string) => product.post(person, `${team.path}/${what}`, body);
  expect(Object.entries(await outcomes(INSIDERS, ask))).toEqual(expected(INSIDERS, heard, 'forbidden'));
  expect(Object.entries(await outcomes(OUTSIDERS, ask))).toEqual(expected(OUTSIDERS, [], 'absent'));
});

it.each(['', '/events', '/revisions'])('shows %s of a team to whoever reaches it, and to nobody else', async (what) => {
  const look = (person: string) => product.get(person, `${team.path}${what}`);
  expect(Object.entries(await outcomes(INSIDERS, look))).toEqual(expected(INSIDERS, INSIDERS, ''));
  expect(Object.entries(await outcomes(OUTSIDERS, look))).toEqual(expected(OUTSIDERS, [], 'absent'));
});

it('tells an outsider the same of a team that is there and of one that is not', async () => {
  const [there, not] = await Promise.all(
    ['T-1', 'T-999'].map((ubtId) => product.get(hawaiiLabor, `/api/cycles/${BUDGET_YEAR}/ubts/${ubtId}`)),
  );
  expect(there?.body).toEqual(not?.body);
});

const moved = { key: 'filing_due', printedOn: `${BUDGET_YEAR - 1}-09-29`, source: 'Agreed' };
const OF_CYCLE: [string, string, string, unknown, string[]][] = [
  ['POST', 'a draft', '/api/cycles', { budgetYear: 2199, agreements: ['NONE'] }, NATIONAL],
  ['PUT', 'the dates of a draft', `/api/cycles/${BUDGET_YEAR}/milestones`, { dates: [moved] }, NATIONAL],
  ['POST', 'a launch', `/api/cycles/${BUDGET_YEAR}/launch`, {}, NATIONAL],
  ['POST', 'a confirmed launch', `/api/cycles/${BUDGET_YEAR}/launch/confirmation`, {}, NATIONAL],
  ['POST', 'a cancellation', '/api/cycles/2198/cancellation', { reason: 'R' }, NATIONAL],
  ['POST', 'a date of the nation', '/api/cycles/2198/milestone-moves', moved, NATIONAL],
  [
    'POST',
    'a date of a region',
    '/api/cycles/2198/milestone-moves',
    { ...moved, regionId: 'colorado' },
    [...REGIONAL, ...NATIONAL],
  ],
  ['POST', 'labor’s roles of the nation', '/api/role-confirmations', { side: 'labor' }, [nationalLabor]],
  [
    'POST',
    'labor’s roles of a region',
    '/api/role-confirmations',
    { side: 'labor', regionId: 'colorado' },
    [regionalLabor, nationalLabor],
  ],
  ['POST', 'a roster', '/api/roster-imports', 'no roster', [...NATIONAL, operations]],
  ['POST', 'holidays', '/api/holiday-imports', 'no holidays', [...NATIONAL, operations]],
  [
    'POST',
    'roles',
    '/api/role-imports',
    'no roles',
    [...REGIONAL, ...NATIONAL, operations, hawaiiLabor, hawaiiManagement],
  ],
];

it.each(OF_CYCLE)('hears a %s of %s from those whose task it is', async (method, _, path, body, heard) => {
  const everybody = [...INSIDERS, ...OUTSIDERS];
  const ask = (person: string) => product.request(method, person, path, body);
  expect(Object.entries(await outcomes(everybody, ask))).toEqual(expected(everybody, heard, 'forbidden'));
});

it('lets nobody who covers a seat act in it while it is held', async () => {
  for (const person of COVERS) {
    const drafted = await product.post(person, `${team.path}/revisions`, { content });
    expect(drafted).toMatchObject({ status: 403, body: { code: 'not_seat_holder' } });
    const asked = await product.post(person, `${team.path}/discussion-confirmations`, { discussionId: randomUUID() });
    expect(asked).toMatchObject({ status: 403, body: { code: 'not_seat_holder' } });
  }
});

it('lets a side neither confirm nor name the other side’s co-lead', async () => {
  const confirmed = await product.post(managementSponsor, `${team.path}/seat-confirmations`, { personId: labor });
  expect(confirmed.body.code).toBe('not_seat_holder');
  await product.post(managementSponsor, `${team.path}/seat-holders`, { personId: expert });
  expect((await team.show()).seats).toMatchObject({ labor: { personId: labor }, management: { personId: expert } });
  await product.post(managementSponsor, `${team.path}/seat-holders`, { personId: management });
});

it('lets a sponsor cover the seat that is empty, and no other sponsor', async () => {
  const other = begin(product, 'T-2');
  await other.act(regionalLabor, 'seat-vacancies');
  const units = [{ unitId: 'T-2-U1', staffingModel: 'M', workforcePlan: 'P' }];
  await other.act(otherLaborSponsor, 'revisions', { content: { units, asks: [] } }, 201);
  await other.act(regionalLabor, 'revisions', { content: { units, asks: [] } }, 403);
  await other.act(laborSponsor, 'revisions', { content: { units, asks: [] } }, 404);
  await other.act(regionalLabor, 'seat-holders', { personId: 'T-2-L' });
  await other.act(otherLaborSponsor, 'revisions', { content: { units, asks: [] } }, 403);
});

it('exempts nobody who leads another team', async () => {
  const answer = await product.post(regionalLabor, `${team.path}/training-exemptions`, {
    personId: 'H-1-L',
    reason: 'R',
  });
  expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

describe('a request about a team', () => {
  let path: string;
  beforeAll(async () => {
    const asked = await product.post(regionalLabor, `${team.path}/phase-releases`, {
      phase: 'prepare',
      reason: 'Of this test alone.',
    });
    path = `/api/approvals/${asked.body.approvalId}`;
  });

  it.each([
    ['the side that asked', regionalLabor, 409, 'same_side_confirmation'],
    ['the nation', nationalManagement, 403, 'not_allowed'],
    ['a budget-maker', budgetMaker, 403, 'not_allowed'],
    ['a co-lead', management, 403, 'not_allowed'],
    ['operations', operations, 403, 'not_allowed'],
    ['another region', hawaiiManagement, 404, 'not_found'],
  ])('is neither confirmed nor refused by %s', async (_, person, status, code) => {
    for (const answer of ['confirmation', 'refusal']) {
      expect(await product.post(person, `${path}/${answer}`)).toMatchObject({ status, body: { code } });
    }
  });

  it.each([
    ['the side that is asked', regionalManagement, 403],
    ['the nation of the same side', nationalLabor, 403],
    ['a co-lead of the same side', labor, 403],
    ['another region', hawaiiLabor, 404],
  ])('is not taken back by %s', async (_, person, status) => {
    expect(await product.post(person, `${path}/withdrawal`)).toMatchObject({ status });
  });

  it('is listed for who may answer it and for who asked', async () => {
    const lists = async (person: string) =>
      (await product.get(person, '/api/approvals')).body.approvals
        .filter(({ approvalId }: { approvalId: string }) => path.endsWith(approvalId))
        .map(({ relation }: { relation: string }) => relation);
    expect(await lists(regionalManagement)).toEqual(['for_me']);
    expect(await lists(regionalLabor)).toEqual(['mine']);
    for (const person of [nationalLabor, nationalManagement, hawaiiManagement, budgetMaker, management]) {
      expect(await lists(person)).toEqual([]);
    }
  });

  it('is confirmed by the other side of the region', async () => {
    expect((await product.post(regionalManagement, `${path}/refusal`)).body.status).toBe('refused');
  });
});

it('lists to each only the teams that they reach', async () => {
  const teams = async (person: string) =>
    (await product.get(person, `/api/cycles/${BUDGET_YEAR}/ubts`)).body.ubts.map(
      ({ ubtId }: { ubtId: string }) => ubtId,
    );
  expect(await teams(nationalLabor)).toEqual(['H-1', 'T-1', 'T-2']);
  expect(await teams(operations)).toEqual(['H-1', 'T-1', 'T-2']);
  expect(await teams(regionalLabor)).toEqual(['T-1', 'T-2']);
  expect(await teams(hawaiiLabor)).toEqual(['H-1']);
  expect(await teams(labor)).toEqual(['T-1']);
  expect(await teams(otherLaborSponsor)).toEqual(['T-2']);
});
