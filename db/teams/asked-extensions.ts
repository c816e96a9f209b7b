// The extensions that wait for one person's answer, with all that a fair answer needs to know.

import { z } from 'zod';
import { EXTENDABLE } from '../../domain/dates.ts';
import { LEVELS } from '../../domain/levels.ts';
import { SIDES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';

const askedRow = z.object({
  extensionId: z.string(),
  budgetYear: z.number().int(),
  ubtId: z.string(),
  team: z.string(),
  facility: z.string(),
  timeZone: z.string(),
  milestone: z.enum(EXTENDABLE),
  level: z.enum(LEVELS),
  granted: z.object({ labor: z.boolean(), management: z.boolean() }),
  /** For which of their sides the person owes the answer. */
  sides: z.array(z.enum(SIDES)),
  presentDueMs: z.number(),
  untilOn: z.string(),
  reason: z.string(),
  askedBy: z.string(),
  askedSide: z.enum(SIDES),
  askedAt: z.date(),
  /** When it goes one level up, or lapses. */
  answerDueAt: z.date(),
});
export type AskedExtension = z.output<typeof askedRow>;

export async function listAskedExtensions(db: Db, personId: string, today: string): Promise<AskedExtension[]> {
  return many(
    db,
    askedRow,
    `select e.extension_id as "extensionId", e.budget_year as "budgetYear", e.ubt_id as "ubtId", u.name as team, f.name as facility,
       f.time_zone as "timeZone", e.milestone, x.pending ->> 'level' as level, x.pending -> 'granted' as granted, d.sides,
       (uc.snapshot #>> array['known', 'dates', e.milestone])::float8 as "presentDueMs", e.until_on as "untilOn", e.reason,
       asker.name as "askedBy", v.facts ->> 'side' as "askedSide", e.requested_at as "askedAt", d.due_at as "answerDueAt"
     from (
       select d.subject, d.budget_year, d.ubt_id, min(d.due_at) as due_at, array_agg(d.side order by d.side) as sides
       from duties_of_person($1, $2) h join duties d using (duty_id)
       where d.kind = 'answer_extension' group by d.subject, d.budget_year, d.ubt_id
     ) d
     join extensions e on e.extension_id::text = d.subject
     join ubt_cycles uc on uc.budget_year = d.budget_year and uc.ubt_id = d.ubt_id
     join ubts u on u.ubt_id = d.ubt_id join facilities f using (facility_id)
     cross join lateral (
       select one as pending from jsonb_array_elements(uc.snapshot -> 'extensions') one
       where one ->> 'extensionId' = d.subject) x
     cross join lateral (
       select facts from events
       where stream = uc.stream and type = 'extension_requested' and facts ->> 'extensionId' = d.subject limit 1) v
     join people asker on asker.person_id = v.facts ->> 'personId'
     order by d.due_at, d.budget_year, d.ubt_id, e.milestone`,
    [personId, today],
  );
}
