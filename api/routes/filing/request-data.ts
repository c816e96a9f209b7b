import { teamCommand } from '../../http/team-command.ts';

export const requestData = teamCommand({
  type: 'request_data',
  path: 'data-requests',
  summary: 'During an impasse a side asks the other for data, due in five working days.',
  facts: async ({ seatActor, commandId }) => ({ by: await seatActor(), requestId: commandId }),
});
