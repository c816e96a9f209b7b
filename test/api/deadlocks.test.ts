// Whatever two people do in the same moment: nobody is answered with a failure of ours, and no two transactions wait for
// each other. Each pair of transactions that lock more than one row is walked, several of each at once.

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { closeOvertakenRequests } from '../../application/approvals/close-overtaken-approvals.ts';
import { launchPage } from '../../application/launch/launch-page.ts';
import { writeRequestMails } from '../../application/mails/write-approval-mails.ts';
import { writeSeatMails } from '../../application/mails/write-seat-mails.ts';
import { writeWelcomes } from '../../application/mails/write-welcomes.ts';
import { createPool } from '../../db/pool.ts';
import { createTransport } from '../../mail/smtp/transport.ts';
import { roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import type { Answer, Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, draft, PEOPLE, startYears, type TeamYear, toApply } from '../support/team-year.ts';

const TEAM = 'walks';
const ROWS = [TEAM, 'beside', 'behind'].map((ubt_ref) => rosterRow({ ubt_ref }));

let product: Product;
let team: TeamYear;
let worker: Pool;
let transport: ReturnType<typeof createTransport>;
beforeAll(async () => {
  product = await startYears([TEAM, 'beside', 'behind']);
  worker = createPool(product.workerUrl);
  transport = createTransport(product.mail.url);
  team = begin(product, TEAM);
  await toApply(product, team);
}, 120_000);
afterAll(async () => {
  transport.close();
  await worker.end();
  await product.stop();
});

const post = (person: string, what: string, body?: unknown) => product.post(person, `${team.path}/${what}`, body);
const sign = (person: string, { revisionId, contentSha256 }: Awaited<ReturnType<typeof draft>>) =>
  post(person, 'signatures', { revisionId, contentSha256 });

/** A sentence for whoever is refused, and never a failure of ours. */
function expectAnswered(answers: Answer[], what: string): void {
  const wrong = answers.filter(({ status }) => status < 200 || status >= 500);
  expect({ what, wrong: wrong.map(({ status, body }) => ({ status, body })) }).toEqual({ what, wrong: [] });
  for (const { status, body } of answers) if (status >= 400) expect(body.detail).toMatch(/ .*\.$/);
}

/** Counted by PostgreSQL for this database; a session tells its share when it ends at the latest. */
async function countDeadlocks(): Promise<number> {
  await product.owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await product.owner.query('select pg_sleep(0.3)');
  const { rows } = await product.owner.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  );
  return rows[0].deadlocks;
}

it('answers six signatures of both sides at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const revision = await draft(team, team.labor, [1000 + round]);
    const six = [1, 2, 3].flatMap(() => [sign(team.labor, revision), sign(team.management, revision)]);
    const answers = await Promise.all(six);
    expectAnswered(answers, `round ${round}`);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    for (const person of [team.labor, team.management]) {
      await team.act(person, 'signature-withdrawals', { revisionId: revision.revisionId });
    }
  }
  expect(await countDeadlocks()).toBe(0);
}, 120_000);

describe('every pair of transactions', () => {
  let revision: Awaited<ReturnType<typeof draft>>;
  let year = BUDGET_YEAR + 1;
  let count = 0;
  const path = () => `/api/cycles/${year}`;
  const units = () => [{ unitId: team.unitId, staffingModel: `Model ${++count}`, workforcePlan: 'Plan' }];
  const operations = (what: string, csv: string) => product.request('POST', 'operations', `/api/${what}`, csv);
  const lastOf = async (action: string): Promise<string> => {
    const sql = 'select approval_id as id from approvals where action = $1 order by requested_at desc limit 1';
    return (await product.owner.query(sql, [action])).rows[0]?.id ?? randomUUID();
  };
  const answer = async (action: string, person: string = PEOPLE.regionalManagement) =>
    product.post(person, `/api/approvals/${await lastOf(action)}/confirmation`);
  const deps = () => ({
    pool: worker,
    client: product.client,
    taskQueue: product.taskQueue,
    clock: product.clock,
    launchPerSecond: 1000,
    transport,
    mailFrom: 'staffing@product.example',
    publicUrl: product.url,
  });

  /** Each takes locks on more than one row, or on one that another one of them takes second. */
  const TRANSACTIONS: Record<string, () => Promise<Answer | unknown>> = {
    'labor signs': () => sign(team.labor, revision),
    'management signs': () => sign(team.management, revision),
    'labor takes its signature back': () =>
      post(team.labor, 'signature-withdrawals', { revisionId: revision.revisionId }),
    'a draft is written': () =>
      post(team.labor, 'revisions', {
        content: { units: units(), asks: [], dissent: '' },
        baseRevisionId: revision.revisionId,
      }),
    'a draft is edited': () =>
      product.request(
        'PUT',
        team.management,
        `${team.path}/revisions/${revision.revisionId}`,
        { content: { units: units(), asks: [], dissent: '' } },
        { 'If-Match': revision.contentSha256 },
      ),
    'an extension is asked for': () =>
      post(team.labor, 'extension-requests', { milestone: 'filing_due', untilOn: '2099-01-01', reason: 'More time.' }),
    'a holder is named': () => post(PEOPLE.regionalLabor, 'seat-holders', { personId: team.labor }),
    'training is reported': () =>
      product.post(team.labor, '/api/training-records', { completedOn: new Date().toISOString().slice(0, 10) }),
    'a pause is asked for': () => post(PEOPLE.regionalLabor, 'pauses', { reason: 'The same reason.' }),
    'a pause is confirmed': () => answer('pause'),
    'a pause is taken back': async () =>
      product.post(PEOPLE.regionalLabor, `/api/approvals/${await lastOf('pause')}/withdrawal`),
    'an exemption is asked for': () =>
      post(PEOPLE.regionalLabor, 'training-exemptions', { personId: team.labor, reason: 'The same reason.' }),
    'an exemption is confirmed': () => answer('exempt_from_training'),
    'a launch is asked for': () => product.post(PEOPLE.nationalLabor, `${path()}/launch`),
    'a launch is confirmed': () => product.post(PEOPLE.nationalManagement, `${path()}/launch/confirmation`),
    'a draft of a year is edited': () =>
      product.request('PUT', PEOPLE.nationalLabor, `${path()}/scope`, {
        agreements: ['COALITION_2023'],
        regions: null,
      }),
    'a cancellation is asked for': () =>
      product.post(PEOPLE.nationalLabor, `${path()}/cancellation`, { reason: 'The same reason.' }),
    'a cancellation is confirmed': () => answer('cancel_cycle', PEOPLE.nationalManagement),
    'the next teams are launched': () => launchPage(deps(), year).catch(() => undefined),
    'welcomes are written': () => writeWelcomes(deps(), BUDGET_YEAR),
    'requests are mailed': () => writeRequestMails(deps()),
    'overtaken requests are closed': () => closeOvertakenRequests(deps()),
    'changes of seats are told': () => writeSeatMails(deps()),
    'labor’s roles are confirmed': () =>
      product.post(PEOPLE.nationalLabor, '/api/role-confirmations', { side: 'labor' }),
    'a roster is imported': () =>
      operations('roster-imports', rosterCsv(ROWS.map((row) => ({ ...row, ubt_name: `Name ${++count}` })))),
    'roles are imported': () =>
      operations(
        'role-imports',
        roleCsv([roleRow({ person_ref: 'S-1', role: 'sponsor', side: 'labor', to: `2099-01-0${1 + (++count % 9)}` })]),
      ),
  };
  const names = Object.keys(TRANSACTIONS);
  const pairs = names.flatMap((one, index) => names.slice(index).map((other) => [one, other] as const));

  it('waits for nothing that waits for it', async () => {
    for (const [one, other] of pairs) {
      if (count++ % 8 === 0) revision = await draft(team, team.labor, [count]);
      if ((await product.get(PEOPLE.nationalLabor, path())).body?.status !== 'draft') {
        year += 1;
        await product.post(PEOPLE.nationalLabor, '/api/cycles', { budgetYear: year, agreements: ['COALITION_2023'] });
        await product.post(PEOPLE.nationalLabor, `${path()}/launch`);
      }
      const run = (name: string) => TRANSACTIONS[name]?.();
      const answers = await Promise.all([one, other, one, other].map(run));
      expectAnswered(
        answers.filter((given): given is Answer => typeof given === 'object' && given !== null && 'status' in given),
        `${one}; ${other}`,
      );
    }
    expect(await countDeadlocks()).toBe(0);
  }, 600_000);
});
