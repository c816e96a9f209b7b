import { teamCommand } from '../../http/team-command.ts';

export const withdrawSignature = teamCommand({
  type: 'withdraw_signature',
  path: 'signature-withdrawals',
  summary: 'A side takes back its own signature, until the filing is received.',
  facts: async ({ seatActor, body }) => ({ by: await seatActor(), revisionId: body.revisionId }),
});
