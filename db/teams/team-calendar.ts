import { z } from 'zod';
import type { Place } from '../../calendar/place.ts';
import { DATE_RULES, EXTENDABLE, MILESTONE_KEYS } from '../../domain/dates.ts';
import { listPlaces, WHERE_FIELDS, whereRow } from '../organization/team-places.ts';
import { type Db, many, maybeOne } from '../query.ts';

const printed = z.object({ key: z.enum(MILESTONE_KEYS), printedOn: z.string(), rule: z.enum(DATE_RULES) });
const extension = z.object({ milestone: z.enum(EXTENDABLE), until: z.string() });
const teamRow = z.object({ version: z.number().int(), regionId: z.string(), place: whereRow });
export type PrintedRow = z.output<typeof printed>;

/** What the dates of one team are made from; calendar/ turns it into instants. */
export interface TeamCalendar {
  version: number;
  regionId: string;
  place: Place;
  milestones: PrintedRow[];
  extensions: z.output<typeof extension>[];
}

/** The newest printed date of each milestone that holds in a region: its own, else the nation's. */
export async function listMilestones(db: Db, budgetYear: number, regionId: string): Promise<PrintedRow[]> {
  return many(
    db,
    printed,
    `select distinct on (m.key) m.key, m.printed_on as "printedOn", m.rule
     from milestones m join cycles c on c.budget_year = m.budget_year and m.version <= c.calendar_version
     where m.budget_year = $1 and m.region_id in ('', $2)
     order by m.key, (m.region_id <> '') desc, m.version desc`,
    [budgetYear, regionId],
  );
}

/** Throws when the team is not in the cycle. */
export async function getTeamCalendar(db: Db, budgetYear: number, ubtId: string): Promise<TeamCalendar> {
  const row = await maybeOne(
    db,
    teamRow,
    `select c.calendar_version as version, uc.region_id as "regionId", jsonb_build_object(${WHERE_FIELDS}) as place
     from ubt_cycles uc
     join cycles c on c.budget_year = uc.budget_year
     join ubts u on u.ubt_id = uc.ubt_id
     join facilities f on f.facility_id = u.facility_id
     where uc.budget_year = $1 and uc.ubt_id = $2`,
    [budgetYear, ubtId],
  );
  if (!row) throw new Error(`Team ${ubtId} is not in the cycle of ${budgetYear}.`);
  const [place] = (await listPlaces(db, [row.place])) as [Place];
  const milestones = await listMilestones(db, budgetYear, row.regionId);
  const extensions = await many(
    db,
    extension,
    `select milestone, until_on as until from extensions where budget_year = $1 and ubt_id = $2 and status = 'granted'`,
    [budgetYear, ubtId],
  );
  return {
    version: row.version,
    regionId: row.regionId,
    place,
    milestones,
    extensions,
  };
}
