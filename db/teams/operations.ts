// How the machinery of each team's cycle stands, for operators.

import { z } from 'zod';
import { OUTCOMES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';
import { snapshot } from './snapshot.ts';

export const MACHINE_STATES = ['running', 'stuck', 'not_started', 'paused', 'ended'] as const;
export type MachineState = (typeof MACHINE_STATES)[number];

const machineRow = z.object({
  ubtId: z.string(),
  name: z.string(),
  regionId: z.string(),
  region: z.string(),
  facility: z.string(),
  generation: z.number().int(),
  outcome: z.enum(OUTCOMES).nullable(),
  startedAt: z.date().nullable(),
  startProblem: z.string().nullable(),
  snapshot,
  lastEventAt: z.date().nullable(),
  pendingCommands: z.number().int(),
  oldestPendingAt: z.date().nullable(),
  refusedCommands: z.number().int(),
});
export type MachineRow = z.output<typeof machineRow>;

// stuck: its start failed, or somebody's command has waited since before the given moment
const IN_STATE: Record<MachineState, string> = {
  running: 'uc.outcome is null and uc.started_at is not null',
  stuck: `(uc.start_problem is not null or exists (select from commands c
    where c.budget_year = uc.budget_year and c.ubt_id = uc.ubt_id and c.status = 'pending' and c.created_at < $5))`,
  not_started: 'uc.outcome is null and uc.started_at is null',
  paused: 'uc.outcome is null and uc.paused',
  ended: 'uc.outcome is not null',
};

/** Throws when this team has no cycle in that year: look for its place first. */
export async function getMachine(db: Db, budgetYear: number, ubtId: string): Promise<MachineRow> {
  const [row] = await listMachines(db, budgetYear, {
    state: null,
    text: '',
    after: '',
    limit: 1,
    stuckBeforeMs: 0,
    ubtId,
  });
  if (!row) throw new Error(`There is no cycle of ${ubtId} in ${budgetYear}.`);
  return row;
}

/** By team. `text`: part of the team's name or ref, or of its region's or facility's name. */
export async function listMachines(
  db: Db,
  budgetYear: number,
  filter: {
    state: MachineState | null;
    text: string;
    after: string;
    limit: number;
    stuckBeforeMs: number;
    ubtId?: string;
  },
): Promise<MachineRow[]> {
  return many(
    db,
    machineRow,
    `select t.*, e.occurred_at as "lastEventAt", c.pending as "pendingCommands", c.oldest as "oldestPendingAt",
       c.refused as "refusedCommands"
     from (
       select uc.ubt_id as "ubtId", u.name, uc.region_id as "regionId", r.name as region, f.name as facility, uc.generation, uc.outcome,
         uc.started_at as "startedAt", uc.start_problem as "startProblem", uc.snapshot, uc.stream, uc.seq, uc.budget_year
       from ubt_cycles uc join ubts u using (ubt_id) join facilities f using (facility_id)
       join regions r on r.region_id = uc.region_id
       where uc.budget_year = $1 and uc.ubt_id > $2 and ($6::text is null or uc.ubt_id = $6)
         and ($3 = '' or position(lower($3) in lower(concat_ws(' ', uc.ubt_id, u.name, f.name, r.region_id, r.name))) > 0)
         and ${filter.state === null ? 'true' : IN_STATE[filter.state]} and $5::timestamptz is not null
       order by uc.ubt_id limit $4
     ) t
     left join events e on e.stream = t.stream and e.seq = t.seq
     cross join lateral (
       select count(*) filter (where status = 'pending')::int as pending, count(*) filter (where status = 'refused')::int as refused,
         min(created_at) filter (where status = 'pending') as oldest
       from commands where budget_year = t.budget_year and ubt_id = t."ubtId"
     ) c
     order by t."ubtId"`,
    [budgetYear, filter.after, filter.text, filter.limit, new Date(filter.stuckBeforeMs), filter.ubtId ?? null],
  );
}
