import { z } from 'zod';
import { localDate } from '../../../application/fields.ts';
import { importHolidays as importRows } from '../../../application/imports/import-holidays.ts';
import type { OwnHoliday } from '../../../calendar/own-days.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { readHolidayFile } from '../../../imports/holidays/holiday-file.ts';
import { budgetYear } from '../../contract/fields.ts';
import { route } from '../../http/route.ts';
import { followImport, IMPORT_EVENTS, importProgress } from './follow-import.ts';
import { listed, listing, rowsLeftOut } from './listing.ts';
import { logImport } from './log-import.ts';
import { dryRunQuery, refuseProblems } from './read-import.ts';

const holiday = z.strictObject({
  /** As in the file: nation, state:CO, agreement:COALITION_2023, facility:lone-tree. */
  scope: z.string(),
  date: localDate,
  name: z.string(),
  kind: z.enum(['off', 'working']),
});

const answerSchema = z.strictObject({
  dryRun: z.boolean(),
  rows: z.number().int(),
  added: listing(holiday),
  changed: listing(holiday),
  /** Stood for a scope and year of the file, and is not in it. */
  removed: listing(holiday),
  /** Running cycles whose teams take their dates anew, because a date of theirs moves off days off. */
  calendarsRenewed: z.array(budgetYear),
  rowsLeftOut,
});

export const importHolidays = route({
  method: 'post',
  path: '/api/holiday-imports',
  operationId: 'import_holidays',
  summary: `Holidays of the nation’s, a state’s, an agreement’s or a facility’s own, as a CSV file with the columns scope, date, name and kind. scope is nation, state:CO, agreement:COALITION_2023 or facility:lone-tree; kind is off, or working for a day that is a holiday around but not here. The nearest scope decides: facility, agreement (off where two differ), state, nation, then the state’s public holidays; weekends stay off. A file is the whole of each scope and year that it names. ${IMPORT_EVENTS}`,
  action: 'import_holidays',
  query: dryRunQuery,
  consumes: 'text/csv',
  responds: {
    status: 200,
    description: 'What the file adds, changes and removes.',
    schema: answerSchema,
    progress: importProgress,
  },
  async handle(call) {
    const { deps, actor } = call;
    return followImport(call, readHolidayFile, async ({ rows, leftOut }, { dryRun, sha256, beganAtMs }) => {
      const by = { dryRun, importedBy: actor.personId, sha256, nowMs: deps.clock.now() };
      const plan = await inTransaction(deps.pool, async (tx) => {
        const planned = await importRows(tx, rows, by);
        refuseProblems(planned.problems);
        return planned;
      });
      const [added, changed, removed] = [plan.added, plan.changed, plan.removed];
      const counts = { added: added.length, changed: changed.length, removed: removed.length };
      logImport(deps, { kind: 'holidays', dryRun, rows: rows.length, beganAtMs }, counts);
      return {
        dryRun,
        rows: rows.length,
        added: listed(added, shown),
        changed: listed(changed, shown),
        removed: listed(removed, shown),
        calendarsRenewed: plan.renewed,
        rowsLeftOut: listed(leftOut, (row) => row),
      };
    });
  },
});

const shown = ({ scopeKind, scopeId, date, name, kind }: OwnHoliday) => ({
  scope: scopeKind === 'nation' ? scopeKind : `${scopeKind}:${scopeId}`,
  date,
  name,
  kind,
});
