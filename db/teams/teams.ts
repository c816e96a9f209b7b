import { z } from 'zod';
import { type Level, ROLE_OF_LEVEL } from '../../domain/levels.ts';
import type { Reach } from '../../domain/reach.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { FILING_KINDS, FILING_STATES, OUTCOMES, PHASES, SIDES, TEAM_KINDS } from '../../domain/vocabulary.ts';
import { type Db, many, maybeOne } from '../query.ts';
import { reachLists, withinReach } from './within-reach.ts';

const teamRow = z.object({
  budgetYear: z.number().int(),
  ubtId: z.string(),
  name: z.string(),
  kind: z.enum(TEAM_KINDS),
  regionId: z.string(),
  facilityId: z.string(),
  facility: z.string(),
  timeZone: z.string(),
  state: z.string(),
  snapshot: z.custom<CycleState>((value) => typeof value === 'object' && value !== null && 'schema' in value),
});
/** One team in one cycle: where it is, and its state as last recorded. */
export type Team = z.output<typeof teamRow>;

export async function findTeam(db: Db, budgetYear: number, ubtId: string): Promise<Team | undefined> {
  return maybeOne(
    db,
    teamRow,
    `select uc.budget_year as "budgetYear", u.ubt_id as "ubtId", u.name, u.kind, uc.region_id as "regionId",
       f.facility_id as "facilityId", f.name as facility, f.time_zone as "timeZone", f.state, uc.snapshot
     from ubt_cycles uc join ubts u on u.ubt_id = uc.ubt_id join facilities f on f.facility_id = u.facility_id
     where uc.budget_year = $1 and uc.ubt_id = $2`,
    [budgetYear, ubtId],
  );
}

const teamLine = z.object({
  ubtId: z.string(),
  name: z.string(),
  regionId: z.string(),
  facilityId: z.string(),
  facility: z.string(),
  phase: z.enum(PHASES),
  filingState: z.enum(FILING_STATES),
  filingKind: z.enum(FILING_KINDS).nullable(),
  discussionConfirmed: z.boolean(),
  published: z.boolean(),
  overdue: z.boolean(),
  paused: z.boolean(),
  outcome: z.enum(OUTCOMES).nullable(),
});
export type TeamLine = z.output<typeof teamLine>;

/**
 * A page of a cycle's teams by id, after the given one; `reach` null: all of them.
 *
 * @param filter.overdue only teams that are or are not, of those `among` which the reader may know it; null: whether or not
 */
export async function listTeams(
  db: Db,
  budgetYear: number,
  filter: {
    regionId: string | null;
    phase: string | null;
    overdue: { is: boolean; among: Reach | null } | null;
    after: string;
    limit: number;
    reach: Reach | null;
  },
): Promise<TeamLine[]> {
  return many(
    db,
    teamLine,
    `select uc.ubt_id as "ubtId", u.name, uc.region_id as "regionId",
       f.facility_id as "facilityId", f.name as facility, uc.phase, uc.filing_state as "filingState",
       uc.filing_kind as "filingKind", uc.discussion_confirmed as "discussionConfirmed", uc.published, uc.overdue, uc.paused, uc.outcome
     from ubt_cycles uc join ubts u on u.ubt_id = uc.ubt_id join facilities f on f.facility_id = u.facility_id
     where uc.budget_year = $1 and uc.ubt_id > $2
       and ($3::text is null or uc.region_id = $3) and ($4::text is null or uc.phase = $4)
       and ($5::boolean is null or (uc.overdue = $5 and ${withinReach(10)})) and ${withinReach(7)}
     order by uc.ubt_id limit $6`,
    [
      budgetYear,
      filter.after,
      filter.regionId,
      filter.phase,
      filter.overdue?.is ?? null,
      filter.limit,
      ...reachLists(filter.reach),
      ...reachLists(filter.overdue?.among ?? null),
    ],
  );
}

const speakerRow = z.object({ side: z.enum(SIDES), personId: z.string() });

/** Who speaks for each side at this level: its holders nearest to the team, or those of the first level above that is held. */
export async function listSpeakers(
  db: Db,
  ubtId: string,
  level: Level,
  today: string,
): Promise<z.output<typeof speakerRow>[]> {
  return many(
    db,
    speakerRow,
    `select side, person_id as "personId" from speakers($1, $2, $3::date) where side is not null order by side, person_id`,
    [ubtId, ROLE_OF_LEVEL[level], today],
  );
}
