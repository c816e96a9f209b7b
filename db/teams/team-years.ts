// One team over the years: where each of its cycles stands or ended, with what it asked for.

import { z } from 'zod';
import {
  ASK_DECISIONS,
  FILING_KINDS,
  FILING_STATES,
  OUTCOMES,
  PHASES,
  SIDES,
  TEAM_KINDS,
} from '../../domain/vocabulary.ts';
import { askWords } from '../documents/ask-words.ts';
import { type Db, many, maybeOne } from '../query.ts';

const placeRow = z.object({
  ubtId: z.string(),
  name: z.string(),
  kind: z.enum(TEAM_KINDS),
  facilityId: z.string(),
  facility: z.string(),
  regionId: z.string(),
});
export type TeamOnRecord = z.output<typeof placeRow>;

/** As the roster has it now, whatever cycles it is in. */
export async function findTeamOnRecord(db: Db, ubtId: string): Promise<TeamOnRecord | undefined> {
  return maybeOne(
    db,
    placeRow,
    `select u.ubt_id as "ubtId", u.name, u.kind, f.facility_id as "facilityId", f.name as facility, f.region_id as "regionId"
     from ubts u join facilities f using (facility_id) where u.ubt_id = $1`,
    [ubtId],
  );
}

const ask = z.object({
  askId: z.string(),
  unitId: z.string(),
  from: z.enum([...SIDES, 'joint']),
  what: z.string(),
  amountCents: z.number().int(),
  // null: none, or none that is published
  decision: z.enum(ASK_DECISIONS).nullable(),
  // null: nothing is published about it yet
  grantedCents: z.number().int().nullable(),
});

const yearRow = z.object({
  budgetYear: z.number().int(),
  phase: z.enum(PHASES),
  outcome: z.enum(OUTCOMES).nullable(),
  filingState: z.enum(FILING_STATES),
  filingKind: z.enum(FILING_KINDS).nullable(),
  filedOnTime: z.boolean().nullable(),
  discussionConfirmed: z.boolean(),
  published: z.boolean(),
  asks: z.array(ask),
});

/** Newest first. */
export async function listTeamYears(db: Db, ubtId: string): Promise<z.output<typeof yearRow>[]> {
  return many(
    db,
    yearRow,
    `select uc.budget_year as "budgetYear", uc.phase, uc.outcome, uc.filing_state as "filingState",
       uc.filing_kind as "filingKind", uc.filed_on_time as "filedOnTime", uc.discussion_confirmed as "discussionConfirmed",
       uc.published, coalesce(a.asks, '[]') as asks
     from cycles c
     join ubt_cycles uc on uc.budget_year = c.budget_year and uc.ubt_id = $1
     left join lateral (
       select jsonb_agg(jsonb_build_object('askId', s.ask ->> 'askId', 'unitId', s.ask ->> 'unitId', 'from', s.ask ->> 'from',
         'what', w.ask ->> 'what', 'amountCents', w.ask -> 'amountCents',
         'decision', case when uc.published then s.ask ->> 'decision' end,
         'grantedCents', d.amount_cents) order by s.place) as asks
       from jsonb_array_elements(uc.snapshot -> 'asks') with ordinality s (ask, place)
       cross join ${askWords("s.ask ->> 'askId'")} w
       left join decisions d on d.budget_year = uc.budget_year and d.ubt_id = uc.ubt_id and d.ask_id = s.ask ->> 'askId'
         and d.published_at is not null
     ) a on true
     order by uc.budget_year desc`,
    [ubtId],
  );
}
