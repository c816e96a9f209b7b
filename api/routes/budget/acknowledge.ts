import { teamCommand } from '../../http/team-command.ts';

export const acknowledge = teamCommand({
  type: 'acknowledge',
  path: 'acknowledgements',
  summary: 'A co-lead says "I have read it". It does not mean "I agree".',
  facts: async ({ seatActor }) => ({ by: await seatActor() }),
});
