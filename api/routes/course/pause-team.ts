import { z } from 'zod';
import { text } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const pauseTeam = teamCommand({
  type: 'pause',
  path: 'pauses',
  summary: 'A regional co-chair pauses a team’s mail. No date moves.',
  body: z.strictObject({ reason: text }),
  facts: () => ({}),
});
