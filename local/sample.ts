import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays } from '../calendar/local-date.ts';
import type { MilestoneKey } from '../domain/dates.ts';

const AGREEMENT = 'COALITION_2023';
const LABOR_CO_CHAIR = 'P-1060';
const MANAGEMENT_CO_CHAIR = 'P-1061';
// the management side of Mid-Atlantic has not confirmed its seats yet: those teams wait in prepare
const MANAGEMENT_CONFIRMS = ['colorado', 'southern-california-hawaii'];

/** Days from today: every gate can be opened by people today, and every deadline is still ahead. */
const DAYS: Record<MilestoneKey, number> = {
  prepare_opens: -30,
  prepare_due: 5,
  prepare_cut_off: 10,
  foundation_opens: -14,
  training_due: 14,
  apply_opens: -7,
  filing_due: 21,
  filing_cut_off: 35,
  input_opens: -1,
  input_closes: 45,
  budget_opens: -1,
  decisions_due: 55,
  load: 60,
  repeat_opens: -1,
  close: 400,
};

/** A small roster and a launched cycle, made by people over HTTP; what is there already is left as it is. */
export async function seedSample(baseUrl: string, log: (line: string) => void): Promise<void> {
  const budgetYear = new Date().getFullYear() + 1;
  const cycle = `/api/cycles/${budgetYear}`;
  const call = caller(baseUrl);
  const shown = await call('GET', LABOR_CO_CHAIR, cycle);
  if (shown.status === 200 && shown.body.status !== 'draft') return;
  if (shown.status !== 200) {
    log('  importing 12 teams and their people');
    await importFile(call, '/api/roster-imports', 'roster.csv');
    await importFile(call, '/api/role-imports', 'roles.csv');
    await call('POST', LABOR_CO_CHAIR, '/api/role-confirmations', { side: 'labor' });
    for (const regionId of MANAGEMENT_CONFIRMS) {
      await call('POST', MANAGEMENT_CO_CHAIR, '/api/role-confirmations', { side: 'management', regionId });
    }
    const dates = datesFrom(new Date().toISOString().slice(0, 10));
    await expectOk(call('POST', LABOR_CO_CHAIR, '/api/cycles', { budgetYear, agreements: [AGREEMENT], dates }));
  }
  log(`  launching the cycle of budget year ${budgetYear}`);
  await expectOk(call('POST', LABOR_CO_CHAIR, `${cycle}/launch`, {}));
  await expectOk(call('POST', MANAGEMENT_CO_CHAIR, `${cycle}/launch/confirmation`, {}));
  for (;;) {
    const { body } = await call('GET', LABOR_CO_CHAIR, cycle);
    if (body.status === 'running') return log(`  ${body.teams.teams} teams run`);
    await sleep(200);
  }
}

const datesFrom = (today: string) =>
  Object.entries(DAYS).map(([key, days]) => ({ key, printedOn: addDays(today, days), rule: 'none', source: 'sample' }));

interface Answer {
  status: number;
  body: { status?: string; detail?: string; teams: { teams: number } };
}
type Call = (method: string, person: string, path: string, body?: unknown) => Promise<Answer>;

function caller(baseUrl: string): Call {
  return async (method, person, path, body) => {
    const isFile = typeof body === 'string';
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { 'X-Acting-Person': person, 'Content-Type': isFile ? 'text/csv' : 'application/json' },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
}

const importFile = (call: Call, path: string, file: string) =>
  expectOk(call('POST', 'operations', path, readFileSync(new URL(`sample/${file}`, import.meta.url), 'utf8')));

async function expectOk(answer: Promise<Answer>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 400) throw new Error(`The sample cannot be made: ${body.detail ?? status}. Begin again with --fresh.`);
}
