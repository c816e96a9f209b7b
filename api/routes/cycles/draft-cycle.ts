import type { Pool } from 'pg';
import { z } from 'zod';
import { getCycle } from '../../../application/cycles/get-cycle.ts';
import { refuseCalendar } from '../../../application/cycles/refuse-dates.ts';
import { printedDate } from '../../../application/fields.ts';
import { defaultCalendar } from '../../../calendar/default-calendar.ts';
import { followingYear } from '../../../calendar/following-year.ts';
import { replaceDates } from '../../../calendar/replace-dates.ts';
import type { PrintedDate } from '../../../calendar/team-dates.ts';
import { findCycle, insertDraft, isDraftOf, reviveDraft } from '../../../db/cycles/cycles.ts';
import { listPrintedDates } from '../../../db/cycles/milestones.ts';
import { getNationalPlace } from '../../../db/organization/team-places.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { cycleSchema } from '../../contract/cycle.ts';
import { agreements, budgetYear, regions } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { cycleView } from '../../views/cycle-view.ts';
import { refuseUnknownRegions } from './refuse-unknown-regions.ts';

export const draftCycle = route({
  method: 'post',
  path: '/api/cycles',
  operationId: 'draft_cycle',
  summary:
    'A national co-chair drafts a yearly cycle from the template or from last year’s, with the dates given here in their place. The same again is the same draft.',
  action: 'draft_cycle',
  body: z.strictObject({
    budgetYear,
    from: z
      .enum(['template', 'last_year'])
      .default('template')
      .meta({ description: 'last_year: its agreements and regions, and every date a year later.' }),
    agreements: agreements.optional().meta({ description: 'May be left out when drafting from last year.' }),
    regions: regions.optional().meta({ description: 'null: every region.' }),
    dates: z.array(printedDate).max(30).default([]),
  }),
  responds: { status: 201, description: 'A draft, editable until its launch.', schema: cycleSchema },
  async handle({ deps, actor, body }) {
    const base =
      body.from === 'last_year'
        ? await lastYears(deps.pool, body.budgetYear)
        : await template(deps.pool, body.budgetYear);
    const scope = {
      agreements: body.agreements ?? base.agreements,
      regions: body.regions === undefined ? base.regions : body.regions,
    };
    if (scope.agreements.length === 0) {
      throw new DomainError('invalid_request', 'Name the agreements under which this cycle is held, in `agreements`.');
    }
    const dates = replaceDates(base.dates, body.dates);
    refuseCalendar(dates);
    if (scope.regions) await refuseUnknownRegions(deps.pool, scope.regions);
    const given = { budgetYear: body.budgetYear, ...scope, createdBy: actor.personId, atMs: deps.clock.now() };
    const isDrafted = await inTransaction(
      deps.pool,
      async (tx) =>
        (await insertDraft(tx, given, dates)) ||
        (await reviveDraft(tx, given, dates)) ||
        (await isDraftOf(tx, given, dates)),
    );
    if (!isDrafted) {
      throw new DomainError(
        'cycle_exists',
        `There is a cycle for ${body.budgetYear} already. Read it, or edit its draft.`,
      );
    }
    return cycleView(deps, await getCycle(deps, body.budgetYear));
  },
});

interface Base {
  agreements: string[];
  regions: string[] | null;
  dates: PrintedDate[];
}

async function template(pool: Pool, year: number): Promise<Base> {
  const dates = defaultCalendar(year, await getNationalPlace(pool));
  return { agreements: [], regions: null, dates: dates.map((date) => ({ ...date, source: 'default calendar' })) };
}

async function lastYears(pool: Pool, year: number): Promise<Base> {
  const last = await findCycle(pool, year - 1);
  if (!last) {
    throw new DomainError(
      'not_found',
      `There is no cycle for ${year - 1} to draft from. Draft from the template instead: "from": "template".`,
    );
  }
  const { agreements, regions } = last;
  return { agreements, regions, dates: followingYear(await listPrintedDates(pool, year - 1), year - 1) };
}
