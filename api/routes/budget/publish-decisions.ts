import { checkDecision } from '../../../application/commands/check-decision.ts';
import type { UseCaseDeps } from '../../../application/deps.ts';
import { nationalToday } from '../../../calendar/national-today.ts';
import { listUnpublishedDecisions } from '../../../db/documents/decisions.ts';
import type { Team } from '../../../db/teams/teams.ts';
import type { Tx } from '../../../db/transaction.ts';
import { refuseUnless } from '../../../domain/errors.ts';
import { teamCommand } from '../../http/team-command.ts';

export const publishDecisions = teamCommand({
  type: 'publish_decisions',
  path: 'publications',
  summary: 'A budget-maker communicates all decisions and rationales to the team in one step.',
  async facts({ deps, tx, team, body }) {
    await refuseOvertaken(deps, tx, team);
    return { statementUnits: Object.keys(body.statements) };
  },
});

/** Since it was made, a decision's review date may have passed and its contact may have left. What is published stays. */
async function refuseOvertaken(deps: UseCaseDeps, tx: Tx, team: Team): Promise<void> {
  const { asks } = team.snapshot;
  const when = { nowMs: deps.clock.now(), rolesOn: nationalToday(deps) };
  const made = await listUnpublishedDecisions(
    tx,
    team,
    asks.map(({ askId }) => askId),
  );
  const overtaken: { askId: string; unitId: string; problem: string }[] = [];
  for (const decision of made) {
    for (const { problem } of await checkDecision(tx, team, decision, when)) {
      overtaken.push({ askId: decision.askId, unitId: decision.unitId, problem });
    }
  }
  const words = overtaken.map(({ askId, unitId, problem }) => `Ask ${askId.split('.')[1]} of ${unitId}: ${problem}`);
  refuseUnless(
    overtaken.length === 0,
    'decision_contradictory',
    `Nothing is published: decisions must be made again first. ${words.join(' ')}`,
    { decisions: overtaken.map(({ askId, problem }) => ({ askId, problem })) },
  );
}
