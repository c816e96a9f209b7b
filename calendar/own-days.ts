import type { LocalDate } from './local-date.ts';

export const HOLIDAY_SCOPES = ['nation', 'state', 'agreement', 'facility'] as const;
export type HolidayScope = (typeof HOLIDAY_SCOPES)[number];

/** A day as one scope has it: off, or worked although it is a holiday to everybody around. */
export interface OwnHoliday {
  scopeKind: HolidayScope;
  /** '' for the nation. */
  scopeId: string;
  date: LocalDate;
  name: string;
  kind: 'off' | 'working';
}

/** Of one place, by date. */
export interface OwnDays {
  /** The same for the same scopes. */
  key: string;
  days: ReadonlyMap<LocalDate, Pick<OwnHoliday, 'name' | 'kind'>>;
}

/** What decides which own holidays reach a team. */
export interface HolidayReach {
  state: string;
  /** Absent: what holds for a whole region, where no facility's own days do. */
  facilityId?: string;
  agreements: readonly string[];
}

/**
 * The own days of a place, or undefined where it has none. The nearest scope decides about a day: the facility before the
 * team's agreements, these before the state, the state before the nation, and all of them before the state's public
 * holidays. Where a team's agreements differ the day is off: so that nobody is late on a day on which part of the team
 * is off.
 */
export function ownDays(reach: HolidayReach, holidays: readonly OwnHoliday[]): OwnDays | undefined {
  const days = new Map<LocalDate, OwnHoliday>();
  for (const holiday of holidays) {
    if (!reaches(holiday, reach)) continue;
    const other = days.get(holiday.date);
    if (!other || isNearer(holiday, other)) days.set(holiday.date, holiday);
  }
  if (days.size === 0) return undefined;
  return { key: [reach.facilityId ?? '', ...[...reach.agreements].sort()].join(' '), days };
}

function reaches({ scopeKind, scopeId }: OwnHoliday, { state, facilityId, agreements }: HolidayReach): boolean {
  switch (scopeKind) {
    case 'nation':
      return true;
    case 'state':
      return scopeId === state;
    case 'agreement':
      return agreements.includes(scopeId);
    case 'facility':
      return scopeId === facilityId;
  }
}

function isNearer(one: OwnHoliday, other: OwnHoliday): boolean {
  const distance = HOLIDAY_SCOPES.indexOf(one.scopeKind) - HOLIDAY_SCOPES.indexOf(other.scopeKind);
  return distance > 0 || (distance === 0 && one.kind === 'off' && other.kind === 'working');
}
