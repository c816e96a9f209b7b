import { isDeepStrictEqual } from 'node:util';
import { addDays, type LocalDate } from '../../calendar/local-date.ts';
import { lockImports, recordImport } from '../../db/organization/imports.ts';
import {
  type FactsOnRecord,
  listFactsOf,
  mapRegionsOfUnits,
  writeUnitFacts,
} from '../../db/organization/unit-facts.ts';
import type { Tx } from '../../db/transaction.ts';
import { type Actor, can } from '../../domain/permissions.ts';
import { Problems } from '../../imports/csv/file-problem.ts';
import type { UnitFactsRow } from '../../imports/unit-facts/unit-facts-file.ts';

/** Nobody plans with older ones: a year was mistyped. */
const OLDEST_FACTS_DAYS = 3653;

export interface UnitFactsPlan {
  added: FactsOnRecord[];
  /** As they will be; another value of the same day stands there now. */
  changed: FactsOnRecord[];
  unchanged: number;
  /** Against what stands in the database; with any of them nothing is written. */
  problems: Problems;
}

interface UnitFactsImport {
  dryRun: boolean;
  actor: Actor;
  sha256: string;
  today: LocalDate;
  nowMs: number;
}

/** What a file says of a day replaces what stands there; other days and job classes stay. The same file again changes nothing. */
export async function importUnitFacts(
  tx: Tx,
  rows: readonly UnitFactsRow[],
  { dryRun, actor, sha256, today, nowMs }: UnitFactsImport,
): Promise<UnitFactsPlan> {
  if (!dryRun) await lockImports(tx);
  const regions = await mapRegionsOfUnits(
    tx,
    rows.map(({ unitId }) => unitId),
  );
  const problems = new Problems();
  for (const { row, unitId, asOf } of rows) {
    const regionId = regions.get(unitId);
    if (regionId === undefined) {
      problems.add(
        row,
        'cost_center',
        unitId,
        'This cost center is not on the roster. Correct it, or import the roster first.',
        'unknown',
      );
    } else if (!can(actor, 'write_unit_facts', { regionId })) {
      problems.add(
        row,
        'cost_center',
        unitId,
        'This cost center is in another region than yours. Remove its rows.',
        'region',
      );
    }
    if (asOf < addDays(today, -OLDEST_FACTS_DAYS)) {
      problems.add(row, 'as_of', asOf, 'This day is more than ten years ago. Give the day that the facts are of.');
    }
    if (asOf > today)
      problems.add(row, 'as_of', asOf, 'This day is still to come. Give the day that the facts are of.');
  }
  const wanted = rows.map(({ row: _, ...facts }) => facts);
  const before = new Map((await listFactsOf(tx, wanted)).map((facts) => [keyOf(facts), facts]));
  const added = wanted.filter((facts) => !before.has(keyOf(facts)));
  const changed = wanted.filter((facts) => {
    const standing = before.get(keyOf(facts));
    return standing !== undefined && !isDeepStrictEqual(standing, facts);
  });
  const plan = { added, changed, unchanged: wanted.length - added.length - changed.length, problems };
  if (dryRun || problems.count > 0) return plan;
  await writeUnitFacts(tx, [...added, ...changed], nowMs);
  const counts = { added: added.length, changed: changed.length };
  await recordImport(tx, { kind: 'unit_facts', sha256, importedBy: actor.personId, rows: rows.length }, counts);
  return plan;
}

const keyOf = ({ unitId, asOf, jobClass }: FactsOnRecord): string => `${unitId}\n${asOf}\n${jobClass}`;
