import { nationalToday } from '../../calendar/national-today.ts';
import { refuseUnless } from '../../domain/errors.ts';
import { levelInWords } from '../../domain/level-in-words.ts';
import type { Level } from '../../domain/levels.ts';
import { sidesOfLevel, sidesOfRoles } from './acting-side.ts';
import type { PayloadOf } from './payloads.ts';
import type { CommandContext, Facts } from './submit.ts';

/** Only who speaks for a side at the level where the request waits may answer it. */
export async function extensionAnswer({
  deps,
  tx,
  actor,
  team,
  body: { extensionId, grant },
  sideOf,
}: CommandContext<PayloadOf<'answer_extension'>>): Promise<Facts<'answer_extension'>> {
  const { personId } = actor;
  const pending = team.snapshot.extensions.find((asked) => asked.extensionId === extensionId)?.level;
  const level: Level = pending ?? 'sponsor';
  const possible = pending
    ? await sidesOfLevel(tx, team, personId, pending, nationalToday(deps))
    : // what waits no more, the workflow refuses
      sidesOfRoles(actor, 'answer_extension', team);
  refuseUnless(
    possible.length > 0,
    'wrong_level',
    `This request waits for ${levelInWords(level)}; only who speaks for a side there can answer it.`,
    { level },
  );
  return { extensionId, level, side: sideOf(possible), personId, grant };
}
