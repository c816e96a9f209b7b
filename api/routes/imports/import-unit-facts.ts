import { z } from 'zod';
import { localDate, ref } from '../../../application/fields.ts';
import { importUnitFacts as importRows } from '../../../application/imports/import-unit-facts.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import type { FactsOnRecord } from '../../../db/organization/unit-facts.ts';
import { inTransaction } from '../../../db/transaction.ts';
import { readUnitFactsFile, UNIT_FACTS_COLUMNS } from '../../../imports/unit-facts/unit-facts-file.ts';
import { route } from '../../http/route.ts';
import { followImport, IMPORT_EVENTS, importProgress } from './follow-import.ts';
import { listed, listing, rowsLeftOut } from './listing.ts';
import { logImport } from './log-import.ts';
import { dryRunQuery, refuseProblems } from './read-import.ts';

const day = z.strictObject({ unitId: ref, asOf: localDate, jobClass: z.string() });

export const importUnitFacts = route({
  method: 'post',
  path: '/api/unit-facts-imports',
  operationId: 'import_unit_facts',
  summary: `What the systems of record say of units, as a CSV file with one row for each cost center, day and, where it has one, job class. Columns: ${UNIT_FACTS_COLUMNS.join(', ')}; all but cost_center, as_of and source may be left out. 1,000 and 15 % and $78.50 are read. What a file says of a day replaces what stands there. ${IMPORT_EVENTS}`,
  action: 'import_unit_facts',
  query: dryRunQuery,
  consumes: 'text/csv',
  responds: {
    status: 200,
    description: 'What the file adds and changes.',
    schema: z.strictObject({
      dryRun: z.boolean(),
      rows: z.number().int(),
      added: listing(day),
      /** Another value stands there for the same day. */
      changed: listing(day),
      unchanged: z.number().int(),
      rowsLeftOut,
    }),
    progress: importProgress,
  },
  async handle(call) {
    const { deps, actor } = call;
    return followImport(call, readUnitFactsFile, async ({ rows, leftOut }, { dryRun, sha256, beganAtMs }) => {
      const by = { dryRun, actor, sha256, today: nationalToday(deps), nowMs: deps.clock.now() };
      const { added, changed, unchanged } = await inTransaction(deps.pool, async (tx) => {
        const planned = await importRows(tx, rows, by);
        refuseProblems(planned.problems);
        return planned;
      });
      const counts = { added: added.length, changed: changed.length };
      logImport(deps, { kind: 'unit_facts', dryRun, rows: rows.length, beganAtMs }, counts);
      return {
        dryRun,
        rows: rows.length,
        added: listed(added, shown),
        changed: listed(changed, shown),
        unchanged,
        rowsLeftOut: listed(leftOut, (row) => row),
      };
    });
  },
});

const shown = ({ unitId, asOf, jobClass }: FactsOnRecord) => ({ unitId, asOf, jobClass });
