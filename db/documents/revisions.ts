import { createHash } from 'node:crypto';
import { z } from 'zod';
import { unchangedParts } from '../../domain/team-cycle/ask-parts.ts';
import { canonicalJson } from '../../domain/team-cycle/checksum.ts';
import type { RevisionContent } from '../../domain/team-cycle/revision-content.ts';
import type { AskRef } from '../../domain/team-cycle/state.ts';
import type { Side } from '../../domain/vocabulary.ts';
import { type Db, many, maybeOne, one } from '../query.ts';
import { keyReused } from '../teams/key-reused.ts';
import type { Tx } from '../transaction.ts';

const revisionRow = z.object({
  revisionId: z.string(),
  budgetYear: z.number().int(),
  ubtId: z.string(),
  n: z.number().int(),
  baseRevisionId: z.string().nullable(),
  authorId: z.string(),
  // written by this file only, from what the API has parsed
  content: z.custom<RevisionContent>((value) => typeof value === 'object' && value !== null && 'asks' in value),
  contentSha256: z.string(),
  frozenAt: z.date().nullable(),
  createdAt: z.date(),
});
const knownRow = revisionRow.extend({ same: z.boolean() });
export type Revision = z.output<typeof revisionRow>;

const COLUMNS = `revision_id as "revisionId", budget_year as "budgetYear", ubt_id as "ubtId", n,
  base_revision_id as "baseRevisionId", author_id as "authorId", content, content_sha256 as "contentSha256",
  frozen_at as "frozenAt", created_at as "createdAt"`;

export const contentHash = (content: RevisionContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** Ids by position in the revision; the hash follows the content, so an ask repeated next time is recognized. */
export function askRefs(revision: Pick<Revision, 'revisionId' | 'content'>): AskRef[] {
  return revision.content.asks.map((item, index) => ({
    askId: `${revision.revisionId}.${index + 1}`,
    unitId: item.unitId,
    hash: createHash('sha256')
      .update(canonicalJson(unchangedParts(item)))
      .digest('hex')
      .slice(0, 16),
  }));
}

/** Numbered within the team's cycle. A request that comes again finds its revision as it is now; another one under its id is refused. */
export async function insertRevision(
  tx: Tx,
  given: Omit<Revision, 'n' | 'contentSha256' | 'frozenAt'>,
): Promise<Revision> {
  const requestSha256 = requestHash(given);
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `revisions:${given.budgetYear}:${given.ubtId}`,
  ]);
  const known = await maybeOne(
    tx,
    knownRow,
    `select ${COLUMNS}, request_sha256 = $2 as same from revisions where revision_id = $1`,
    [given.revisionId, requestSha256],
  );
  if (known) {
    const { same, ...revision } = known;
    if (!same) throw keyReused();
    return revision;
  }
  return one(
    tx,
    revisionRow,
    `insert into revisions (revision_id, budget_year, ubt_id, n, base_revision_id, author_id, content, content_sha256,
       created_at, request_sha256)
     select $1, $2, $3, coalesce(max(n), 0) + 1, $4, $5, $6, $7, $8, $9
     from revisions where budget_year = $2 and ubt_id = $3
     returning ${COLUMNS}`,
    [
      given.revisionId,
      given.budgetYear,
      given.ubtId,
      given.baseRevisionId,
      given.authorId,
      given.content,
      contentHash(given.content),
      given.createdAt,
      requestSha256,
    ],
  );
}

const requestHash = ({ baseRevisionId, content }: Pick<Revision, 'baseRevisionId' | 'content'>): string =>
  createHash('sha256')
    .update(canonicalJson([baseRevisionId, content]))
    .digest('hex');

export async function lockRevision(tx: Tx, revisionId: string): Promise<Revision | undefined> {
  return maybeOne(tx, revisionRow, `select ${COLUMNS} from revisions where revision_id = $1 for no key update`, [
    revisionId,
  ]);
}

export async function listRevisions(db: Db, budgetYear: number, ubtId: string): Promise<Revision[]> {
  return many(db, revisionRow, `select ${COLUMNS} from revisions where budget_year = $1 and ubt_id = $2 order by n`, [
    budgetYear,
    ubtId,
  ]);
}

export async function saveRevision(tx: Tx, revisionId: string, content: RevisionContent): Promise<void> {
  await tx.query('update revisions set content = $2, content_sha256 = $3 where revision_id = $1', [
    revisionId,
    content,
    contentHash(content),
  ]);
}

/** Freezes the revision under its signature; the workflow decides later whether the signature stands. */
export async function insertSignOff(
  tx: Tx,
  given: {
    commandId: string;
    revisionId: string;
    side: Side;
    personId: string;
    actingAs: 'holder' | 'cover';
    atMs: number;
  },
): Promise<void> {
  const at = new Date(given.atMs);
  await tx.query('update revisions set frozen_at = coalesce(frozen_at, $2) where revision_id = $1', [
    given.revisionId,
    at,
  ]);
  await tx.query(
    `insert into sign_offs (sign_off_id, revision_id, side, person_id, acting_as, command_id, signed_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
    [given.revisionId, given.side, given.personId, given.actingAs, given.commandId, at],
  );
}
