// Holidays that the nation, a state, an agreement or a facility has of its own; calendar/own-days.ts says which holds where.

import { z } from 'zod';
import { HOLIDAY_SCOPES, type HolidayReach, type OwnHoliday } from '../../calendar/own-days.ts';
import { type Db, many } from '../query.ts';
import type { Tx } from '../transaction.ts';

const holidayRow = z.object({
  scopeKind: z.enum(HOLIDAY_SCOPES),
  scopeId: z.string(),
  date: z.string(),
  name: z.string(),
  kind: z.enum(['off', 'working']),
});

const COLUMNS = `h.scope_kind as "scopeKind", h.scope_id as "scopeId", h.holiday_on as date, h.name, h.kind`;

/** What reaches any of these; one statement for an event or a page of people. */
export async function listOwnHolidays(db: Db, reaches: readonly HolidayReach[]): Promise<OwnHoliday[]> {
  const all = (ids: (reach: HolidayReach) => readonly string[]) => [...new Set(reaches.flatMap(ids))];
  return many(
    db,
    holidayRow,
    `select ${COLUMNS} from own_holidays h
     where h.scope_kind = 'nation' or (h.scope_kind = 'state' and h.scope_id = any($1))
       or (h.scope_kind = 'agreement' and h.scope_id = any($2)) or (h.scope_kind = 'facility' and h.scope_id = any($3))`,
    [
      all(({ state }) => [state]),
      all(({ agreements }) => agreements),
      all(({ facilityId }) => (facilityId === undefined ? [] : [facilityId])),
    ],
  );
}

export interface ScopeYear extends Pick<OwnHoliday, 'scopeKind' | 'scopeId'> {
  year: number;
}

/** All that stand for these scopes in these years. */
export async function listHolidaysOf(tx: Tx, scopeYears: readonly ScopeYear[]): Promise<OwnHoliday[]> {
  return many(
    tx,
    holidayRow,
    `select ${COLUMNS} from own_holidays h
     join jsonb_to_recordset($1::jsonb) as x("scopeKind" text, "scopeId" text, year int)
       on x."scopeKind" = h.scope_kind and x."scopeId" = h.scope_id and x.year = extract(year from h.holiday_on)
     order by h.scope_kind, h.scope_id, h.holiday_on`,
    [JSON.stringify(scopeYears)],
  );
}

export async function writeHolidays(tx: Tx, holidays: readonly OwnHoliday[]): Promise<void> {
  await tx.query(
    `insert into own_holidays (scope_kind, scope_id, holiday_on, name, kind)
     select "scopeKind", "scopeId", date, name, kind
     from jsonb_to_recordset($1::jsonb) as x("scopeKind" text, "scopeId" text, date date, name text, kind text)
     on conflict (scope_kind, scope_id, holiday_on) do update set name = excluded.name, kind = excluded.kind`,
    [JSON.stringify(holidays)],
  );
}

export async function deleteHolidays(tx: Tx, holidays: readonly OwnHoliday[]): Promise<void> {
  await tx.query(
    `delete from own_holidays h using jsonb_to_recordset($1::jsonb) as x("scopeKind" text, "scopeId" text, date date)
     where x."scopeKind" = h.scope_kind and x."scopeId" = h.scope_id and x.date = h.holiday_on`,
    [JSON.stringify(holidays)],
  );
}

const knownScope = z.object({ scope: z.string() });

/** Of the agreements and facilities that a file names, those on record, as 'kind id'. */
export async function listKnownScopes(tx: Tx): Promise<Set<string>> {
  const rows = await many(
    tx,
    knownScope,
    `select 'agreement ' || agreement_id as scope from agreements
     union all select 'facility ' || facility_id from facilities`,
  );
  return new Set(rows.map(({ scope }) => scope));
}
