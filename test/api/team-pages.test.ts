// What a team's page reads beside the team itself: its mails, its years, and what changed between two revisions.

import { randomUUID } from 'node:crypto';
import type { Product } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  draft,
  finishBudget,
  PEOPLE,
  publish,
  type TeamYear,
  toBudget,
  until,
} from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const YEARS = '/api/ubts/T-1/years';
const INSIDERS = ['T-1-L', OTHERS.physician, PEOPLE.laborSponsor, PEOPLE.regionalLabor, PEOPLE.budgetMaker];
const OUTSIDERS = [
  'T-2-L',
  'H-1-L',
  OTHERS.otherLaborSponsor,
  OTHERS.hawaiiLabor,
  OTHERS.hawaiiManagement,
  OTHERS.hawaiiBudgetMaker,
];

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startTwoRegions();
  team = begin(product, 'T-1');
}, 120_000);
afterAll(() => product.stop());

const mailsOf = async (person: string) => (await product.get(person, `${team.path}/mails`)).body.mails;
const difference = async (revisionId: string, query = '') =>
  product.get('T-1-M', `${team.path}/revisions/${revisionId}/difference${query}`);

it('answers nothing of a team to whoever may not read it', async () => {
  const { revisionId } = await draft(team, 'T-1-L', [100]);
  const paths = [YEARS, `${team.path}/mails`, `${team.path}/revisions/${revisionId}/difference`];
  for (const path of paths) {
    for (const person of OUTSIDERS) {
      expect(await product.get(person, path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    for (const person of INSIDERS) expect((await product.get(person, path)).status).toBe(200);
  }
  expect((await product.get(PEOPLE.regionalLabor, '/api/ubts/T-999/years')).status).toBe(404);
});

describe('two revisions', () => {
  it('differ in words and by field, from the one before or any other', async () => {
    const [first, second] = [await draft(team, 'T-1-L', [100]), await draft(team, 'T-1-L', [100, 4250])];
    const { body } = await difference(second.revisionId);
    expect(body).toMatchObject({ from: first.revisionId, to: second.revisionId, same: false });
    expect(body.changes).toEqual([
      {
        part: 'ask',
        change: 'added',
        unitId: 'T-1-U1',
        placeBefore: null,
        placeAfter: 2,
        fields: [
          { field: 'unitId', before: null, after: 'T-1-U1' },
          { field: 'what', before: null, after: 'Ask number 2' },
          { field: 'amountCents', before: null, after: '$42.50' },
        ],
        words: 'Ask 2 was added.',
      },
    ]);
    const third = await draft(team, 'T-1-L', [150]);
    const changed = (await difference(third.revisionId, `?from=${first.revisionId}`)).body.changes;
    expect(changed).toMatchObject([{ words: 'Ask 1 has another amount ($1.00 to $1.50).', placeAfter: 1 }]);
    expect((await difference(first.revisionId, `?from=${first.revisionId}`)).body).toMatchObject({ same: true });
  });

  it('must both be of this team', async () => {
    const { revisionId } = await draft(team, 'T-1-L', [100]);
    expect((await difference(randomUUID())).status).toBe(404);
    const other = await draft(begin(product, 'T-2'), 'T-2-L', [100]);
    expect((await difference(revisionId, `?from=${other.revisionId}`)).status).toBe(404);
  });
});

describe('the mails', () => {
  it('tell kind, time, person and what became of each, and no address', async () => {
    await until(
      async () => (await mailsOf('T-1-L')).every((mail: { status: string }) => mail.status === 'sent'),
      'mail',
    );
    const mails = await mailsOf('T-1-L');
    const welcomed = mails.filter((mail: { kind: string }) => mail.kind === 'welcome');
    expect(welcomed.map((mail: { personId: string }) => mail.personId).sort()).toEqual(['T-1-L', 'T-1-M']);
    expect(welcomed[0]).toMatchObject({ kindInWords: 'the welcome to the year', statusInWords: expect.any(String) });
    expect(welcomed[0].sentAt).not.toBeNull();
    expect(JSON.stringify(mails)).not.toContain('@');
  });
});

describe('the years', () => {
  it('show what was asked, decided and granted once it is published', async () => {
    team = begin(product, 'T-1');
    await toBudget(product, team, [125_000]);
    await finishBudget(team);
    const before = (await product.get('T-1-L', YEARS)).body.years[0];
    expect(before.asks).toMatchObject([{ decision: null, amountCents: 125_000, grantedCents: null }]);
    expect((await team.show()).asks).toMatchObject([{ decision: null }]);
    expect((await team.show(PEOPLE.budgetMaker)).asks).toMatchObject([{ decision: 'granted' }]);
    await publish(team);
    const { body } = await product.get('T-1-L', YEARS);
    expect(body).toMatchObject({ ubtId: 'T-1', regionId: 'colorado' });
    expect(body.years).toMatchObject([
      {
        budgetYear: BUDGET_YEAR,
        phase: 'budget',
        outcome: null,
        filingState: 'received',
        filingKind: 'joint',
        filedOnTime: true,
        discussionConfirmed: true,
        published: true,
        asks: [{ from: 'joint', what: 'Ask number 1', decision: 'granted', grantedCents: 125_000 }],
      },
    ]);
    const told = (await mailsOf(PEOPLE.regionalLabor)).filter(
      (mail: { kind: string }) => mail.kind === 'decision_published',
    );
    expect(told.map((mail: { personId: string }) => mail.personId).sort()).toEqual(['T-1-L', 'T-1-M']);
  });
});
