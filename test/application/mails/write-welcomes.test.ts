import { writeLeaderMails, writeWelcomes } from '../../../application/mails/write-welcomes.ts';
import { nobody, person, type RosterCells, roleRow, rosterRow } from '../../imports/files.ts';
import { BUDGET_YEAR, type LaunchedTeams, startLaunchedTeams } from '../../support/launched-teams.ts';

let launched: LaunchedTeams;
afterEach(() => launched.close());

const launch = async (...given: Parameters<typeof startLaunchedTeams>) => {
  launched = await startLaunchedTeams(...given);
};
const welcomeAll = () => writeWelcomes(launched.deps, BUDGET_YEAR);

interface Row {
  key: string;
  person_id: string;
  subject: string;
  text_body: string;
}
const mails = (kind = 'welcome') =>
  launched.rows<Row>('select key, person_id, subject, text_body from outbox where kind = $1 order by key', [kind]);
const mailTo = async (personId: string): Promise<string> => {
  const own = (await mails()).filter(({ person_id }) => person_id === personId);
  if (own.length !== 1) throw new Error(`${personId} got ${own.length} welcomes.`);
  return own[0]?.text_body.replace(/\s+/g, ' ') ?? '';
};

const REGIONAL = [
  roleRow({ person_ref: 'RC-L', side: 'labor' }),
  roleRow({ person_ref: 'RC-M', side: 'management' }),
  roleRow({ person_ref: 'BM-1', role: 'budget_maker', side: '' }),
  roleRow({ person_ref: 'LB-1', role: 'labor_budget_rep', side: 'labor' }),
];

it('welcomes everybody who leads once, and nobody else', async () => {
  await launch([rosterRow({ ubt_ref: 'T-1', ...person('physician_co_lead', 'DOC') })], REGIONAL);
  expect(await welcomeAll()).toBe(5);
  expect((await mails()).map(({ key }) => key)).toEqual(
    ['DOC', 'LS-1', 'MS-1', 'T-1-L', 'T-1-M'].map((ref) => `event:welcome:${BUDGET_YEAR}:${ref}`),
  );
});

it('tells a co-lead with whom, by when and whom to ask', async () => {
  await launch([rosterRow({ ubt_ref: 'T-1' })], REGIONAL);
  await welcomeAll();
  const text = await mailTo('T-1-L');
  for (const said of [
    'You are labor co-lead of Team T-1.',
    'Together with Person T-1-M, management co-lead',
    'accept your seat, and that has time until Saturday, September 30, 2028',
    'Complete the co-lead training Due Saturday, March 31, 2029, end of day, Mountain Time (MDT)',
    'signed by both co-leads Due Sunday, September 30, 2029, end of day, Mountain Time (MDT)',
    // launched on Tuesday the 1st: Wednesday, Thursday and Friday are left alone
    'comes no earlier than Monday, August 7, 2028',
    'Person RC-L Regional co-chair for labor, Colorado',
    'Person NC-L · National co-chair, labor',
    'Person NC-M · National co-chair, management',
  ]) {
    expect(text).toContain(said);
  }
  expect(text.indexOf('RC-L')).toBeLessThan(text.indexOf('RC-M'));
});

it('writes one mail to a manager with twelve teams', async () => {
  const manager = person('management_co_lead', 'MANY');
  const teams = Array.from({ length: 12 }, (_, n) => rosterRow({ ubt_ref: `T-${n + 1}`, ...manager }));
  await launch(teams);
  expect(await welcomeAll()).toBe(15);
  const text = await mailTo('MANY');
  for (let n = 1; n <= 12; n += 1) expect(text).toContain(`Team T-${n} Lone Tree`);
});

it('goes on after it was killed, and repeats no mail', async () => {
  // about 440 people: more than a page
  const teams = Array.from({ length: 220 }, (_, n) => rosterRow({ ubt_ref: `T-${n}` }));
  await launch(teams);
  const killed = new Error('killed');
  const first = writeWelcomes(launched.deps, BUDGET_YEAR, () => {
    throw killed;
  });
  await expect(first).rejects.toBe(killed);
  const before = (await mails()).length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(442);
  const progress: number[] = [];
  const both = await Promise.all([
    writeWelcomes(launched.deps, BUDGET_YEAR, (written) => progress.push(written)),
    welcomeAll(),
  ]);
  expect(before + both[0] + both[1]).toBe(442);
  expect(progress.length).toBeGreaterThan(0);
  expect(await welcomeAll()).toBe(0);
  expect(new Set((await mails()).map(({ person_id }) => person_id)).size).toBe(442);
});

it('says who stands in for a seat that is not named yet', async () => {
  await launch(
    [rosterRow({ ubt_ref: 'T-1', ...nobody('management_co_lead') })],
    [roleRow({ person_ref: 'SP-M', role: 'sponsor', side: 'management', scope_kind: 'team', scope_ref: 'T-1' })],
  );
  await welcomeAll();
  expect(await mailTo('T-1-L')).toContain(
    'The management seat is vacant, its co-lead not named yet; Person SP-M, management sponsor, stands in',
  );
  expect(await mailTo('SP-M')).toContain('The management seat is vacant, its co-lead not named yet; you stand in');
  expect(await mailTo('MS-1')).toContain('you are proposed');
});

it('names the next level where a vacant seat has no confirmed sponsor either', async () => {
  const vacant = rosterRow({ ubt_ref: 'T-1', ...nobody('management_co_lead') });
  await launch([vacant]);
  await welcomeAll();
  expect(await mailTo('T-1-L')).toContain('Person NC-M, management national co-chair, stands in');
  await launched.close();
  await launch([vacant], REGIONAL);
  await welcomeAll();
  expect(await mailTo('T-1-L')).toContain('Person RC-M, management regional co-chair, stands in');
});

it('goes by who sits there when it is written, in the names of whoever chairs then', async () => {
  await launch([rosterRow({ ubt_ref: 'T-1' })]);
  const nation = { role: 'national_co_chair', scope_kind: 'nation', scope_ref: '' };
  await launched.bringRoles([
    roleRow({ ...nation, person_ref: 'NC-L', side: 'labor', from: '2028-01-01', to: '2028-07-31' }),
    roleRow({ ...nation, person_ref: 'NEXT', side: 'labor', from: '2028-07-31' }),
  ]);
  await welcomeAll();
  const text = await mailTo('T-1-L');
  expect(text).toContain('Person NEXT · National co-chair, labor');
  expect(text).not.toContain('Person NC-L');
});

it.each(['paused = true', `outcome = 'withdrawn'`])('leaves out the people of a cycle with %s', async (change) => {
  await launch([rosterRow({ ubt_ref: 'T-1' }), rosterRow({ ubt_ref: 'T-2' })]);
  await launched.rows(`update ubt_cycles set ${change} where ubt_id = 'T-1'`);
  await welcomeAll();
  expect((await mails()).map(({ person_id }) => person_id)).toEqual(['LS-1', 'MS-1', 'T-2-L', 'T-2-M']);
  expect(await mailTo('LS-1')).not.toContain('T-1');
});

it('gives Honolulu and Atlanta the same date in their own zones', async () => {
  const place = (facility: string, facility_time_zone: string, state: string): Partial<RosterCells> => ({
    region: facility,
    facility,
    facility_time_zone,
    state,
  });
  await launch([
    rosterRow({ ubt_ref: 'HNL', ...place('Honolulu', 'Pacific/Honolulu', 'HI') }),
    rosterRow({ ubt_ref: 'ATL', ...place('Atlanta', 'America/New_York', 'GA') }),
  ]);
  await welcomeAll();
  expect(await mailTo('HNL-L')).toContain('September 30, 2029, end of day, Hawaii-Aleutian Standard Time (HST)');
  expect(await mailTo('ATL-L')).toContain('September 30, 2029, end of day, Eastern Time (EDT)');
  // one sponsor for both: each team with its own dates
  const both = await mailTo('LS-1');
  expect(both).toContain('Your teams’ dates differ');
  expect(both).toMatch(/Filing due .*Eastern Time .*Filing due .*Hawaii-Aleutian/);
});

it('gives the leaders of each region one mail with a text to pass on', async () => {
  const washington = {
    region: 'Washington',
    facility: 'Tacoma',
    facility_time_zone: 'America/Los_Angeles',
    state: 'WA',
  };
  await launch(
    [rosterRow({ ubt_ref: 'T-1', ...nobody('labor_co_lead') }), rosterRow({ ubt_ref: 'T-2', ...washington })],
    [
      ...REGIONAL,
      roleRow({ person_ref: 'BM-N', role: 'budget_maker', side: '', scope_kind: 'nation', scope_ref: '' }),
      roleRow({ person_ref: 'BM-1', role: 'budget_maker', side: '', scope_kind: 'facility', scope_ref: 'Tacoma' }),
    ],
  );
  expect(await writeLeaderMails(launched.deps, BUDGET_YEAR)).toBe(7);
  expect(await writeLeaderMails(launched.deps, BUDGET_YEAR)).toBe(0);
  const written = await mails('launch_for_leaders');
  expect(written.map(({ key }) => key)).toEqual(
    [
      'colorado:BM-1',
      'colorado:BM-N',
      'colorado:LB-1',
      'colorado:RC-L',
      'colorado:RC-M',
      'washington:BM-1',
      'washington:BM-N',
    ].map((ref) => `event:launch_for_leaders:${BUDGET_YEAR}:${ref}`),
  );
  const text = written[3]?.text_body.replace(/\s+/g, ' ');
  expect(text).toContain('1 team at 1 facility');
  expect(text).toContain('1 of 2 co-lead seats are named');
  expect(text).toContain('By Sunday, September 30, 2029');
});
