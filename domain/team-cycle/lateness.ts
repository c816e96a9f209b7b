// When a duty counts as late, and when as nearly so.

const DAY_MS = 24 * 60 * 60 * 1000;
/** Two weeks: what takes two people of different shifts cannot be done in one. */
export const AT_RISK_MS = 14 * DAY_MS;

export const LATENESS = ['late', 'at_risk', 'in_time'] as const;
export type Lateness = (typeof LATENESS)[number];

/** A due instant is 24:00, when late begins. */
export const latenessOf = (dueMs: number, nowMs: number): Lateness =>
  dueMs <= nowMs ? 'late' : dueMs <= nowMs + AT_RISK_MS ? 'at_risk' : 'in_time';
