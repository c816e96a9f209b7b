import type { Pool } from 'pg';
import { z } from 'zod';
import type { Place } from '../../calendar/place.ts';
import { DATE_RULES, EXTENDABLE, MILESTONE_KEYS } from '../../domain/dates.ts';
import { listPlaces, WHERE_FIELDS, type Where } from '../organization/team-places.ts';
import type { Tx } from '../transaction.ts';

const printed = z.object({ key: z.enum(MILESTONE_KEYS), printedOn: z.string(), rule: z.enum(DATE_RULES) });
const extension = z.object({ milestone: z.enum(EXTENDABLE), until: z.string() });
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
export async function listMilestones(db: Pool | Tx, budgetYear: number, regionId: string): Promise<PrintedRow[]> {
  const { rows } = await db.query(
    `select distinct on (m.key) m.key, m.printed_on as "printedOn", m.rule
     from milestones m join cycles c on c.budget_year = m.budget_year and m.version <= c.calendar_version
     where m.budget_year = $1 and m.region_id in ('', $2)
     order by m.key, (m.region_id <> '') desc, m.version desc`,
    [budgetYear, regionId],
  );
  return rows.map((row) => printed.parse(row));
}

/** Throws when the team is not in the cycle. */
export async function getTeamCalendar(db: Pool | Tx, budgetYear: number, ubtId: string): Promise<TeamCalendar> {
  const team = await db.query<{ version: number; regionId: string; place: Where }>(
    `select c.calendar_version as version, uc.region_id as "regionId", jsonb_build_object(${WHERE_FIELDS}) as place
     from ubt_cycles uc
     join cycles c on c.budget_year = uc.budget_year
     join ubts u on u.ubt_id = uc.ubt_id
     join facilities f on f.facility_id = u.facility_id
     where uc.budget_year = $1 and uc.ubt_id = $2`,
    [budgetYear, ubtId],
  );
  const row = team.rows[0];
  if (!row) throw new Error(`Team ${ubtId} is not in the cycle of ${budgetYear}.`);
  const [place] = (await listPlaces(db, [row.place])) as [Place];
  const milestones = await listMilestones(db, budgetYear, row.regionId);
  const granted = await db.query(
    `select milestone, until_on as until from extensions where budget_year = $1 and ubt_id = $2 and status = 'granted'`,
    [budgetYear, ubtId],
  );
  return {
    version: row.version,
    regionId: row.regionId,
    place,
    milestones,
    extensions: granted.rows.map((item) => extension.parse(item)),
  };
}
