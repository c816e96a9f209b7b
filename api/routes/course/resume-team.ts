import { nothing } from '../../contract/words.ts';
import { teamCommand } from '../../team-command.ts';

export const resumeTeam = teamCommand({
  type: 'resume',
  path: 'resumptions',
  summary: 'A regional co-chair resumes a team; the dates that passed meanwhile are listed in its history.',
  body: nothing,
  facts: () => ({}),
});
