import { z } from 'zod';
import { ref } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const confirmSeat = teamCommand({
  type: 'confirm_seat',
  path: 'seat-confirmations',
  summary: 'A side confirms its proposed co-lead.',
  body: z.strictObject({ personId: ref }),
  facts: ({ side, body }) => ({ side: side(), personId: body.personId }),
});
