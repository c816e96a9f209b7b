import type { Pool, QueryResultRow } from 'pg';
import { createPool } from '../../db/pool.ts';
import { ubtCycleId } from '../../domain/ids.ts';
import type { DutyKind } from '../../domain/team-cycle/duties.ts';
import type { Role, Side } from '../../domain/vocabulary.ts';

export const BUDGET_YEAR = 2027;

/** Rows that mail is about, written by the owner past every process rule. Each method's defaults are valid. */
export class MailFactory {
  readonly #owner: Pool;
  #n = 0;

  constructor(ownerUrl: string) {
    this.#owner = createPool(ownerUrl, { max: 2 });
  }

  close(): Promise<void> {
    return this.#owner.end();
  }

  async query<T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.#owner.query<T>(text, values)).rows;
  }

  async facility({
    timeZone = 'America/New_York',
    state = 'NY',
  } = {}): Promise<{ facilityId: string; regionId: string }> {
    const n = this.#next();
    await this.query('insert into regions (region_id, name) values ($1, $1)', [`region-${n}`]);
    await this.query(
      'insert into facilities (facility_id, region_id, name, time_zone, state) values ($1, $2, $1, $3, $4)',
      [`facility-${n}`, `region-${n}`, timeZone, state],
    );
    return { facilityId: `facility-${n}`, regionId: `region-${n}` };
  }

  async person({ name = '', email = '', homeFacilityId = null as string | null } = {}): Promise<string> {
    const personId = `p${this.#next()}`;
    await this.query('insert into people (person_id, name, email, home_facility_id) values ($1, $2, $3, $4)', [
      personId,
      name || `Person ${personId}`,
      email || `${personId}@example.org`,
      homeFacilityId,
    ]);
    return personId;
  }

  /** A team of the facility, with its running cycle. */
  async team(facility: { facilityId: string; regionId: string }, name = ''): Promise<string> {
    const ubtId = `team-${this.#next()}`;
    await this.query(
      `insert into ubts (ubt_id, name, kind, facility_id, modality) values ($1, $2, 'ubt', $3, 'inpatient')`,
      [ubtId, name || `Team ${ubtId}`, facility.facilityId],
    );
    await this.#cycle();
    await this.query(
      `insert into ubt_cycles (budget_year, ubt_id, stream, region_id, seq, calendar_version, phase, filing_state, snapshot, last_hash)
       values ($1, $2, $3, $4, 1, 1, 'apply', 'not_started', '{}', '')`,
      [BUDGET_YEAR, ubtId, ubtCycleId(BUDGET_YEAR, ubtId), facility.regionId],
    );
    return ubtId;
  }

  async role(
    personId: string,
    role: Role,
    side: Side | null,
    scopeKind: 'team' | 'facility' | 'region',
    scopeId: string,
  ): Promise<void> {
    await this.query(
      `insert into role_assignments
         (person_id, role, side, scope_kind, scope_id, starts_on, source, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, $5, '2020-01-01', 'role_import', $1, '2020-01-01')`,
      [personId, role, side, scopeKind, scopeId],
    );
  }

  async duty(
    ubtId: string,
    holder: string | { role: Role; side: Side | null },
    given: { dueAt: string; kind?: DutyKind; subject?: string; openedAt?: string; resting?: boolean },
  ): Promise<number> {
    const { dueAt, kind = 'sign_filing', subject = '', openedAt = '2026-01-01T00:00:00Z', resting = false } = given;
    const [personId, role, side] = typeof holder === 'string' ? [holder, null, null] : [null, holder.role, holder.side];
    const rows = await this.query<{ duty_id: number }>(
      `insert into duties (budget_year, ubt_id, kind, subject, person_id, role, side, opened_at, due_at, resting)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning duty_id`,
      [BUDGET_YEAR, ubtId, kind, subject, personId, role, side, openedAt, dueAt, resting],
    );
    return rows[0]?.duty_id ?? Number.NaN;
  }

  async done(personId: string): Promise<void> {
    await this.query('update duties set closed_at = due_at where person_id = $1', [personId]);
  }

  /** A co-lead of one new team in New York who owes its filing. */
  async coLead({
    dueAt = '2026-10-01T04:00:00Z',
    timeZone = 'America/New_York',
    state = 'NY',
    openedAt = '2026-01-01T00:00:00Z',
  } = {}) {
    const facility = await this.facility({ timeZone, state });
    const personId = await this.person();
    const ubtId = await this.team(facility);
    await this.role(personId, 'co_lead', 'labor', 'team', ubtId);
    await this.duty(ubtId, personId, { dueAt, openedAt });
    return { personId, ubtId, facility };
  }

  #next(): number {
    this.#n += 1;
    return this.#n;
  }

  async #cycle(): Promise<void> {
    await this.query(
      `insert into people (person_id, name, email) values ('founder', 'F', 'f@example.org') on conflict do nothing`,
    );
    await this.query(
      `insert into cycles (budget_year, status, agreements, created_by) values ($1, 'running', '{COALITION_2023}', 'founder')
       on conflict do nothing`,
      [BUDGET_YEAR],
    );
  }
}
