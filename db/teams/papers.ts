// What people wrote in one team's cycle beside its revisions and its budget.

import { z } from 'zod';
import { EXTENDABLE } from '../../domain/dates.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';
import type { TeamKey } from './team-key.ts';

const side = z.enum(SIDES);

const discussionRow = z.object({
  discussionId: z.string(),
  side,
  held: z.boolean(),
  content: z.record(z.string(), z.unknown()),
  recordedAt: z.date(),
  confirmedAt: z.date().nullable(),
});

/** Newest first: that one holds. */
export const listDiscussions = (db: Db, { budgetYear, ubtId }: TeamKey) =>
  many(
    db,
    discussionRow,
    `select discussion_id as "discussionId", recorded_side as side, held, content, recorded_at as "recordedAt",
       confirmed_at as "confirmedAt"
     from discussions where budget_year = $1 and ubt_id = $2 order by recorded_at desc`,
    [budgetYear, ubtId],
  );

const signOffRow = z.object({
  revisionId: z.string(),
  side,
  personId: z.string(),
  actingAs: z.enum(['holder', 'cover']),
  status: z.enum(['standing', 'withdrawn', 'replaced']),
  signedAt: z.date(),
});

export const listSignOffs = (db: Db, { budgetYear, ubtId }: TeamKey) =>
  many(
    db,
    signOffRow,
    `select s.revision_id as "revisionId", s.side, s.person_id as "personId", s.acting_as as "actingAs", s.status,
       s.signed_at as "signedAt"
     from sign_offs s join revisions r on r.revision_id = s.revision_id
     where r.budget_year = $1 and r.ubt_id = $2 and s.status in ('standing', 'withdrawn', 'replaced')
     order by s.signed_at`,
    [budgetYear, ubtId],
  );

const extensionRow = z.object({
  extensionId: z.string(),
  milestone: z.enum(EXTENDABLE),
  untilOn: z.string(),
  reason: z.string(),
  status: z.enum(['waiting', 'granted', 'refused', 'lapsed']),
  requestedAt: z.date(),
  answeredAt: z.date().nullable(),
});

/** Newest first. A request that the workflow refused at once was never made: it is left out. */
export const listExtensions = (db: Db, { budgetYear, ubtId }: TeamKey) =>
  many(
    db,
    extensionRow,
    `select e.extension_id as "extensionId", e.milestone, e.until_on::text as "untilOn", e.reason, e.status,
       e.requested_at as "requestedAt", e.answered_at as "answeredAt"
     from extensions e join commands c on c.command_id = e.extension_id and c.status = 'applied'
     where e.budget_year = $1 and e.ubt_id = $2 order by e.requested_at desc`,
    [budgetYear, ubtId],
  );

const WRITTEN = ['return_filing', 'declare_impasse', 'request_data', 'answer_data'] as const;

const writtenRow = z.object({
  commandId: z.string(),
  action: z.enum(WRITTEN),
  actorId: z.string(),
  // null: a budget-maker acts for neither
  side: side.nullable(),
  payload: z.record(z.string(), z.unknown()),
  at: z.date(),
});
export type Written = z.output<typeof writtenRow>;

/** Returns, impasses, requests for data and their answers live where they were written: in their commands. Oldest first. */
export const listWritten = (db: Db, { budgetYear, ubtId }: TeamKey): Promise<Written[]> =>
  many(
    db,
    writtenRow,
    `select command_id as "commandId", action, actor_id as "actorId", facts -> 'by' ->> 'side' as side, payload,
       created_at as at
     from commands where budget_year = $1 and ubt_id = $2 and status = 'applied' and action = any($3)
     order by created_at, command_id`,
    [budgetYear, ubtId, WRITTEN],
  );
