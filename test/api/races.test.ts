// Two people at the same moment: one of them is first, and both are told how it stands.

import { rosterRow } from '../imports/files.ts';
import type { Answer, Product } from '../support/product.ts';
import {
  BUDGET_YEAR,
  begin,
  bringIn,
  draft,
  firstAsk,
  PEOPLE,
  RATIONALE,
  startYears,
  type TeamYear,
  toApply,
  toBudget,
  until,
} from '../support/team-year.ts';

const ROUNDS = 6;

const TEAMS = ['signs', 'edits', 'decides', 'goes'];

let product: Product;
beforeAll(async () => {
  product = await startYears(TEAMS);
}, 120_000);
afterAll(() => product.stop());

const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort();
const post = (team: TeamYear, person: string, what: string, body: unknown) =>
  product.post(person, `${team.path}/${what}`, body);
const signing = (team: TeamYear, person: string, { revisionId, contentSha256 }: Awaited<ReturnType<typeof draft>>) =>
  post(team, person, 'signatures', { revisionId, contentSha256 });
const ofTeam = async (team: TeamYear, type: string) => (await team.events()).filter((event) => event.type === type);

describe('signatures', () => {
  let team: TeamYear;
  beforeAll(async () => {
    team = begin(product, 'signs');
    await toApply(product, team);
  });

  it('lets one of two signatures of a side on two revisions stand', async () => {
    const [one, other] = [await draft(team, team.labor, [10_000]), await draft(team, team.labor, [20_000])];
    expect(statuses(await Promise.all([signing(team, team.labor, one), signing(team, team.labor, other)]))).toEqual([
      200, 200,
    ]);
    const { rows } = await product.owner.query(
      `select s.revision_id as "revisionId" from sign_offs s join revisions r on r.revision_id = s.revision_id
       where r.ubt_id = $1 and s.status = 'standing' and s.side = 'labor'`,
      [team.ubtId],
    );
    expect(rows).toHaveLength(1);
    await team.act(team.labor, 'signature-withdrawals', { revisionId: rows[0].revisionId });
  });

  it('signs once when a side presses twice', async () => {
    const revision = await draft(team, team.labor, [30_000]);
    const answers = await Promise.all([signing(team, team.labor, revision), signing(team, team.labor, revision)]);
    expect(statuses(answers)).toEqual([200, 409]);
    const { rows } = await product.owner.query(
      `select status, count(*)::int as many from sign_offs where revision_id = $1 group by status order by status`,
      [revision.revisionId],
    );
    expect(rows).toEqual([
      { status: 'refused', many: 1 },
      { status: 'standing', many: 1 },
    ]);
    await team.act(team.labor, 'signature-withdrawals', { revisionId: revision.revisionId });
  });

  it('sends a filing once when both sides sign at once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const revision = await draft(team, team.management, [1000 + round]);
      const both = await Promise.all([signing(team, team.labor, revision), signing(team, team.management, revision)]);
      expect(statuses(both)).toEqual([200, 200]);
      expect((await team.show()).filing).toMatchObject({ state: 'jointly_signed', kind: 'joint' });
      const { revisionId } = revision;
      await team.act(team.labor, 'signature-withdrawals', { revisionId });
      await team.act(team.management, 'signature-withdrawals', { revisionId });
    }
    expect((await ofTeam(team, 'signed')).filter(({ words }) => words.includes('the filing is sent'))).toHaveLength(
      ROUNDS,
    );
  });

  it('lets a return or a withdrawal win, and tells the other', async () => {
    const revision = await draft(team, team.labor, [5000]);
    await signing(team, team.labor, revision);
    await signing(team, team.management, revision);
    const [back, returned] = await Promise.all([
      post(team, team.labor, 'signature-withdrawals', { revisionId: revision.revisionId }),
      post(team, PEOPLE.budgetMaker, 'filing-returns', { reason: 'arithmetic', comment: 'Sums.' }),
    ]);
    expect([back.status, returned.status].sort()).toEqual([200, 409]);
    expect([back, returned].map(({ body }) => body.code)).toContainEqual(
      back.status === 200 ? 'not_sent' : 'nothing_signed',
    );
  });
});

it('never freezes a text that the signer has not seen', async () => {
  const team = begin(product, 'edits');
  await toApply(product, team);
  for (let round = 0; round < ROUNDS; round += 1) {
    const revision = await draft(team, team.labor, [1000 + round]);
    const { revisionId, contentSha256 } = revision;
    const units = [{ unitId: team.unitId, staffingModel: `Edited ${round}`, workforcePlan: 'Plan' }];
    const path = `${team.path}/revisions/${revisionId}`;
    const edit = () =>
      product.request('PUT', team.management, path, { content: { units, asks: [] } }, { 'If-Match': contentSha256 });
    const [edited, signed] = await Promise.all([edit(), signing(team, team.labor, revision)]);
    if (signed.status === 200) {
      expect(edited).toMatchObject({ status: 409, body: { code: 'revision_frozen' } });
      await team.act(team.labor, 'signature-withdrawals', { revisionId });
    } else {
      expect(signed).toMatchObject({
        status: 412,
        body: { code: 'changed_meanwhile', newest: edited.body.contentSha256 },
      });
      expect(edited.status).toBe(200);
    }
  }
});

it('saves one of two edits of the same draft and gives the other back its text', async () => {
  const team = begin(product, 'edits');
  const { revisionId, contentSha256 } = await draft(team, team.labor);
  const edit = (who: string, staffingModel: string) =>
    product.request(
      'PUT',
      who,
      `${team.path}/revisions/${revisionId}`,
      { content: { units: [{ unitId: team.unitId, staffingModel, workforcePlan: 'Plan' }], asks: [] } },
      { 'If-Match': `"${contentSha256}"` },
    );
  const answers = await Promise.all([edit(team.labor, 'Labor’s'), edit(team.management, 'Management’s')]);
  expect(statuses(answers)).toEqual([200, 412]);
  const kept = answers.find(({ status }) => status === 200) as Answer;
  expect(answers.find(({ status }) => status === 412)?.body.newest).toBe(kept.body.contentSha256);
});

it('keeps two concurrent decisions on one ask in one order, and the row says the last', async () => {
  const team = begin(product, 'decides');
  await toBudget(product, team);
  const { askId } = await firstAsk(team);
  const decide = (decision: string, amountGrantedCents: number) =>
    post(team, PEOPLE.budgetMaker, 'decisions', { askId, decision, rationale: { ...RATIONALE, amountGrantedCents } });
  for (let round = 1; round <= ROUNDS; round += 1) {
    await Promise.all([decide('granted_modified', round), decide('declined', 0)]);
    const last = (await ofTeam(team, 'ask_decided')).at(-1)?.words;
    const { rows } = await product.owner.query('select decision from decisions where ask_id = $1', [askId]);
    // a draft of the budget-maker until it is published: no other person's history names it
    expect(last).toBe('An ask was decided.');
    expect(rows).toEqual([{ decision: (await firstAsk(team)).decision }]);
  }
});

it('publishes once when two budget-makers publish, and never past an amount that is changed at that moment', async () => {
  const team = begin(product, 'decides');
  const { unitId } = team;
  await team.act(PEOPLE.budgetMaker, 'backfill-lines', { unitId, amountCents: 100, hours: '1.5' });
  const finals = await Promise.all(
    [1, 2].map(() => post(team, PEOPLE.budgetMaker, 'unit-budget-finalizations', { unitId })),
  );
  expect(statuses(finals)).toEqual([200, 409]);
  const published = await Promise.all([1, 2, 3].map(() => post(team, PEOPLE.budgetMaker, 'publications', {})));
  expect(statuses(published)).toEqual([200, 409, 409]);
  expect(await ofTeam(team, 'decisions_published')).toHaveLength(1);
});

describe('both sides of a request', () => {
  const ask = async (team: TeamYear, reason: string) =>
    (await post(team, PEOPLE.regionalLabor, 'training-exemptions', { personId: team.labor, reason })).body.approvalId;
  const answer = (approvalId: string, what: string, person: string = PEOPLE.regionalManagement) =>
    product.post(person, `/api/approvals/${approvalId}/${what}`);

  it('takes a confirmation or a refusal, whichever is first', async () => {
    const team = begin(product, 'goes');
    for (let round = 0; round < ROUNDS; round += 1) {
      const approvalId = await ask(team, `Reason ${round}`);
      const [confirmed, refused] = await Promise.all([
        answer(approvalId, 'confirmation'),
        answer(approvalId, 'refusal'),
      ]);
      expect([confirmed.status, refused.status].sort()).toEqual([200, 409]);
      const { rows } = await product.owner.query('select status from approvals where approval_id = $1', [approvalId]);
      expect(rows[0].status).toBe(confirmed.status === 200 ? 'confirmed' : 'refused');
    }
  });

  it('takes an answer or the request back, whichever is first, and tells the other', async () => {
    const team = begin(product, 'goes');
    for (let round = 0; round < ROUNDS; round += 1) {
      const approvalId = await ask(team, `Taken back ${round}`);
      const [back, confirmed] = await Promise.all([
        answer(approvalId, 'withdrawal', PEOPLE.regionalLabor),
        answer(approvalId, 'confirmation'),
      ]);
      expect([back.status, confirmed.status].sort()).toEqual([200, 409]);
      const [winner, loser] = back.status === 200 ? [back, confirmed] : [confirmed, back];
      expect(winner.body.status).toBe(back.status === 200 ? 'withdrawn' : 'confirmed');
      expect(loser.body.detail).toMatch(back.status === 200 ? /taken this request back/ : /confirmed already/);
      const { rows } = await product.owner.query(
        `select count(*)::int as many from training_records where idempotency_key = 'approval ' || $1`,
        [approvalId],
      );
      expect(rows[0].many).toBe(back.status === 200 ? 0 : 1);
    }
  });

  it('carries out once what is confirmed ten times', async () => {
    const team = begin(product, 'goes');
    const release = { phase: 'prepare', reason: 'Once.' };
    const { approvalId } = (await post(team, PEOPLE.regionalLabor, 'phase-releases', release)).body;
    const answers = await Promise.all(Array.from({ length: 10 }, () => answer(approvalId, 'confirmation')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { rows } = await product.owner.query(
      `select count(*)::int as many from commands where idempotency_key = 'approval ' || $1 || ':goes'`,
      [approvalId],
    );
    expect(rows[0].many).toBe(1);
  });

  it('answers everybody while one asks again and the other side answers', async () => {
    const team = begin(product, 'goes');
    const payload = { personId: team.labor, reason: 'Again and again.' };
    for (let round = 0; round < 10; round += 1) {
      const approvalId = await ask(team, payload.reason);
      const answers = await Promise.all([
        post(team, PEOPLE.regionalLabor, 'training-exemptions', payload),
        answer(approvalId, 'refusal'),
        post(team, PEOPLE.regionalLabor, 'training-exemptions', payload),
        post(team, PEOPLE.regionalManagement, 'training-exemptions', payload),
      ]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    }
  });
});

describe('launches', () => {
  const year = BUDGET_YEAR + 2;
  const path = `/api/cycles/${year}`;
  const many = (count: number, request: () => Promise<Answer>) => Promise.all(Array.from({ length: count }, request));

  it('drafts one cycle for a year, however often one person asks and whoever else does', async () => {
    const draft = (person: string) => () =>
      product.post(person, '/api/cycles', { budgetYear: year, agreements: ['COALITION_2023'] });
    const [own, others] = await Promise.all([
      many(5, draft(PEOPLE.nationalLabor)),
      many(3, draft(PEOPLE.nationalManagement)),
    ]);
    // whose request came first has the draft, and each of that person's requests is answered with it
    const first = own[0]?.status === 201 ? [201, 409] : [409, 201];
    expect([new Set(statuses(own)), new Set(statuses(others))]).toEqual(first.map((status) => new Set([status])));
  });

  it('is asked for once when both sides ask at once', async () => {
    const asked = await Promise.all(
      [PEOPLE.nationalLabor, PEOPLE.nationalManagement, PEOPLE.nationalLabor].map((person) =>
        product.post(person, `${path}/launch`),
      ),
    );
    expect(statuses(asked)).toEqual([202, 202, 202]);
    expect(new Set(asked.map(({ body }) => body.approvalId)).size).toBe(1);
  });

  it('launches each team once when it is confirmed ten times at once', async () => {
    const side = (await product.get(PEOPLE.nationalLabor, path)).body.launch.requestedSide;
    const other = side === 'labor' ? PEOPLE.nationalManagement : PEOPLE.nationalLabor;
    const answers = await many(10, () => product.post(other, `${path}/launch/confirmation`));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    await until(async () => (await product.get(other, path)).body.status === 'running', 'the launch');
    const { rows } = await product.owner.query(
      `select count(*)::int as events, count(distinct stream)::int as teams from events
       join ubt_cycles using (stream) where budget_year = $1 and type = 'cycle_launched'`,
      [year],
    );
    expect(rows).toEqual([{ events: 4, teams: 4 }]);
    expect((await product.post(PEOPLE.nationalLabor, `${path}/launch`)).body.code).toBe('not_a_draft');
  });
});

it('names one holder when a side names two at once', async () => {
  const team = begin(product, 'goes');
  await bringIn(
    product,
    TEAMS.map((ubt_ref) => rosterRow({ ubt_ref })),
  );
  const name = (personId: string) => post(team, PEOPLE.regionalLabor, 'seat-holders', { personId });
  await Promise.all([name(PEOPLE.newLabor), name(PEOPLE.laborBudgetRep)]);
  const { rows } = await product.owner.query(
    `select person_id as "personId" from role_assignments
     where role = 'co_lead' and scope_id = $1 and side = 'labor' and ends_on is null`,
    [team.ubtId],
  );
  expect(rows).toEqual([{ personId: (await team.show()).seats.labor.personId }]);
});
