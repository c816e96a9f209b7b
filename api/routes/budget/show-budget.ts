import { teamResource } from '../../../application/authorization.ts';
import { sidesOfRoles, sidesOfSeats } from '../../../application/commands/acting-side.ts';
import { sidesAsked } from '../../../application/commands/zero-answer.ts';
import type { UseCaseDeps } from '../../../application/deps.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import {
  listAsks,
  listLaborInputs,
  listQuestions,
  listReceipts,
  listUnitFigures,
} from '../../../db/documents/team-budget.ts';
import { listPeopleAround } from '../../../db/organization/people.ts';
import type { Team } from '../../../db/teams/teams.ts';
import { type Actor, can } from '../../../domain/permissions.ts';
import type { Side } from '../../../domain/vocabulary.ts';
import { BUDGET_ACTS, teamBudgetSchema } from '../../contract/budget.ts';
import { teamPath } from '../../contract/fields.ts';
import { readTeam } from '../../http/read-team.ts';
import { route } from '../../http/route.ts';
import { type Acting, budgetView } from '../../views/budget-view.ts';

export const showBudget = route({
  method: 'get',
  path: '/api/cycles/{budgetYear}/ubts/{ubtId}/budget',
  operationId: 'show_budget',
  summary:
    'A team’s budget in words and figures: labor’s input, backfill, asks, decisions with their rationale, questions. Decisions and figures are told once they are published, and to budget-makers before.',
  action: 'read_team',
  params: teamPath,
  responds: { status: 200, description: 'The team’s budget as last recorded.', schema: teamBudgetSchema },
  place: readTeam,
  async handle({ deps, actor, team }) {
    const { pool, clock } = deps;
    const { snapshot } = team;
    const acting = await actingIn(deps, actor, team);
    const decides = acting.may.includes('decide_ask');
    const [units, asks, inputs, questions, receipts, people] = await Promise.all([
      listUnitFigures(
        pool,
        team,
        snapshot.units.map(({ unitId }) => unitId),
      ),
      listAsks(
        pool,
        team,
        snapshot.asks.map(({ askId }) => askId),
      ),
      listLaborInputs(pool, team),
      listQuestions(pool, team),
      listReceipts(pool, team),
      decides ? listPeopleAround(pool, team.ubtId, nationalToday(deps)) : [],
    ]);
    const named = new Map(people.map(({ personId, name }) => [personId, { personId, name }]));
    const contacts = [...named.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    return budgetView(team, { units, asks, inputs, questions, receipts, contacts }, acting, clock.now());
  },
});

async function actingIn(deps: UseCaseDeps, actor: Actor, team: Team): Promise<Acting> {
  const { pool } = deps;
  const today = nationalToday(deps);
  const resource = teamResource(team);
  const isLabors = (act: (typeof BUDGET_ACTS)[number]) => act === 'give_input' || act === 'complete_input';
  const may = BUDGET_ACTS.filter(
    (act) => can(actor, act, resource) && (!isLabors(act) || sidesOfRoles(actor, act, team).includes('labor')),
  );
  const zeroSides = new Map<string, Side[]>();
  for (const { unitId, zeroLevel, zeroProposedBy, zeroConfirmed } of team.snapshot.units) {
    // whoever proposed it never answers it
    if (zeroLevel === null || zeroProposedBy === actor.personId) continue;
    const sides = await sidesAsked(pool, actor, team, zeroLevel, today);
    zeroSides.set(
      unitId,
      sides.filter((side) => !zeroConfirmed[side]),
    );
  }
  return { may, seats: await sidesOfSeats(pool, team, actor.personId, today), zeroSides };
}
