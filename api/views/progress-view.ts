import type { KindOfTeams } from '../../db/cycles/progress.ts';
import { FILING_KINDS, FILING_STATES, PHASES } from '../../domain/vocabulary.ts';
import type { Progress } from '../contract/progress.ts';

export const placeProgress = (
  place: { placeId: string; name: string },
  kinds: KindOfTeams[],
  withOverdue: boolean,
): Progress['places'][number] => ({ ...place, counts: sumOf(kinds, withOverdue) });

export function sumOf(kinds: KindOfTeams[], withOverdue: boolean): Progress['total'] {
  const sum = (of: (kind: KindOfTeams) => number) => kinds.reduce((total, kind) => total + of(kind), 0);
  const teamsWhere = (holds: (kind: KindOfTeams) => boolean) => sum((kind) => (holds(kind) ? kind.teams : 0));
  const by = <K extends string>(keys: readonly K[], holds: (kind: KindOfTeams, key: K) => boolean) =>
    Object.fromEntries(keys.map((key) => [key, teamsWhere((kind) => holds(kind, key))])) as Record<K, number>;
  return {
    teams: sum(({ teams }) => teams),
    ended: teamsWhere(({ outcome }) => outcome !== null),
    byPhase: by(PHASES, ({ phase, outcome }, key) => phase === key && outcome === null),
    byFilingState: by(FILING_STATES, ({ filingState }, key) => filingState === key),
    byFilingKind: by(FILING_KINDS, ({ filingKind }, key) => filingKind === key),
    overdue: withOverdue ? sum(({ overdue }) => overdue) : null,
    discussionsHeldAndConfirmed: sum(({ discussionsConfirmed }) => discussionsConfirmed),
    filedOnTime: sum(({ filedOnTime }) => filedOnTime),
    published: sum(({ published }) => published),
  };
}
