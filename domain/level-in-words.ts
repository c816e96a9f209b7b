import type { Level, ZeroLevel } from './levels.ts';

const WHO: Record<Level | ZeroLevel, string> = {
  labor: 'the labor co-lead and the labor budget representative',
  sponsor: 'the team’s sponsors',
  region: 'the regional co-chairs',
  nation: 'the national co-chairs',
};

/** Whom something waits for that has gone to this level. */
export const levelInWords = (level: Level | ZeroLevel): string => WHO[level];
