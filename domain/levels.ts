// The levels of a side above its co-lead: each covers the one below while that is vacant. migration 0009 says the
// same to the database (`side_levels`).

import type { Role } from './vocabulary.ts';

/** Lowest first. */
export const LEVELS = ['sponsor', 'region', 'nation'] as const;
export type Level = (typeof LEVELS)[number];

/** Who speaks for a side at each level. */
export const ROLE_OF_LEVEL = {
  sponsor: 'sponsor',
  region: 'regional_co_chair',
  nation: 'national_co_chair',
} as const satisfies Record<Level, Role>;
export type LevelRole = (typeof ROLE_OF_LEVEL)[Level];

export const LEVEL_ROLES: LevelRole[] = LEVELS.map((level) => ROLE_OF_LEVEL[level]);

/** Where something goes that a level leaves unanswered; null: there is no higher one. */
export const LEVEL_ABOVE = {
  sponsor: 'region',
  region: 'nation',
  nation: null,
} as const satisfies Record<Level, Level | null>;

/** Who answers a backfill of zero: labor in the team, then both co-chairs of the region, then of the nation. */
export const ZERO_LEVELS = ['labor', 'region', 'nation'] as const;
export type ZeroLevel = (typeof ZERO_LEVELS)[number];

export const levelOf = (role: Role): Level | undefined => LEVELS.find((level) => ROLE_OF_LEVEL[level] === role);
