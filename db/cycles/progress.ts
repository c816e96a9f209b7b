import { z } from 'zod';
import { FILING_KINDS, FILING_STATES, OUTCOMES, PHASES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';

const counted = z.number().int();
const kindRow = z.object({
  /** A facility of the region, or a region of the nation. */
  placeId: z.string(),
  phase: z.enum(PHASES),
  filingState: z.enum(FILING_STATES),
  // null: nothing is filed yet
  filingKind: z.enum(FILING_KINDS).nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  teams: counted,
  overdue: counted,
  discussionsConfirmed: counted,
  filedOnTime: counted,
  published: counted,
});
export type KindOfTeams = z.output<typeof kindRow>;

const COUNTS = `count(*)::int as teams, count(*) filter (where uc.overdue)::int as overdue,
  count(*) filter (where uc.discussion_confirmed)::int as "discussionsConfirmed",
  count(*) filter (where uc.filed_on_time)::int as "filedOnTime", count(*) filter (where uc.published)::int as published`;

/** How many teams of each kind there are in each facility of a region, or in each region of the nation: a few rows a place. */
export async function countKinds(db: Db, budgetYear: number, regionId: string | null): Promise<KindOfTeams[]> {
  if (regionId === null) {
    return many(
      db,
      kindRow,
      `select uc.region_id as "placeId", uc.phase, uc.filing_state as "filingState",
         uc.filing_kind as "filingKind", uc.outcome, ${COUNTS}
       from ubt_cycles uc where uc.budget_year = $1 group by 1, 2, 3, 4, 5`,
      [budgetYear],
    );
  }
  return many(
    db,
    kindRow,
    // offset 0: each team is looked up by its key; a join reads every team of the nation, however small the region
    `select u.facility_id as "placeId", uc.phase, uc.filing_state as "filingState",
         uc.filing_kind as "filingKind", uc.outcome, ${COUNTS}
     from ubt_cycles uc cross join lateral (select facility_id from ubts where ubt_id = uc.ubt_id offset 0) u
     where uc.budget_year = $1 and uc.region_id = $2 group by 1, 2, 3, 4, 5`,
    [budgetYear, regionId],
  );
}
