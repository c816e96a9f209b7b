import { listTeamDuties } from '../../../db/teams/tasks.ts';
import { teamPath } from '../../contract/fields.ts';
import { teamSchema } from '../../contract/team.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { teamView, toldOf } from '../../views/team-view.ts';

export const showUbt = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}',
  operationId: 'show_ubt',
  summary: 'One team’s cycle: phase, seats, filing, unit budgets, decisions, and what it waits for.',
  action: 'read_team',
  params: teamPath,
  responds: { status: 200, description: 'The team’s cycle as last recorded.', schema: teamSchema },
  place: readTeam,
  async handle({ deps, actor, team }) {
    const told = toldOf(actor, team);
    return teamView(team, await listTeamDuties(deps.pool, team.budgetYear, team.ubtId, told.named), told);
  },
});
