// One team's year, driven through HTTP by the people of its story. No row is ever inserted from here.

import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { eventSchema } from '../../api/contract/event.ts';
import type { revisionSchema } from '../../api/contract/revision.ts';
import type { teamSchema } from '../../api/contract/team.ts';
import { findSnapshot } from '../../db/teams/ubt-cycles.ts';
import type { MilestoneKey } from '../../domain/dates.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import { nextOnAgenda } from '../../domain/team-cycle/agenda.ts';
import { travelTo } from '../../temporal/time-travel.ts';
import { type RosterCells, roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import { type Answer, type Product, startProduct } from './product.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Far enough ahead that no date of the calendar is past when the launch happens on the real clock. */
export const BUDGET_YEAR = new Date().getFullYear() + 3;

export const PEOPLE = {
  laborSponsor: 'LS-1',
  managementSponsor: 'MS-1',
  nationalLabor: 'NC-L',
  nationalManagement: 'NC-M',
  regionalLabor: 'RC-L',
  regionalManagement: 'RC-M',
  budgetMaker: 'BM-1',
  laborBudgetRep: 'LB-1',
  newLabor: 'NEW-L',
} as const;

const ROLES = [
  { person_ref: PEOPLE.nationalLabor, role: 'national_co_chair', side: 'labor', scope_kind: 'nation', scope_ref: '' },
  {
    person_ref: PEOPLE.nationalManagement,
    role: 'national_co_chair',
    side: 'management',
    scope_kind: 'nation',
    scope_ref: '',
  },
];
const REGIONAL = [
  { person_ref: PEOPLE.regionalLabor, side: 'labor' },
  { person_ref: PEOPLE.regionalManagement, side: 'management' },
  { person_ref: PEOPLE.budgetMaker, role: 'budget_maker', side: '' },
  { person_ref: PEOPLE.laborBudgetRep, role: 'labor_budget_rep', side: 'labor' },
  { person_ref: PEOPLE.newLabor, role: 'expert', side: '' },
];

function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status)
    throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Roster, co-chairs and their confirmations, as operations and the two sides bring them in. */
export async function bringIn(product: Product, rows: RosterCells[] = [rosterRow({ ubt_ref: 'T-1' })]): Promise<void> {
  const { nationalLabor, nationalManagement } = PEOPLE;
  expectStatus(await product.request('POST', 'operations', '/api/roster-imports', rosterCsv(rows)), 200);
  expectStatus(await product.request('POST', 'operations', '/api/role-imports', roleCsv(ROLES.map(roleRow))), 200);
  expectStatus(await product.request('POST', 'operations', '/api/role-imports', roleCsv(REGIONAL.map(roleRow))), 200);
  expectStatus(await product.post(nationalLabor, '/api/role-confirmations', { side: 'labor' }), 200);
  expectStatus(await product.post(nationalManagement, '/api/role-confirmations', { side: 'management' }), 200);
}

/** Draft, launch, confirmation; returns once every team in scope runs and everybody is welcomed. */
export async function launch(
  product: Product,
  budgetYear = BUDGET_YEAR,
  startLate: MilestoneKey[] = [],
): Promise<void> {
  const { nationalLabor, nationalManagement } = PEOPLE;
  const path = `/api/cycles/${budgetYear}`;
  expectStatus(await product.post(nationalLabor, '/api/cycles', { budgetYear, agreements: ['COALITION_2023'] }), 201);
  expectStatus(await product.post(nationalLabor, `${path}/launch`, { startLate }), 202);
  expectStatus(await product.post(nationalManagement, `${path}/launch/confirmation`), 202);
  // a test that sets the clock next must not date the welcome mails by it
  await until(async () => (await product.get(nationalLabor, `${path}/launch`)).body.status === 'done', 'the launch');
}

export async function until(holds: () => Promise<boolean>, what: string, patienceMs = 30_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${patienceMs} ms for ${what}.`);
    await sleep(50);
  }
}

export interface TeamYear {
  ubtId: string;
  unitId: string;
  /** The co-leads of its roster row. */
  labor: string;
  management: string;
  path: string;
  workflowId: string;
  /** By everybody's clock; today already or still yesterday in every zone of the teams. */
  yesterday(): string;
  /** Takes the team's workflow, and everybody's clock, to this instant. */
  travel(ms: number): Promise<void>;
  /** … to the moment after a date of the calendar has come, or days before it. */
  travelPast(key: MilestoneKey, days?: number): Promise<void>;
  /** POSTs a command of the team; throws unless it answers with `status`. */
  act(person: string, what: string, body?: unknown, status?: number): Promise<Answer>;
  show(person?: string): Promise<z.output<typeof teamSchema>>;
  revisions(): Promise<z.output<typeof revisionSchema>[]>;
  events(person?: string): Promise<z.output<typeof eventSchema>[]>;
  date(key: MilestoneKey): Promise<number>;
}

export function teamYear(product: Product, ubtId = 'T-1', budgetYear = BUDGET_YEAR): TeamYear {
  const path = `/api/cycles/${budgetYear}/ubts/${ubtId}`;
  const workflowId = ubtCycleId(budgetYear, ubtId);
  const show = async (person: string = PEOPLE.regionalLabor) => expectStatus(await product.get(person, path), 200).body;
  const date = async (key: MilestoneKey) => Date.parse((await show()).dates[key]);
  const travel = async (ms: number) => {
    const reached = await travelTo(product.client, workflowId, ms);
    // the engine's time is there a moment before the timers on the way have fired
    const settled = async () => {
      const state = await findSnapshot(product.owner, budgetYear, ubtId);
      const next = state && nextOnAgenda(state);
      return !next || next.atMs > reached;
    };
    await until(settled, `${workflowId} to do what is due by ${new Date(ms).toISOString()}`);
    product.clock.set(reached);
  };
  return {
    ubtId,
    unitId: `${ubtId}-U1`,
    labor: `${ubtId}-L`,
    management: `${ubtId}-M`,
    path,
    workflowId,
    yesterday: () => new Date(product.clock.now() - DAY_MS).toISOString().slice(0, 10),
    travel,
    travelPast: async (key, days = 0) => travel((await date(key)) + days * DAY_MS + 60_000),
    act: async (person, what, body = {}, status = 200) =>
      expectStatus(await product.post(person, `${path}/${what}`, body), status),
    show,
    revisions: async () =>
      expectStatus(await product.get(PEOPLE.regionalLabor, `${path}/revisions`), 200).body.revisions,
    date,
    events: async (person = PEOPLE.regionalLabor) =>
      (await product.get(person, `${path}/events?limit=500`)).body.events,
  };
}

const train = (product: Product, person: string) =>
  product.post(person, '/api/training-records', {
    completedOn: new Date(product.clock.now() - DAY_MS).toISOString().slice(0, 10),
  });

export async function trainBoth(product: Product, team: TeamYear): Promise<void> {
  await trainOne(product, team.labor);
  await trainOne(product, team.management);
}

export const trainOne = async (product: Product, person: string) => expectStatus(await train(product, person), 201);

export interface Draft {
  revisionId: string;
  contentSha256: string;
  askIds: string[];
}

/** A revision with one ask per given amount, for the team's first unit. */
export async function draft(team: TeamYear, person: string, amounts: number[] = [125_000]): Promise<Draft> {
  const { unitId } = team;
  const asks = amounts.map((amountCents, index) => ({ unitId, what: `Ask number ${index + 1}`, amountCents }));
  const units = [{ unitId, staffingModel: 'Model of the unit', workforcePlan: 'Plan of the unit' }];
  const content = { units, asks, dissent: '' };
  return (await team.act(person, 'revisions', { content }, 201)).body;
}

export async function holdDiscussion(team: TeamYear): Promise<void> {
  const content = {
    dates: [team.yesterday()],
    attendedLabor: 9,
    attendedManagement: 2,
    topics: ['model', 'gap', 'backfill'],
    releaseHours: 18,
  };
  const recorded = await team.act(team.labor, 'discussions', { held: true, content });
  await team.act(team.management, 'discussion-confirmations', { discussionId: recorded.body.commandId });
}

export const sign = (team: TeamYear, person: string, { revisionId, contentSha256 }: Draft, status = 200) =>
  team.act(person, 'signatures', { revisionId, contentSha256 }, status);

export async function signBoth(team: TeamYear, revision: Draft): Promise<void> {
  await sign(team, team.labor, revision);
  await sign(team, team.management, revision);
}

export const RATIONALE = {
  amountGrantedCents: 125_000,
  reasonCode: 'volume_forecast',
  reasonText: 'The forecast carries it.',
  dataReliedOn: 'Visits of the last four quarters.',
  laborInputTreatment: 'Labor’s count of missed breaks was adopted.',
  alternatives: 'A float pool was weighed.',
  nextStep: 'Recruitment opens in January.',
  reviewOn: `${BUDGET_YEAR}-06-30`,
  contactPersonId: PEOPLE.budgetMaker,
};

/** What was asked: a full grant grants exactly that. */
export async function askedCents(team: TeamYear, askId: string): Promise<number> {
  const [revisionId, place] = askId.split('.');
  const filed = (await team.revisions()).find((revision) => revision.revisionId === revisionId);
  const asked = filed?.content.asks[Number(place) - 1];
  if (!asked || asked.amountCents === null) throw new Error(`No revision of ${team.ubtId} holds the ask ${askId}.`);
  return asked.amountCents;
}

/** The first of what the team asked for. */
export async function firstAsk(team: TeamYear) {
  const [ask] = (await team.show(PEOPLE.budgetMaker)).asks;
  if (!ask) throw new Error(`${team.ubtId} has filed no ask.`);
  return ask;
}

/** Decides every open ask, enters the backfill line and makes the first unit's budget final. */
export async function finishBudget(team: TeamYear): Promise<void> {
  const { unitId } = team;
  const { asks, units } = await team.show(PEOPLE.budgetMaker);
  for (const { askId } of asks.filter(({ decision }) => decision === null)) {
    const amountGrantedCents = await askedCents(team, askId);
    const rationale = { ...RATIONALE, amountGrantedCents };
    await team.act(PEOPLE.budgetMaker, 'decisions', { askId, decision: 'granted', rationale });
  }
  const line = units.find((unit) => unit.unitId === unitId);
  if (line?.backfill !== 'amount' && line?.backfill !== 'zero_stands') {
    await team.act(PEOPLE.budgetMaker, 'backfill-lines', { unitId, amountCents: 81_912_441, hours: '10434.7' });
  }
  await team.act(PEOPLE.budgetMaker, 'unit-budget-finalizations', { unitId });
}

/** Communicates everything; a unit without an ask gets its statement. */
export const publish = (team: TeamYear) =>
  team.act(PEOPLE.budgetMaker, 'publications', { statements: { [team.unitId]: 'The unit keeps its baseline.' } });

/** A product with these teams, launched. */
export async function startYears(ubtIds: string[]): Promise<Product> {
  const product = await startProduct();
  await bringIn(
    product,
    ubtIds.map((ubtId) => rosterRow({ ubt_ref: ubtId })),
  );
  await launch(product);
  return product;
}

/** One of its teams, with everybody's clock back at the launch: each team travels in time on its own. */
export function begin(product: Product, ubtId: string): TeamYear {
  product.clock.set(Date.now());
  return teamYear(product, ubtId);
}

/** Both co-leads trained, three weeks into apply. */
export async function toApply(product: Product, team: TeamYear): Promise<void> {
  await team.travelPast('foundation_opens');
  await trainBoth(product, team);
  await team.travelPast('apply_opens', 20);
}

/** Filed jointly and received, then on to the moment when unit budgets may become final. */
export async function toBudget(product: Product, team: TeamYear, amounts?: number[]): Promise<void> {
  await toApply(product, team);
  await holdDiscussion(team);
  await signBoth(team, await draft(team, team.labor, amounts));
  await team.act(PEOPLE.budgetMaker, 'filing-receipts');
  await team.travelPast('input_closes');
}

export const typesOf = async (team: TeamYear): Promise<string[]> => (await team.events()).map(({ type }) => type);
