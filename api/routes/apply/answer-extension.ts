import { z } from 'zod';
import { rolesFor } from '../../../domain/can.ts';
import type { ExtensionLevel } from '../../../domain/state.ts';
import { uuid } from '../../contract/words.ts';
import { teamResource } from '../../readable-team.ts';
import { teamCommand } from '../../team-command.ts';

const LEVEL: Record<string, ExtensionLevel> = {
  sponsor: 'sponsor',
  regional_co_chair: 'region',
  national_co_chair: 'nation',
};

export const answerExtension = teamCommand({
  type: 'answer_extension',
  path: 'extension-answers',
  summary: 'A sponsor or co-chair grants or refuses an extension for their side; it takes both sides to grant.',
  body: z.strictObject({ extensionId: uuid, grant: z.boolean() }),
  facts({ actor, team, body, side }) {
    const levels = rolesFor(actor, 'answer_extension', teamResource(team)).map(
      ({ role }) => LEVEL[role] as ExtensionLevel,
    );
    const pending = team.snapshot.extensions.find(({ extensionId }) => extensionId === body.extensionId);
    // whoever holds two levels answers at the one that is asked
    const level = levels.find((candidate) => candidate === pending?.level) ?? levels[0] ?? 'sponsor';
    return { extensionId: body.extensionId, level, side: side(), grant: body.grant };
  },
});
