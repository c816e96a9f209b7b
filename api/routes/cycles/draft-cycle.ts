import { z } from 'zod';
import { calendarProblems } from '../../../calendar/calendar-problems.ts';
import { defaultCalendar } from '../../../calendar/default-calendar.ts';
import { insertDraft, type PrintedDate } from '../../../db/cycles.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { DomainError } from '../../../domain/errors.ts';
import { cycleSchema, cycleView, getCycle } from '../../contract/cycle.ts';
import { refuseUnknownRegions } from '../../contract/regions.ts';
import { budgetYear, printedDate } from '../../contract/words.ts';
import { route } from '../../route.ts';

export const draftCycle = route({
  method: 'post',
  path: '/api/cycles',
  operationId: 'draft_cycle',
  summary: 'A national co-chair drafts a yearly cycle: the default calendar, with the dates given here in its place.',
  action: 'draft_cycle',
  body: z.strictObject({
    budgetYear,
    agreements: z
      .array(z.string().regex(/^[A-Z0-9_]{2,40}$/))
      .min(1)
      .max(20),
    regions: z
      .array(z.string().regex(/^[a-z0-9-]+$/))
      .min(1)
      .nullable()
      .default(null),
    dates: z.array(printedDate).max(30).default([]),
  }),
  responds: { status: 201, description: 'A draft, editable until its launch.', schema: cycleSchema },
  async handle({ deps, actor, body }) {
    const dates = calendarOf(body.budgetYear, body.dates as PrintedDate[]);
    if (body.regions) await refuseUnknownRegions(deps.pool, body.regions);
    const given = { ...body, createdBy: actor.personId, atMs: deps.clock.now() };
    const isNew = await inTransaction(deps.pool, (tx) => insertDraft(tx, given, dates));
    if (!isNew) {
      throw new DomainError(
        'cycle_exists',
        `There is a cycle for ${body.budgetYear} already. Read it, or edit its draft.`,
      );
    }
    return cycleView(deps.pool, await getCycle(deps.pool, body.budgetYear));
  },
});

/** The default dates with those given in their place; refuses dates that do not make a calendar, all problems at once. */
export function calendarOf(year: number, given: PrintedDate[]): PrintedDate[] {
  const printed = new Map(given.map((date) => [date.key, date]));
  const dates = defaultCalendar(year).map((date) => printed.get(date.key) ?? { ...date, source: 'default calendar' });
  refuseProblems(dates);
  return dates;
}

export function refuseProblems(dates: PrintedDate[]): void {
  const problems = calendarProblems(dates).filter(({ kind }) => kind !== 'day_off');
  if (problems.length > 0) {
    throw new DomainError(
      'calendar_incomplete',
      `These dates do not make a calendar: ${problems.map((p) => p.message).join(' ')}`,
      {
        problems,
      },
    );
  }
}
