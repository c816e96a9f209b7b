import type { Modality, Side, TeamKind } from '../../domain/vocabulary.ts';
import { UNIT_PARTS } from './departments.ts';
import { draw, drawBetween } from './draw.ts';
import { MODALITY_FIGURES } from './modalities.ts';

/** What is known of a team before the rest is drawn by its ref. */
export interface Drawn {
  ref: string;
  /** Its place among the teams of its territory. */
  index: number;
  isPilot: boolean;
  modality: Modality;
  /** The first teams of P-1011 among those that nobody keeps: each has both co-leads and is in scope. */
  isOfTwelve: boolean;
  /** Its management co-lead leads other teams too. */
  isShared: boolean;
}

/** Teams whose labor co-lead was named after the first of the two yearly cycles had begun. */
export const NEWCOMERS = ['MA-115', 'MA-140', 'CO-235', 'HI-320'];

export const kindOf = ({ ref }: Drawn): TeamKind => (draw(ref, 'kind') < 0.12 ? 'department' : 'ubt');

/** Every fifth team has two to four units. */
export function unitsOf({ ref, modality }: Drawn, name: string): { ref: string; name: string }[] {
  const parts = UNIT_PARTS[modality];
  const many = draw(ref, 'units') < 0.2 ? drawBetween(2, parts.length, ref, 'how many') : 1;
  if (many === 1) return [{ ref: `${ref}-1`, name }];
  return parts.slice(0, many).map((part, at) => ({ ref: `${ref}-${at + 1}`, name: `${name}, ${part}` }));
}

/** A department has no team that could be rated. */
export function levelOf(drawn: Drawn): string {
  if (kindOf(drawn) === 'department' || draw(drawn.ref, 'unrated') < 0.05) return '';
  const level = MODALITY_FIGURES[drawn.modality].level + drawBetween(-1, 1, drawn.ref, 'level');
  return String(Math.min(5, Math.max(1, level)));
}

/** About 68 in a hundred teams have workers of the Coalition's agreement; of the pilot's 170 all but 15. */
export function agreementsOf({ ref, index, isPilot, isOfTwelve }: Drawn): string {
  const isCoalition = isPilot ? isOfTwelve || index % 11 !== 7 : draw(ref, 'agreement') < 0.68;
  if (!isCoalition) return 'ALLIANCE_2025';
  return draw(ref, 'both agreements') < 0.2 ? 'ALLIANCE_2025;COALITION_2023' : 'COALITION_2023';
}

export function isVacant({ ref, isOfTwelve, isShared }: Drawn, side: Side): boolean {
  if (isOfTwelve || NEWCOMERS.includes(ref)) return false;
  if (side === 'management') return !isShared && draw(ref, 'no manager') < 0.03;
  return draw(ref, 'no labor co-lead') < 0.03;
}

export const hasPhysician = ({ ref, modality }: Drawn): boolean =>
  MODALITY_FIGURES[modality].hasPhysicians && draw(ref, 'physician') < 0.25;
