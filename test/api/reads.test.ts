// What the screens read: the cycle, its teams a page at a time, one team, its history, and what I owe.

import type { Product } from '../support/product.ts';
import { BUDGET_YEAR, begin, PEOPLE, type TeamYear, trainOne } from '../support/team-year.ts';
import { OTHERS, startTwoRegions } from './two-regions.ts';

const CYCLE = `/api/cycles/${BUDGET_YEAR}`;

let product: Product;
let team: TeamYear;
beforeAll(async () => {
  product = await startTwoRegions();
  team = begin(product, 'T-1');
}, 120_000);
afterAll(() => product.stop());

const page = async (query: string, person: string = PEOPLE.nationalLabor) =>
  (await product.get(person, `${CYCLE}/ubts?${query}`)).body;
const idsOf = (body: { ubts: { ubtId: string }[] }) => body.ubts.map(({ ubtId }) => ubtId);
const tasksOf = async (person: string) => (await product.get(person, '/api/me/tasks')).body.tasks;

describe('the cycle', () => {
  it('shows its calendar, its launch by both names, and counts of teams', async () => {
    const { status, body } = await product.get('T-1-L', CYCLE);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      budgetYear: BUDGET_YEAR,
      status: 'running',
      teamsInScope: 3,
      launch: { requestedBy: PEOPLE.nationalLabor, answeredBy: PEOPLE.nationalManagement, status: 'confirmed' },
      teams: { teams: 3, notStarted: 0, overdue: 0, byPhase: { prepare: 3 } },
    });
    expect(body.milestones).toHaveLength(15);
  });

  it('counts lateness by team, never by side', async () => {
    const { body } = await product.get(PEOPLE.nationalLabor, CYCLE);
    expect(JSON.stringify(body.teams)).not.toMatch(/labor|management/);
  });
});

describe('the teams', () => {
  it('come a page at a time, each once, in one order', async () => {
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const one = await page(`limit=1&after=${encodeURIComponent(after)}`);
      expect(one.ubts).toHaveLength(1);
      seen.push(...idsOf(one));
      after = one.next;
    }
    expect(seen).toEqual(['H-1', 'T-1', 'T-2']);
    expect(await page('limit=3')).toMatchObject({ next: null });
    expect(await page('after=zzz')).toEqual({ ubts: [], next: null });
  });

  it('are filtered by region, phase and lateness, all together', async () => {
    expect(idsOf(await page('region=hawaii'))).toEqual(['H-1']);
    expect(idsOf(await page('region=narnia'))).toEqual([]);
    expect(idsOf(await page('phase=prepare&overdue=false&region=colorado', PEOPLE.regionalLabor))).toEqual([
      'T-1',
      'T-2',
    ]);
    expect(idsOf(await page('phase=budget'))).toEqual([]);
    expect(idsOf(await page('overdue=true', PEOPLE.regionalLabor))).toEqual([]);
  });

  it('are no more by a filter than without it', async () => {
    expect(idsOf(await page('region=hawaii', PEOPLE.regionalLabor))).toEqual([]);
    expect(idsOf(await page('after=A&limit=200', OTHERS.hawaiiLabor))).toEqual(['H-1']);
  });
});

describe('who I am', () => {
  const me = async (person: string) => (await product.get(person, '/api/me')).body;

  it('names a co-lead’s role, side and team', async () => {
    expect(await me('T-1-L')).toEqual({
      personId: 'T-1-L',
      name: expect.any(String),
      roles: [{ role: 'co_lead', side: 'labor', scopeKind: 'team', scopeId: 'T-1', scopeName: 'Team T-1' }],
      sides: ['labor'],
      teams: [{ ubtId: 'T-1', name: 'Team T-1', side: 'labor' }],
      abilities: ['read_cycle', 'write_revision'],
    });
  });

  it('offers a regional co-chair what they do in their region', async () => {
    const { roles, sides, teams, abilities } = await me(OTHERS.hawaiiManagement);
    expect(roles).toEqual([expect.objectContaining({ scopeKind: 'region', scopeName: 'Hawaii' })]);
    expect([sides, teams]).toEqual([['management'], []]);
    expect(abilities).toEqual(expect.arrayContaining(['set_region_dates', 'confirm_roles', 'answer_approval']));
    expect(abilities).not.toContain('draft_cycle');
  });

  it('counts a physician co-lead for neither side', async () => {
    expect(await me(OTHERS.physician)).toMatchObject({ sides: [], teams: [{ ubtId: 'T-1', side: null }] });
  });

  it('offers operations no decision', async () => {
    const { sides, abilities } = await me(OTHERS.operations);
    expect(sides).toEqual([]);
    expect(abilities).toEqual([
      ...[
        'read_cycle',
        'stop_launch',
        'import_roster',
        'import_roles',
        'import_holidays',
        'import_unit_facts',
        'list_undeliverable_mail',
      ],
      ...['read_operations', 'release_sign_in'],
    ]);
  });
});

describe('my tasks', () => {
  it('come nearest first, with the day and the facility’s zone in words', async () => {
    const tasks = await tasksOf('T-1-L');
    expect(tasks.length).toBeGreaterThan(0);
    const dueAts = tasks.map(({ dueAt }: { dueAt: string }) => dueAt);
    expect(dueAts).toEqual([...dueAts].sort());
    expect(tasks[0]).toMatchObject({ ubtId: 'T-1', team: 'Team T-1', overdue: false, link: team.path });
    const training = tasks.find(({ kind }: { kind: string }) => kind === 'complete_training');
    expect(training.due).toMatch(/^\w+day, 31 March \d{4}, end of day \(MDT\)$/);
    const [hawaiian] = await tasksOf('H-1-L');
    expect(hawaiian.due).toMatch(/\(HST\)$/);
  });

  it('are none for whoever has done everything', async () => {
    await trainOne(product, 'T-2-L');
    expect(await tasksOf('T-2-L')).toEqual([]);
    expect(await tasksOf(PEOPLE.newLabor)).toEqual([]);
  });

  it('are those of each person alone', async () => {
    for (const person of ['T-1-L', 'T-1-M', 'H-1-M']) {
      const others = (await tasksOf(person)).filter(({ ubtId }: { ubtId: string }) => !person.startsWith(ubtId));
      expect(others).toEqual([]);
    }
  });
});

describe('what I wait for', () => {
  const waitingOf = async (person: string) => (await product.get(person, '/api/me/waiting')).body.waiting;

  it('names what the other seat of my team owes, by whom and in words', async () => {
    const waiting = await waitingOf('T-1-L');
    const own = (await tasksOf('T-1-M')).map(({ kind, subject }: { kind: string; subject: string }) => [kind, subject]);
    expect(own.length).toBeGreaterThan(0);
    const named = waiting.filter(({ who }: { who: string }) => who === 'Person T-1-M');
    expect(named.map(({ kind, subject }: { kind: string; subject: string }) => [kind, subject])).toEqual(own);
    for (const one of waiting) {
      expect(one).toMatchObject({ ubtId: 'T-1', team: 'Team T-1', words: expect.stringMatching(/^[A-Z]/) });
      expect(one.words).not.toMatch(/\byour?\b/);
    }
    const training = waiting.find(({ kind }: { kind: string }) => kind === 'complete_training');
    expect(training.relation).toBe('counterpart');
  });

  it('holds nothing that is mine, and nothing of teams that I do not lead', async () => {
    const mine = await tasksOf('T-1-M');
    const waiting = await waitingOf('T-1-M');
    for (const { kind, subject } of mine)
      expect(waiting).not.toContainEqual(expect.objectContaining({ kind, subject }));
    expect(await waitingOf(PEOPLE.regionalLabor)).toEqual([]);
  });

  it('asks for no training of a co-lead who has been trained', async () => {
    const kinds = (await waitingOf('T-2-M')).map(({ kind }: { kind: string }) => kind);
    expect(kinds).not.toContain('complete_training');
  });
});

describe('the history', () => {
  it('comes in pages, in sentences, without a gap', async () => {
    await team.act(PEOPLE.regionalManagement, 'seat-vacancies');
    await team.act(PEOPLE.regionalManagement, 'seat-holders', { personId: team.management });
    const first = (await product.get('T-1-L', `${team.path}/events?limit=2`)).body;
    expect(first.events.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2]);
    const rest = (await product.get('T-1-L', `${team.path}/events?after=${first.next}`)).body;
    expect(rest).toMatchObject({ next: null, events: [{ seq: 3, by: PEOPLE.regionalManagement }] });
    for (const { words } of [...first.events, ...rest.events]) expect(words).toMatch(/^[A-Z].*\.$/);
    expect((await product.get('T-1-L', `${team.path}/events?after=${2 ** 31 - 1}`)).body).toEqual({
      events: [],
      next: null,
    });
  });
});

describe('who is behind', () => {
  const NAMED = [
    'T-1-L',
    'T-1-M',
    OTHERS.physician,
    PEOPLE.laborSponsor,
    PEOPLE.regionalLabor,
    PEOPLE.regionalManagement,
  ];
  const UNNAMED = [
    PEOPLE.nationalLabor,
    PEOPLE.nationalManagement,
    OTHERS.operations,
    PEOPLE.budgetMaker,
    PEOPLE.newLabor,
  ];
  beforeAll(async () => {
    team = begin(product, 'T-1');
    // nobody is trained and nothing is filed: much is owed by either side
    await team.travelPast('load');
  });

  it('is shown to the team, its sponsors and both regional co-chairs', async () => {
    for (const person of NAMED) {
      const shown = await team.show(person);
      expect(shown.seats.labor.trained).toBe(false);
      const holders = shown.waitsFor.map(({ holder }: { holder: string | null }) => holder);
      expect(holders).toEqual(expect.arrayContaining(['budget_maker', 'T-1-L', 'T-1-M']));
      expect(shown.openAtEnd).toEqual(
        expect.arrayContaining(['complete_training:labor', 'complete_training:management']),
      );
    }
  });

  it('is shown to nobody else: neither names nor lateness by side', async () => {
    for (const person of UNNAMED) {
      const shown = await team.show(person);
      expect(shown.seats.labor.trained).toBeNull();
      expect(shown.waitsFor.length).toBeGreaterThan(0);
      for (const duty of shown.waitsFor) expect(duty).toMatchObject({ holder: null });
      for (const late of [...shown.waitsFor, ...shown.openAtEnd]) {
        expect(JSON.stringify(late)).not.toMatch(/labor|management|T-1-[LM]\b/);
      }
    }
  });

  it('is not to be found in the history either', async () => {
    for (const person of UNNAMED) {
      for (const event of await team.events(person)) {
        expect(event).toMatchObject({ by: null, about: {} });
        expect(event.words).not.toMatch(/Open: .*(labor|management)/i);
      }
    }
  });
});
