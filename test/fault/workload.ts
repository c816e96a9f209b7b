// What people do while processes die: a launch, teams that act through the phases, teams that let every date pass.

import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../../calendar/local-date.ts';
import { MILESTONE_KEYS, MILESTONES, type MilestoneKey } from '../../domain/dates.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import type { EventType } from '../../domain/team-cycle/events.ts';
import { travelTo } from '../../temporal/time-travel.ts';
import { roleCsv, roleRow, rosterCsv, rosterRow } from '../imports/files.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export const YEAR = new Date().getFullYear() + 1;
const CYCLE = `/api/cycles/${YEAR}`;
const DAY_MS = 24 * 60 * 60 * 1000;
const POLL_MS = 250;

const NATIONAL = { labor: 'NC-L', management: 'NC-M' };
const REGIONAL = { labor: 'RC-L', management: 'RC-M' };
const BUDGET_MAKER = 'BM-1';

export const teamIds = (teams: number): string[] => Array.from({ length: teams }, (_, n) => `T-${n + 1}`);

/** Roster, roles and a draft whose gates are all open already, so that phases begin because people act. */
export async function prepareLaunch(people: People, ubtIds: string[]): Promise<void> {
  await people.ask('operations', '/api/roster-imports', rosterCsv(ubtIds.map((ubt_ref) => rosterRow({ ubt_ref }))));
  const national = { role: 'national_co_chair', scope_kind: 'nation', scope_ref: '' };
  const nation = [
    { ...national, person_ref: NATIONAL.labor, side: 'labor' },
    { ...national, person_ref: NATIONAL.management, side: 'management' },
  ];
  const bring = (person: string, rows: Parameters<typeof roleRow>[0][]) =>
    people.ask(person, '/api/role-imports', roleCsv(rows.map(roleRow)));
  await bring('operations', nation);
  // each side's own co-chair confirms by bringing in; the teams' co-leads stay proposed and accept by acting
  await bring(NATIONAL.management, [{ person_ref: REGIONAL.management, side: 'management' }]);
  await bring(NATIONAL.labor, [
    { person_ref: REGIONAL.labor, side: 'labor' },
    { person_ref: BUDGET_MAKER, role: 'budget_maker', side: '' },
  ]);
  await people.ask(NATIONAL.labor, '/api/cycles', draft(), 201);
  await people.ask(NATIONAL.labor, `${CYCLE}/launch`, { startLate: ['apply_opens', 'input_closes'] }, 202);
}

function draft() {
  const today = new Date().toISOString().slice(0, 10);
  // what opens is past, and so is the window for labor's input; the other dates follow a month apart
  const ends = ['prepare_due', 'prepare_cut_off', 'training_due', 'filing_due', 'filing_cut_off', 'decisions_due'];
  const later = [...ends, 'load', 'close'];
  const printedOn = (key: MilestoneKey) =>
    MILESTONES[key].at === 'start' || key === 'input_closes'
      ? addDays(today, key === 'input_closes' ? -2 : -3)
      : addDays(today, 30 * (1 + later.indexOf(key)));
  const dates = MILESTONE_KEYS.map((key) => ({ key, printedOn: printedOn(key), source: 'fault test' }));
  return { budgetYear: YEAR, agreements: ['COALITION_2023'], dates };
}

export async function confirmLaunch(people: People): Promise<void> {
  await people.post(NATIONAL.management, `${CYCLE}/launch/confirmation`, {}, 202);
}

export interface Acted {
  ubtId: string;
  /** The events that its people were told had been recorded, in no order. */
  events: EventType[];
  /** One per draft that was written. */
  revisionIds: string[];
}

/** One team's people, from their seats to having read the decisions: four phase changes on the way. */
export async function actThroughPhases(people: People, ubtId: string, random: Random): Promise<Acted> {
  const team = `${CYCLE}/ubts/${ubtId}`;
  const unitId = `${ubtId}-U1`;
  const [labor, management] = [`${ubtId}-L`, `${ubtId}-M`];
  const acted: Acted = { ubtId, events: [], revisionIds: [] };
  const show = () => people.get(REGIONAL.labor, team);
  const act = async (person: string, what: string, event: EventType, body: unknown = {}) => {
    await sleep(random.between(0, 60));
    const answer = await people.post(person, `${team}/${what}`, body);
    acted.events.push(event);
    return answer;
  };
  const train = async (person: string) => {
    await people.post(person, '/api/training-records', { completedOn: yesterday() }, 201);
    acted.events.push('training_recorded');
  };
  const fileJointly = async () => {
    const content = {
      units: [{ unitId, staffingModel: `Model of ${unitId}`, workforcePlan: `Plan of ${unitId}` }],
      asks: [1, 2].map((n) => ({ unitId, what: `Ask ${n} of ${ubtId}`, amountCents: 125_000 * n })),
      dissent: '',
    };
    const { revisionId, contentSha256 } = await people.post(labor, `${team}/revisions`, { content }, 201);
    acted.revisionIds.push(revisionId);
    const sign = (person: string) => act(person, 'signatures', 'signed', { revisionId, contentSha256 });
    await Promise.all([sign(labor), sign(management)]);
  };

  await until(async () => exists(people, ubtId));
  await Promise.all([
    act(labor, 'seat-acceptances', 'seat_held'),
    act(management, 'seat-acceptances', 'seat_held'),
    train(labor),
    train(management),
  ]);
  await until(async () => {
    const { phase, seats } = await show();
    return phase === 'apply' && seats.labor.trained && seats.management.trained;
  });

  const { commandId } = await act(labor, 'discussions', 'discussion_recorded', {
    held: true,
    content: { dates: [yesterday()], attendedLabor: 7, attendedManagement: 2, topics: ['model'], releaseHours: 9 },
  });
  await act(management, 'discussion-confirmations', 'discussion_confirmed', { discussionId: commandId });
  await fileJointly();
  if (random.chance(0.4)) {
    const why = { reason: 'missing_data', comment: `A figure of ${ubtId} is missing.` };
    await act(BUDGET_MAKER, 'filing-returns', 'filing_returned', why);
    await fileJointly();
  }
  await act(BUDGET_MAKER, 'filing-receipts', 'filing_received');
  await until(async () => (await show()).phase === 'budget');

  const { asks } = await show();
  for (const { askId } of asks) {
    // as asked: 125,000 cents for the first, twice that for the second
    const amountGrantedCents = 125_000 * Number(askId.split('.')[1]);
    const rationale = { ...RATIONALE, amountGrantedCents };
    await act(BUDGET_MAKER, 'decisions', 'ask_decided', { askId, decision: 'granted', rationale });
  }
  await act(BUDGET_MAKER, 'backfill-lines', 'backfill_set', { unitId, amountCents: 81_912_441, hours: '10434.7' });
  await act(BUDGET_MAKER, 'unit-budget-finalizations', 'unit_budget_finalized', { unitId });
  await act(BUDGET_MAKER, 'publications', 'decisions_published');
  await Promise.all([
    act(labor, 'acknowledgements', 'acknowledged'),
    act(management, 'acknowledgements', 'acknowledged'),
  ]);
  await until(async () => (await show()).phase === 'repeat');
  return acted;
}

const yesterday = () => addDays(new Date().toISOString().slice(0, 10), -1);

const RATIONALE = {
  reasonCode: 'volume_forecast',
  reasonText: 'The forecast carries it.',
  dataReliedOn: 'Visits of the last four quarters.',
  laborInputTreatment: 'None was given.',
  alternatives: 'A float pool was weighed.',
  nextStep: 'Recruitment opens in January.',
  reviewOn: `${YEAR + 1}-06-30`,
  contactPersonId: BUDGET_MAKER,
};

/** Nobody acts: time alone takes the team past every date to its end, in a few legs. */
export async function letEveryDatePass(
  world: World,
  people: People,
  ubtId: string,
  random: Random,
  ended: AbortSignal,
): Promise<void> {
  await until(async () => exists(people, ubtId));
  const team = `${CYCLE}/ubts/${ubtId}`;
  const { dates } = await people.get(REGIONAL.labor, team);
  const endMs = Date.parse(dates.close) + DAY_MS;
  const legs = [0.3, 0.6, 1].map((share) => Date.now() + (endMs - Date.now()) * (share - random.between(0, 0.1)));
  for (const untilMs of [...legs, endMs]) await travelDespiteFaults(world, ubtCycleId(YEAR, ubtId), untilMs, ended);
  await until(async () => (await people.get(REGIONAL.labor, team)).outcome === 'incomplete');
}

async function travelDespiteFaults(
  world: World,
  workflowId: string,
  untilMs: number,
  ended: AbortSignal,
): Promise<void> {
  for (;;) {
    ended.throwIfAborted();
    const reached = await travelTo(world.client, workflowId, untilMs).catch(() => undefined);
    if (reached !== undefined) return;
    await sleep(POLL_MS);
  }
}

/** A team is in the cycle from the launch's insert on, before its workflow runs. */
async function exists(people: People, ubtId: string): Promise<boolean> {
  const { ubts } = await people.get(NATIONAL.labor, `${CYCLE}/ubts?limit=200`);
  return ubts.some((ubt: { ubtId: string }) => ubt.ubtId === ubtId);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(POLL_MS);
}
