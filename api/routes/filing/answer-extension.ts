import { sidesOfLevel, sidesOfRoles } from '../../../application/commands/acting-side.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { refuseUnless } from '../../../domain/errors.ts';
import { levelInWords } from '../../../domain/level-in-words.ts';
import type { Level } from '../../../domain/levels.ts';
import { teamCommand } from '../../http/team-command.ts';

export const answerExtension = teamCommand({
  type: 'answer_extension',
  path: 'extension-answers',
  summary: 'A sponsor or co-chair grants or refuses an extension for their side; it takes both sides to grant.',
  async facts({ deps, tx, actor, team, body: { extensionId, grant }, sideOf }) {
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
  },
});
