import { randomUUID } from 'node:crypto';
import type { CommandType } from '../domain/commands.ts';
import type { Tx } from './transaction.ts';

interface Standing {
  budgetYear: number;
  type: CommandType;
  /** Facts beside id and type, the same for every team. */
  facts: Record<string, unknown>;
  payload: Record<string, unknown>;
  actorId: string;
  /** One command per team and key. */
  key: string;
  atMs: number;
}

/** A command for each of these running teams (null: every one of the cycle); the sweeper or the caller delivers them. */
export async function insertCommandsForTeams(tx: Tx, given: Standing, ubtIds: string[] | null): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into commands
       (command_id, budget_year, ubt_id, actor_id, idempotency_key, action, facts, payload, request_sha256, created_at)
     select id, $1, ubt_id, $2, $3 || ':' || ubt_id, $4,
       jsonb_build_object('id', id, 'type', $4::text) || $5::jsonb, $6, '', $7
     from (select gen_random_uuid() as id, ubt_id from ubt_cycles
       where budget_year = $1 and outcome is null and ($8::text[] is null or ubt_id = any($8))) x
     on conflict (actor_id, idempotency_key) do nothing
     returning command_id as id`,
    [
      given.budgetYear,
      given.actorId,
      given.key,
      given.type,
      JSON.stringify(given.facts),
      given.payload,
      new Date(given.atMs),
      ubtIds,
    ],
  );
  return rows.map(({ id }) => id);
}

/** Seats of running cycles for which the roster now names somebody else, or nobody: proposed, never put in by a file. */
export async function insertSeatProposals(
  tx: Tx,
  given: { importId: string; today: string; atMs: number },
): Promise<void> {
  await tx.query(
    `with seats as (
       select uc.budget_year, uc.ubt_id, s.side, uc.snapshot #>> array['seats', s.side, 'personId'] as seated,
         (select r.person_id from role_assignments r
          where r.role = 'co_lead' and r.scope_kind = 'team' and r.scope_id = uc.ubt_id and r.side = s.side
            and r.starts_on <= $2::date and (r.ends_on is null or r.ends_on > $2::date)
          order by r.starts_on desc, r.role_assignment_id desc limit 1) as rostered
       from ubt_cycles uc cross join (values ('labor'), ('management')) s(side) where uc.outcome is null
     )
     insert into commands
       (command_id, budget_year, ubt_id, actor_id, idempotency_key, action, facts, payload, request_sha256, created_at)
     select id, budget_year, ubt_id, 'system', 'roster:' || $1 || ':' || budget_year || ':' || ubt_id || ':' || side, action,
       jsonb_strip_nulls(jsonb_build_object('id', id, 'type', action, 'side', side, 'personId', rostered,
         'trained', case when rostered is not null then exists (
           select from training_records t where t.person_id = rostered and t.valid_until > $2::date) end)),
       '{}', '', $3
     from (select gen_random_uuid() as id, *,
         case when rostered is null then 'vacate_seat' else 'propose_seat_holder' end as action
       from seats where seated is distinct from rostered) x
     on conflict (actor_id, idempotency_key) do nothing`,
    [given.importId, given.today, new Date(given.atMs)],
  );
}

/** Seats of a side whose proposed holder the side has just confirmed in bulk: one command per running team. */
export async function insertSeatConfirmations(
  tx: Tx,
  given: { side: string; regionId: string | null; actorId: string; atMs: number },
): Promise<void> {
  await tx.query(
    `insert into commands
       (command_id, budget_year, ubt_id, actor_id, idempotency_key, action, facts, payload, request_sha256, created_at)
     select id, budget_year, ubt_id, $1, $2 || ':' || budget_year || ':' || ubt_id, 'confirm_seat',
       jsonb_build_object('id', id, 'type', 'confirm_seat', 'side', $3::text, 'personId', person_id), '{}', '', $4
     from (select gen_random_uuid() as id, budget_year, ubt_id, snapshot #>> array['seats', $3, 'personId'] as person_id
       from ubt_cycles where outcome is null and ($5::text is null or region_id = $5)
         and snapshot #>> array['seats', $3, 'standing'] in ('proposed', 'ad_interim')) x
     where person_id is not null`,
    [given.actorId, `seats:${randomUUID()}`, given.side, new Date(given.atMs), given.regionId],
  );
}
