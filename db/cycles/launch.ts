import type { Pool } from 'pg';
import { z } from 'zod';
import { ubtCycleId } from '../../domain/ids.ts';
import { type Duty, firstDueMs } from '../../domain/team-cycle/duties.ts';
import type { CycleState } from '../../domain/team-cycle/state.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { type Db, many, one } from '../query.ts';
import { eventHash } from '../teams/events.ts';
import type { Tx } from '../transaction.ts';

const teamRow = z.object({
  ubtId: z.string(),
  regionId: z.string(),
  timeZone: z.string(),
  state: z.string(),
  unitIds: z.array(z.string()),
  carryForwardFrom: z.string().nullable(),
  seats: z.array(z.object({ side: z.enum(SIDES), personId: z.string(), confirmed: z.boolean(), trained: z.boolean() })),
});
export type TeamToLaunch = z.output<typeof teamRow>;

// a team is in scope when it has workers of one of the cycle's agreements, in one of its regions, and is still on the roster
export const IN_SCOPE = `u.gone_since is null
  and exists (select from ubt_agreements a where a.ubt_id = u.ubt_id and a.agreement_id = any(c.agreements))
  and (c.regions is null or f.region_id = any(c.regions))`;

const countRow = z.object({ n: z.number().int() });

export async function countInScope(db: Db, budgetYear: number): Promise<number> {
  const { n } = await one(
    db,
    countRow,
    `select count(*)::int as n from cycles c cross join ubts u join facilities f on f.facility_id = u.facility_id
     where c.budget_year = $1 and ${IN_SCOPE}`,
    [budgetYear],
  );
  return n;
}

export async function saveTeamsInScope(tx: Tx, budgetYear: number, teams: number): Promise<void> {
  await tx.query('update cycles set teams_in_scope = $2 where budget_year = $1', [budgetYear, teams]);
}

/** The next teams in scope that have no row in this cycle yet, with what their first state is made from. */
export async function listTeamsToLaunch(
  tx: Tx,
  budgetYear: number,
  today: string,
  limit: number,
): Promise<TeamToLaunch[]> {
  return many(
    tx,
    teamRow,
    `with page as (
       select u.ubt_id, f.region_id, f.time_zone, f.state
       from cycles c cross join ubts u join facilities f on f.facility_id = u.facility_id
       where c.budget_year = $1 and ${IN_SCOPE}
         and not exists (select from ubt_cycles x where x.budget_year = $1 and x.ubt_id = u.ubt_id)
       order by u.ubt_id limit $3
     )
     select p.ubt_id as "ubtId", p.region_id as "regionId", p.time_zone as "timeZone", p.state,
       array(select unit_id from units where ubt_id = p.ubt_id and gone_since is null order by unit_id) as "unitIds",
       (select coalesce(f.labor_revision_id, f.management_revision_id, f.carried_from) from filings f
        where f.ubt_id = p.ubt_id and f.budget_year < $1 and f.state = 'received' and f.kind <> 'no_model'
        order by f.budget_year desc limit 1) as "carryForwardFrom",
       coalesce((select jsonb_agg(s) from (
         select r.side, r.person_id as "personId", r.confirmed,
           exists (select from training_records t where t.person_id = r.person_id and t.valid_until > $2::date) as trained
         from roster_seats($2::date) r where r.ubt_id = p.ubt_id order by r.side) s), '[]') as seats
     from page p order by p.ubt_id`,
    [budgetYear, today, limit],
  );
}

export interface BegunTeam {
  state: CycleState;
  duties: Duty[];
}

/** One page of team cycles with their first event and first duties, in bulk: a launch inserts thousands. */
export async function insertTeamCycles(tx: Tx, begun: BegunTeam[], atMs: number): Promise<void> {
  const rows = begun.map(({ state, duties }) => {
    const event = { seq: 1, type: 'cycle_launched', commandId: null, occurredAtMs: atMs, facts: {}, previousHash: '' };
    const stream = ubtCycleId(state.budgetYear, state.ubtId);
    const dueMs = firstDueMs(duties);
    return {
      stream,
      ubt_id: state.ubtId,
      region_id: state.regionId,
      snapshot: state,
      last_hash: eventHash(event),
      first_due_at: dueMs === null ? null : new Date(dueMs).toISOString(),
    };
  });
  const first = begun[0]?.state;
  if (!first) return;
  const at = new Date(atMs);
  await tx.query(
    `insert into ubt_cycles (budget_year, ubt_id, stream, region_id, seq, calendar_version, phase, filing_state, snapshot, last_hash,
       first_due_at)
     select $1, ubt_id, stream, region_id, 1, $2, 'prepare', 'not_started', snapshot, last_hash, first_due_at
     from jsonb_to_recordset($3::jsonb)
       as x(ubt_id text, stream text, region_id text, snapshot jsonb, last_hash text, first_due_at timestamptz)`,
    [first.budgetYear, first.appliedVersion, JSON.stringify(rows)],
  );
  await tx.query(
    `insert into events (stream, seq, type, occurred_at, facts, previous_hash, hash)
     select stream, 1, 'cycle_launched', $1, '{}', '', last_hash
     from jsonb_to_recordset($2::jsonb) as x(stream text, last_hash text)`,
    [at, JSON.stringify(rows)],
  );
  const owed = begun.flatMap(({ state, duties }) =>
    duties.map(({ kind, subject, holder, dueMs }) => ({
      ubt_id: state.ubtId,
      kind,
      subject,
      person_id: 'personId' in holder ? holder.personId : null,
      role: 'role' in holder ? holder.role : null,
      side: 'role' in holder ? holder.side : null,
      due_at: new Date(dueMs ?? atMs).toISOString(),
    })),
  );
  await tx.query(
    `insert into duties (budget_year, ubt_id, kind, subject, person_id, role, side, opened_at, due_at)
     select $1, ubt_id, kind, subject, person_id, role, side, $2, due_at from jsonb_to_recordset($3::jsonb)
       as x(ubt_id text, kind text, subject text, person_id text, role text, side text, due_at timestamptz)`,
    [first.budgetYear, at, JSON.stringify(owed)],
  );
}

/** Analyzes the tables after a launch's inserts, because PostgreSQL would plan queries for the row counts of before. */
export async function analyzeCycles(pool: Pool): Promise<void> {
  await pool.query('select analyze_cycles()');
}
