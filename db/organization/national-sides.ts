import { z } from 'zod';
import { SIDES } from '../../domain/vocabulary.ts';
import { type Db, many } from '../query.ts';

const nationalSide = z.object({ side: z.enum(SIDES), isSeated: z.boolean() });

/**
 * The sides that have a confirmed national co-chair on this date or will have one; `isSeated`: they have one already.
 * Nobody may bring in a side's first co-chair beside one who begins tomorrow, but a launch needs both today.
 */
export async function listNationalSides(db: Db, on: string): Promise<z.output<typeof nationalSide>[]> {
  return many(
    db,
    nationalSide,
    `select side, bool_or(starts_on <= $1::date) as "isSeated" from role_assignments
     where role = 'national_co_chair' and confirmed_by is not null and (ends_on is null or ends_on > $1::date)
     group by side order by side`,
    [on],
  );
}
