import { z } from 'zod';
import { text } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const declareImpasse = teamCommand({
  type: 'declare_impasse',
  path: 'impasses',
  summary: 'Either side declares an impasse after the discussion; its clock is ten working days.',
  body: z.strictObject({ about: text }),
  facts: async ({ seatActor }) => ({ by: await seatActor() }),
});
