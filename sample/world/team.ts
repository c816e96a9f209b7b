import type { Modality, Side, TeamKind } from '../../domain/vocabulary.ts';
import type { SampleFacility } from './facilities.ts';
import type { SamplePerson } from './people.ts';

/** The pilot's teams are national ones too, with the same refs, people and cells. */
export type Scale = 'pilot' | 'national';

export interface SampleTeam {
  ref: string;
  name: string;
  kind: TeamKind;
  region: string;
  facility: SampleFacility;
  modality: Modality;
  units: { ref: string; name: string }[];
  /** 1 to 5, or empty: not yet rated. */
  level: string;
  /** Separated by semicolons. */
  agreements: string;
  /** null: the seat is vacant. */
  labor: SamplePerson | null;
  management: SamplePerson | null;
  physician: SamplePerson | null;
  sponsors: Record<Side, SamplePerson>;
  isPilot: boolean;
  /** The side whose co-lead was named only since the last yearly cycle began. */
  newcomer: Side | null;
}

/** The team as the roster had it before its newcomer was named. */
export const beforeNewcomer = (team: SampleTeam): SampleTeam =>
  team.newcomer === null ? team : { ...team, [team.newcomer]: null };
