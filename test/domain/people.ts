// The people, revisions and small pools of ids that the tests of a team's cycle share.

import type { SeatActor } from '../../domain/team-cycle/rules/rule.ts';
import type { AskRef } from '../../domain/team-cycle/state.ts';
import type { Side } from '../../domain/vocabulary.ts';

export const holder = (side: Side, personId: string): SeatActor => ({ side, personId, as: 'holder', trained: false });
export const cover = (side: Side, trained = true): SeatActor => ({
  side,
  personId: side === 'labor' ? 'LS' : 'MS',
  as: 'cover',
  trained,
});

export const labor = holder('labor', 'L1');
export const management = holder('management', 'M1');
export const seat = (side: Side): SeatActor => (side === 'labor' ? labor : management);

/** Whoever speaks for a side above its co-lead: its sponsor or co-chair. */
export const above = (side: Side): { side: Side; personId: string } => ({
  side,
  personId: side === 'labor' ? 'LS' : 'MS',
});

export interface Revision {
  revisionId: string;
  hash: string;
  asks: AskRef[];
}

const ask = (revisionId: string, n: number, unitId: string, hash: string): AskRef => ({
  askId: `${revisionId}.${n}`,
  unitId,
  hash,
});

/** `second` repeats one ask of `first`; `bare` asks for nothing; `stray` asks for a unit that is not the team's. */
export const REVISIONS = {
  first: { revisionId: 'R1', hash: 'h1', asks: [ask('R1', 1, 'U1', 'beds'), ask('R1', 2, 'U2', 'nights')] },
  second: { revisionId: 'R2', hash: 'h2', asks: [ask('R2', 1, 'U1', 'beds'), ask('R2', 2, 'U1', 'float')] },
  bare: { revisionId: 'R3', hash: 'h3', asks: [] },
  stray: { revisionId: 'R4', hash: 'h4', asks: [ask('R4', 1, 'U9', 'chairs')] },
} satisfies Record<string, Revision>;
