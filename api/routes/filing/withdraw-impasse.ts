import { teamCommand } from '../../http/team-command.ts';

export const withdrawImpasse = teamCommand({
  type: 'withdraw_impasse',
  path: 'impasse-withdrawals',
  summary: 'The side that declared the impasse withdraws it.',
  facts: async ({ seatActor }) => ({ by: await seatActor() }),
});
