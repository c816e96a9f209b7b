import { z } from 'zod';
import { maybeOne } from '../query.ts';
import type { Tx } from '../transaction.ts';

const importRow = z.object({ id: z.number().int() });

export interface Import {
  kind: 'roster' | 'roles' | 'holidays' | 'unit_facts';
  /** Of the file's bytes, hexadecimal. */
  sha256: string;
  importedBy: string;
  rows: number;
}

/** Imports wait for each other: each one writes the difference to the state it has read. */
export async function lockImports(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(774202)');
}

/**
 * Remembers an import, counts only; a file that was imported before and changes nothing leaves no second row.
 * Its id, or null when nothing was recorded.
 */
export async function recordImport(
  tx: Tx,
  { kind, sha256, importedBy, rows }: Import,
  counts: Record<string, number>,
): Promise<number | null> {
  const changesNothing = Object.values(counts).every((count) => count === 0);
  const row = await maybeOne(
    tx,
    importRow,
    `insert into imports (kind, sha256, imported_by, rows, changes)
     select $1, $2, $3, $4, $5
     where not ($6 and exists (select from imports where kind = $1 and sha256 = $2))
     returning import_id as id`,
    [kind, sha256, importedBy, rows, JSON.stringify(counts), changesNothing],
  );
  return row?.id ?? null;
}
