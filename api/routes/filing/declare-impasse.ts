import { teamCommand } from '../../http/team-command.ts';

export const declareImpasse = teamCommand({
  type: 'declare_impasse',
  path: 'impasses',
  summary: 'Either side declares an impasse after the discussion; its clock is ten working days.',
  facts: async ({ seatActor }) => ({ by: await seatActor() }),
});
