// Running cycles and their seats, as far as a change among people concerns them. The commands for them are made in
// application/commands/.

import { z } from 'zod';
import { SIDES, type Side } from '../../domain/vocabulary.ts';
import { many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const team = z.object({ budgetYear: z.number().int(), ubtId: z.string() });
const seat = team.extend({ side: z.enum(SIDES) });
const changedSeat = seat.extend({
  seated: z.string().nullable(),
  rostered: z.string().nullable(),
  trained: z.boolean(),
});
const proposedSeat = seat.extend({ personId: z.string() });

/** `seated`: whom the cycle has in it; `rostered`: whom the roster names now. Null: nobody. */
export type ChangedSeat = z.output<typeof changedSeat>;
export type ProposedSeat = z.output<typeof proposedSeat>;
export type RunningTeam = z.output<typeof team>;

/** Of these teams; null: of every team of the cycle. */
export async function listRunningTeams(tx: Tx, budgetYear: number, ubtIds: string[] | null): Promise<RunningTeam[]> {
  return many(
    tx,
    team,
    `select budget_year as "budgetYear", ubt_id as "ubtId" from ubt_cycles
     where budget_year = $1 and outcome is null and ($2::text[] is null or ubt_id = any($2)) order by ubt_id`,
    [budgetYear, ubtIds],
  );
}

/** Seats for which the roster now names somebody else than the cycle, or nobody. */
export async function listChangedSeats(tx: Tx, today: string): Promise<ChangedSeat[]> {
  return many(
    tx,
    changedSeat,
    `with seats as (
       select uc.budget_year, uc.ubt_id, s.side, uc.snapshot #>> array['seats', s.side, 'personId'] as seated,
         r.person_id as rostered
       from ubt_cycles uc cross join (values ('labor'), ('management')) s(side)
       left join roster_seats($1::date) r on r.ubt_id = uc.ubt_id and r.side = s.side
       where uc.outcome is null
     )
     select budget_year as "budgetYear", ubt_id as "ubtId", side, seated, rostered,
       exists (select from training_records t where t.person_id = rostered and t.valid_until > $1::date) as trained
     from seats where seated is distinct from rostered order by budget_year, ubt_id, side`,
    [today],
  );
}

/** Seats of a side whose holder is proposed or fills in meanwhile. `regionId` null: in the whole nation. */
export async function listProposedSeats(tx: Tx, side: Side, regionId: string | null): Promise<ProposedSeat[]> {
  return many(
    tx,
    proposedSeat,
    `select budget_year as "budgetYear", ubt_id as "ubtId", $1::text as side,
       snapshot #>> array['seats', $1, 'personId'] as "personId"
     from ubt_cycles where outcome is null and ($2::text is null or region_id = $2)
       and snapshot #>> array['seats', $1, 'standing'] in ('proposed', 'ad_interim')
       and snapshot #>> array['seats', $1, 'personId'] is not null
     order by budget_year, ubt_id`,
    [side, regionId],
  );
}

/** Running cycles in which this person has a seat. */
export async function listTeamsSeating(tx: Tx, personId: string): Promise<RunningTeam[]> {
  return many(
    tx,
    team,
    `select budget_year as "budgetYear", ubt_id as "ubtId" from ubt_cycles
     where outcome is null
       and (snapshot #>> '{seats,labor,personId}' = $1 or snapshot #>> '{seats,management,personId}' = $1)
     order by budget_year, ubt_id`,
    [personId],
  );
}
