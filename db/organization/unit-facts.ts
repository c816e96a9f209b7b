import { z } from 'zod';
import type { UnitFacts } from '../../domain/staffing/facts.ts';
import { type Db, many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const factsRow = z.object({
  unitId: z.string(),
  asOf: z.string(),
  /** Empty: of the whole unit. */
  jobClass: z.string(),
  // written by this file only, from what an import has read
  facts: z.custom<UnitFacts>((value) => typeof value === 'object' && value !== null),
  source: z.string(),
});
export type FactsOnRecord = z.output<typeof factsRow>;

const COLUMNS = 'unit_id as "unitId", as_of::text as "asOf", job_class as "jobClass", facts, source';

/** Of each of these units and each of its job classes the newest facts that are not of a later day. */
export const listNewestFacts = (db: Db, unitIds: readonly string[], today: string): Promise<FactsOnRecord[]> =>
  many(
    db,
    factsRow,
    `select distinct on (unit_id, job_class) ${COLUMNS} from unit_facts
     where unit_id = any($1) and as_of <= $2::date order by unit_id, job_class, as_of desc`,
    [unitIds, today],
  );

/** Those that stand under these units' days. */
export const listFactsOf = (db: Db, keys: readonly Pick<FactsOnRecord, 'unitId' | 'asOf' | 'jobClass'>[]) =>
  many(
    db,
    factsRow,
    `select ${COLUMNS} from unit_facts
     join jsonb_to_recordset($1::jsonb) as x("unitId" text, "asOf" date, "jobClass" text)
       on unit_id = x."unitId" and as_of = x."asOf" and job_class = x."jobClass"`,
    [JSON.stringify(keys)],
  );

const place = z.object({ unitId: z.string(), regionId: z.string() });

/** In which region each of these units is; those that are not on the roster are missing. */
export async function mapRegionsOfUnits(db: Db, unitIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await many(
    db,
    place,
    `select n.unit_id as "unitId", f.region_id as "regionId"
     from units n join ubts using (ubt_id) join facilities f using (facility_id) where n.unit_id = any($1)`,
    [unitIds],
  );
  return new Map(rows.map(({ unitId, regionId }) => [unitId, regionId]));
}

/** A repeated day is replaced. */
export async function writeUnitFacts(tx: Tx, rows: readonly FactsOnRecord[], nowMs: number): Promise<void> {
  await tx.query(
    `insert into unit_facts (unit_id, as_of, job_class, facts, source, imported_at)
     select "unitId", "asOf", "jobClass", facts, source, $2
     from jsonb_to_recordset($1::jsonb) as x("unitId" text, "asOf" date, "jobClass" text, facts jsonb, source text)
     on conflict (unit_id, job_class, as_of)
       do update set facts = excluded.facts, source = excluded.source, imported_at = excluded.imported_at`,
    [JSON.stringify(rows), new Date(nowMs)],
  );
}
