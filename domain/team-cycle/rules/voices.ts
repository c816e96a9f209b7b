// One person never speaks for both sides about the same thing: whoever asked, recorded or answered for one side cannot
// do so for the other, even if they have changed seats since. (Signatures carry their signer, so filing.ts compares
// those.)

import { refuseUnless } from '../../errors.ts';
import { otherSide, type Side } from '../../vocabulary.ts';
import type { CycleState } from '../state.ts';

interface Speaking {
  side: Side;
  personId: string;
}

export function refuseBothSides(state: CycleState, matter: string, { side, personId }: Speaking): void {
  const other = otherSide(side);
  const spoke = state.voices?.some((one) => one.matter === matter && one.side === other && one.personId === personId);
  refuseUnless(
    !spoke,
    'same_person_both_sides',
    `You have spoken for ${other} in this matter already; it takes two people. Somebody else does this for ${side}.`,
  );
}

export function noteVoice(state: CycleState, matter: string, { side, personId }: Speaking): void {
  state.voices = [...(state.voices ?? []), { matter, side, personId }];
}

/** Call it when the thing is closed: who spoke about it no longer matters. */
export function forgetVoices(state: CycleState, matter: string): void {
  if (state.voices) state.voices = state.voices.filter((one) => one.matter !== matter);
}
